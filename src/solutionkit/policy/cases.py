"""Cases: what is given and what must come out, in the business's words, run against a policy.

A file has what all its cases are `given`, the day (`as_of`), and `cases`: for each what it shows
(`case`), what it is `given` beside that or instead, and what to `expect`. An admission case gives
fields, `documents` and the things inside, and expects for each target an outcome and the ids of
the rules that failed or wait; a fee case gives `terms` and `codes`, and expects amounts in yuan.
Not here: mistakes in a file of cases (`case_faults`); what is run here has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from solutionkit.diagnostics import Span
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding, fen_of_yuan, ppm_of_percent, yuan_of_fen
from solutionkit.ir.rule import FeePolicy, OnRefund, Policy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.decide import Checked, Decision, Status, decide
from solutionkit.policy.fees import Code, Quote, State, quote
from solutionkit.policy.parse_contract import contract_figures, ended, periods
from solutionkit.policy.quoted import total
from solutionkit.policy.reader import Reader
from solutionkit.policy.stated import fen_stated, stated
from solutionkit.policy.subject import CHILDREN_OF, GRAIN_OF, Held, Subject, inherited
from solutionkit.source import Node
from solutionkit.source.days import day_in_cell

Plain = Mapping[str, Any]


UNKNOWN = "unknown"
WARNED = "warned"
"""Where a verdict names the rules that only warn, in the cases that want to see them."""

_CASE = Span.at("cases.yaml", 1, 1)
_APART = {"documents", "id", "name", *GRAIN_OF}


def cases_in(data: Plain) -> list[Plain]:
    """The cases of a file, each with all that it is given."""
    shared = {"as_of": data["as_of"]} if "as_of" in data else {}
    return [
        {**shared, **case, "given": {**data.get("given", {}), **case.get("given", {})}}
        for case in data["cases"]
    ]


def admission_outcome(case: Plain, policy: Policy) -> dict[str, Any]:
    """What came out for each target an admission case expects something of."""
    subject, day = subject_of(case["given"], policy, day=_day(case)), _day(case)
    return {
        target: {
            key: told
            for key, told in _told(decide(policy, subject, day, target)).items()
            if key != WARNED or key in expected
        }
        for target, expected in case["expect"].items()
    }


def fee_outcome(case: Plain, policy: FeePolicy) -> dict[str, Any]:
    """What came out for a fee case: amounts in yuan, `unknown` where they hang on a question."""
    given, day = case["given"], _day(case)
    codes = codes_of(given["codes"], day, policy)
    return _reckoned(quote(policy, terms_of(given.get("terms", {}), policy), codes, day))


def terms_of(given: Plain, policy: FeePolicy) -> list[FeeTerm]:
    """The terms of a contract from plain data, by component."""
    return [
        term
        for name, each in given.items()
        for term in terms_at(name, _node(each), policy, Reader())
    ]


def terms_at(component: str, given: Node, policy: FeePolicy, reader: Reader) -> list[FeeTerm]:
    """A term for each period of a fee."""
    found: list[FeeTerm] = []
    for node, own in periods(given):
        term = _term(component, node, policy)
        found[-1:] = [*(ended(each, term, own, reader) for each in found[-1:]), term]
    return found


def codes_of(given: Iterable[Plain], day: date, policy: FeePolicy) -> list[Code]:
    """Codes from plain data: `paid`, `state`, `on`, `redeemed_on`, `subsidies`, fields by name."""
    return [_code(each, day, number, policy) for number, each in enumerate(given, 1)]


def case_terms(data: Plain, policy: FeePolicy) -> list[FeeTerm]:
    """The figures all fee cases of a file are given."""
    return terms_of(data.get("given", {}).get("terms", {}), policy)


def subject_of(
    given: Plain,
    policy: Policy,
    grain: str = "merchant",
    outer: tuple[Held, ...] = (),
    day: date | None = None,
) -> Subject:
    """A subject from plain data: fields by name, `documents`, and what is inside by its plural."""
    values = {
        name: stated(raw, policy.fields[name].type, day)
        for name, raw in given.items()
        if name not in _APART
    }
    own = given.get("documents")
    documents = (
        None
        if own in (None, "unknown")
        else inherited(outer, grain) + tuple(_held(each, grain) for each in own)
    )
    children = {
        plural: tuple(
            subject_of(each, policy, child, documents or (), day) for each in given[plural]
        )
        for child, plural in CHILDREN_OF.items()
        if plural in given
    }
    whole = Subject(values, documents, children, given.get("id", ""), given.get("name", ""))
    return recognised(whole, policy.fields)


def _told(decision: Decision) -> dict[str, Any]:
    return {
        "outcome": decision.outcome.value,
        "failed": _ids(each for each in decision.failed if not _warns(each)),
        "missing": _ids(decision.missing),
        WARNED: _ids(each for each in decision.checked if _warns(each)),
    }


def _warns(checked: Checked) -> bool:
    """Whether a rule that only warns does so: it fails, or what it asks for is not known."""
    return checked.rule.effect == "warn" and checked.status in (Status.VIOLATED, Status.UNKNOWN)


def _ids(checked: Iterable[Checked]) -> list[str]:
    return sorted({each.rule.id for each in checked})


def _held(given: Any, grain: str) -> Held:
    if isinstance(given, str):
        return Held(given, grain)
    return Held(
        kind=given["kind"],
        holder=given.get("holder", grain),
        valid_from=_date(given.get("valid_from")),
        valid_until=_date(given.get("valid_until")),
        approved={"approved": True, "refused": False}.get(given.get("status", "approved")),
        scope=tuple(given.get("scope", ())),
    )


def _term(component: str, node: Node, policy: FeePolicy) -> FeeTerm:
    given: Plain = node.data()
    rounding, on_refund = given.get("rounding"), given.get("on_refund", UNKNOWN)
    figures = contract_figures(node, policy, Reader())
    return FeeTerm(
        component=component,
        rate_ppm=ppm_of_percent(str(given.get("rate", "unknown"))),
        fixed_fen=fen_of_yuan(given["fixed"]) if "fixed" in given else None,
        rounding=Rounding(rounding) if rounding else None,
        source=given.get("source", ""),
        grade=Grade(given.get("grade", "unknown")),
        confirmed=given.get("confirmed", False),
        origin=("fees", component),
        reason=given.get("reason", ""),
        on_refund=None if on_refund == UNKNOWN else OnRefund(on_refund),
        **figures,
    )


def _node(plain: Any) -> Node:
    """Plain data as nodes that all stand in the case."""
    if isinstance(plain, Mapping):
        return Node(_CASE, entries={key: _node(each) for key, each in plain.items()})
    if isinstance(plain, list):
        return Node(_CASE, items=tuple(map(_node, plain)))
    return Node(_CASE, plain.isoformat() if isinstance(plain, date) else plain)


def _code(given: Plain, day: date, number: int, policy: FeePolicy) -> Code:
    subsidies = given.get("subsidies", {})
    values = {
        name: stated(raw, policy.fields[name].type, day)
        for name, raw in given.items()
        if name in policy.fields
    }
    return Code(
        id=given.get("id", str(number)),
        paid_fen=fen_stated(given["paid"]) or 0,
        on=_date(given.get("on")) or day,
        state=State(given.get("state", "redeemed")),
        subsidies={name: fen_stated(amount) or 0 for name, amount in subsidies.items()},
        values=values,
        redeemed_on=_date(given.get("redeemed_on")),
    )


def _reckoned(quoted: Quote) -> dict[str, Any]:
    lines: dict[str, list[int | None]] = {}
    for line in quoted.lines:
        lines.setdefault(line.component.id, []).append(line.amount_fen)
    return {
        "base": _yuan([code.base_fen for code in quoted.codes]),
        "lines": {name: _yuan(amounts) for name, amounts in lines.items()},
        "settlement": _yuan([quoted.settlement_fen]),
        "questions": sorted({question.about for question in quoted.questions}),
        "example": quoted.has_example_figures,
    }


def _yuan(amounts: Iterable[int | None]) -> str:
    found = total(amounts)
    return UNKNOWN if found is None else yuan_of_fen(found)


def _day(case: Plain) -> date:
    return _date(case["as_of"]) or date.min


def _date(given: Any) -> date | None:
    return None if given is None else day_in_cell(str(given))
