"""What is wrong with a file of cases, each mistake at its place; read before any case is tried.

Not here: what comes out of a case (`cases`), which may then trust what it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import FeePolicy, Field, FieldType, OnRefund, Policy
from solutionkit.policy.cases import UNKNOWN, WARNED, terms_at
from solutionkit.policy.decide import Outcome
from solutionkit.policy.fees import State
from solutionkit.policy.given import subject_at, value_at
from solutionkit.policy.parse_contract import PRICES, contract_figures, periods
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.source import Document, Node

_VERDICT = ("outcome", "failed", "missing")
_FEES_EXPECTED = ("base", "lines", "settlement", "questions", "example")
_FIGURES = (
    *("source", "since", "until", "confirmed", "reason", "rounding", "grade", "on_refund"),
    *(*PRICES, "promotions"),
)
_AMOUNT = Field("amount", FieldType(Kind.MONEY), "code", Text("金额", "an amount"))


def admission_faults(document: Document, policy: Policy) -> list[Diagnostic]:
    """What keeps a file of admission cases from being tried."""

    def given(node: Node, reader: Reader) -> None:
        subject_at(node, policy, reader)

    def expected(node: Node, reader: Reader) -> None:
        rules = {each.id for each in policy.rules}
        for target, verdict in reader.entries(node, policy.targets).items():
            if target not in policy.targets:
                continue
            entries = reader.entries(verdict, (WARNED,), _VERDICT)
            reader.choice(entries.get("outcome"), Outcome, Outcome.ADMIT)
            for key in ("failed", "missing", WARNED):
                _names(entries.get(key), rules, reader)

    return _faults(document, given, expected)


def fee_faults(document: Document, policy: FeePolicy) -> list[Diagnostic]:
    """What keeps a file of fee cases from being tried."""
    components = [each.id for each in policy.components]

    def given(node: Node, reader: Reader) -> None:
        entries = reader.entries(node, ("terms", "codes"))
        terms = reader.entries(entries["terms"], components) if "terms" in entries else NOTHING
        for component, term in terms.items():
            if component in components:
                _terms(component, term, policy, reader)
        for code in reader.items(entries.get("codes")):
            _code(code, policy, reader)

    def expected(node: Node, reader: Reader) -> None:
        entries = reader.entries(node, _FEES_EXPECTED)
        for key in ("base", "settlement"):
            _amount(entries.get(key), reader)
        lines = reader.entries(entries["lines"], components) if "lines" in entries else NOTHING
        for amount in lines.values():
            _amount(amount, reader)
        reader.words(entries.get("questions"))
        reader.flag(entries.get("example"), False)

    return _faults(document, given, expected)


def _faults(
    document: Document,
    given: Callable[[Node, Reader], None],
    expected: Callable[[Node, Reader], None],
) -> list[Diagnostic]:
    reader = Reader()
    top = reader.entries(document.root, ("as_of", "given"), ("cases",))
    shared = top.get("as_of")
    reader.read_for = reader.day(shared)
    if "given" in top:
        given(top["given"], reader)
    for case in reader.items(top.get("cases")):
        required = ("case", "expect") if shared is not None else ("case", "as_of", "expect")
        entries = reader.entries(case, ("given", "as_of"), required)
        reader.word(entries.get("case"))
        reader.read_for = reader.day(entries.get("as_of", shared))
        if "given" in entries:
            given(entries["given"], reader)
        if "expect" in entries:
            expected(entries["expect"], reader)
    return sorted(set(reader.found))


def _terms(component: str, node: Node, policy: FeePolicy, reader: Reader) -> None:
    """A fee of the contract, and what it changes to later."""
    _term(node, (*_FIGURES, "later"), (), reader)
    for own in reader.items(node.child("later")):
        _term(own, _FIGURES, ("since",), reader)
    for holds, _ in periods(node):
        contract_figures(holds, policy, reader)
    if not reader.found:
        terms_at(component, node, policy, reader)


def _term(node: Node, known: Iterable[str], required: Iterable[str], reader: Reader) -> None:
    entries = reader.entries(node, known, required)
    reader.choice(entries.get("rounding"), Rounding, Rounding.HALF_UP)
    reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN)
    if entries.get("on_refund", node).value != UNKNOWN:
        reader.choice(entries.get("on_refund"), OnRefund, OnRefund.KEPT)
    reader.flag(entries.get("confirmed"), False)
    for key in ("source", "reason"):
        reader.word(entries.get(key))


def _code(node: Node, policy: FeePolicy, reader: Reader) -> None:
    own = ("id", "state", "on", "redeemed_on", "subsidies")
    entries = reader.entries(node, (*own, *policy.fields), ("paid",))
    _amount(entries.get("paid"), reader)
    reader.choice(entries.get("state"), State, State.REDEEMED)
    reader.day(entries.get("on"))
    reader.day(entries.get("redeemed_on"))
    known = [each.id for each in policy.subsidies]
    subsidies = reader.entries(entries["subsidies"], known) if "subsidies" in entries else NOTHING
    for amount in subsidies.values():
        _amount(amount, reader)
    for name, value in entries.items():
        if name in policy.fields:
            value_at(value, policy.fields[name], reader)


def _amount(node: Node | None, reader: Reader) -> None:
    """An amount in yuan, or `unknown`."""
    if node is not None:
        value_at(node, _AMOUNT, reader)


def _names(node: Node | None, known: Iterable[str], reader: Reader) -> None:
    """A list of ids out of `known`."""
    for item in reader.items(node):
        reader.one_of(item, known, "")


def sentence_faults(document: Document, rules: Iterable[str]) -> list[Diagnostic]:
    """What keeps a file of labelled sentences from being tried against the rules of those ids."""
    reader = Reader()
    for sentence in reader.items(document.root):
        entries = reader.entries(sentence, ("rule",), ("text", "verdict"))
        reader.word(entries.get("text"))
        reader.one_of(entries.get("verdict"), ("forbidden", "innocent"), "innocent")
        reader.one_of(entries.get("rule"), rules, "")
    return sorted(set(reader.found))
