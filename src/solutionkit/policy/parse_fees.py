"""An industry's fee files to a fee policy, or every mistake in them with its place.

The industry gives the shape: who pays whom, of what base, when. Figures are the author's
(`policy.terms`); one that an industry states itself carries its own source and grade.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding, fen_of_yuan, ppm_of_percent
from solutionkit.ir.rule import (
    At,
    FeeComponent,
    FeeKind,
    FeePolicy,
    Field,
    FieldType,
    Per,
    Settlement,
    Subsidy,
    Tier,
)
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.reader import Reader
from solutionkit.source import Document, Node

_PARTS = ("policy", "version", "title", "parties", "base", "subsidies", "components", "settlement")
_BACKED = ("facts", "grade", "ask")
_COMPONENT = (
    *("kind", "base", "when", "rate", "fixed", "tiers", "rounding", "per", "at", "within"),
    *("required", "since", "until", "figure_grade", "source"),
)
_MONEY = FieldType(Kind.MONEY)
_NOTHING_OWED = ir.Constant(0, Kind.MONEY)
_UNSAID = Text("", "")


def fee_policy(
    documents: Sequence[Document], fields: Mapping[str, Field]
) -> tuple[FeePolicy, list[Diagnostic]]:
    """Read the fee policy that stands in `documents`; no files give one without components."""
    reader = Reader()
    parts: dict[str, Node] = {}
    for document in documents:
        parts |= reader.entries(document.root, _PARTS)
    parties = reader.texts(parts.get("parties"))
    subsidies = tuple(
        _subsidy(node, parties, reader) for node in reader.items(parts.get("subsidies"))
    )
    known = {**fields, **{each.field: _field(each) for each in subsidies}}
    names = Names(known, {}, "code")
    base, facts, grade = _base(parts.get("base"), names, reader)
    policy = FeePolicy(
        id=reader.word(parts.get("policy")),
        version=reader.word(parts.get("version")),
        title=reader.text(parts.get("title")),
        parties=parties,
        fields=known,
        base=base,
        subsidies=subsidies,
        components=_components(parts.get("components"), names, base, parties, reader),
        settlement=_settlement(parts.get("settlement"), parties, reader),
        facts=facts,
        grade=grade,
    )
    return policy, sorted(reader.found)


def _base(
    node: Node | None, names: Names, reader: Reader
) -> tuple[ir.Expression, tuple[str, ...], Grade]:
    if node is None:
        return _NOTHING_OWED, (), Grade.UNKNOWN
    entries = reader.entries(node, (), ("amount", "facts", "grade"))
    amount = _amount(entries.get("amount"), names, _NOTHING_OWED, reader)
    return amount, reader.words(entries.get("facts")), _grade(entries, reader)


def _subsidy(node: Node, parties: Mapping[str, Text], reader: Reader) -> Subsidy:
    entries = reader.entries(node, (), ("id", "title", "payer", "credited", *_BACKED))
    return Subsidy(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        payer=reader.one_of(entries.get("payer"), parties, ""),
        field=f"code.subsidy.{reader.word(entries.get('id'))}",
        credited=reader.known_flag(entries.get("credited")),
        facts=reader.words(entries.get("facts")),
        grade=_grade(entries, reader),
        ask=reader.text(entries.get("ask")),
    )


def _field(subsidy: Subsidy) -> Field:
    return Field(subsidy.field, _MONEY, "code", subsidy.title)


def _components(
    node: Node | None,
    names: Names,
    base: ir.Expression,
    parties: Mapping[str, Text],
    reader: Reader,
) -> tuple[FeeComponent, ...]:
    found: list[FeeComponent] = []
    for item in reader.items(node):
        before = [each.id for each in found]
        found.append(_component(item, names, base, (parties, before), reader))
    return tuple(found)


def _component(
    node: Node,
    names: Names,
    base: ir.Expression,
    known: tuple[Mapping[str, Text], Sequence[str]],
    reader: Reader,
) -> FeeComponent:
    needs = ("id", "title", "payer", "payee", *_BACKED)
    entries = reader.entries(node, _COMPONENT, needs)
    when, within = entries.get("when"), entries.get("within")
    return FeeComponent(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        payer=reader.one_of(entries.get("payer"), known[0], ""),
        payee=reader.one_of(entries.get("payee"), known[0], ""),
        kind=reader.choice(entries.get("kind"), FeeKind, FeeKind.PERCENTAGE),
        base=_amount(entries.get("base"), names, base, reader),
        when=reader.expression(when, names, BOOL, ir.ALWAYS) if when else ir.ALWAYS,
        rate_ppm=_rate(entries.get("rate"), reader),
        fixed_fen=_fen(entries.get("fixed"), reader),
        tiers=tuple(_tier(each, reader) for each in reader.items(entries.get("tiers"))),
        rounding=_rounding(entries.get("rounding"), reader),
        per=reader.choice(entries.get("per"), Per, Per.CODE),
        at=reader.choice(entries.get("at"), At, At.REDEMPTION),
        within=reader.one_of(within, known[1], "") if within else None,
        required=reader.flag(entries.get("required"), False),
        since=reader.day(entries.get("since")),
        until=reader.day(entries.get("until")),
        facts=reader.words(entries.get("facts")),
        shape_grade=_grade(entries, reader),
        grade=reader.choice(entries.get("figure_grade"), Grade, Grade.UNKNOWN),
        source=reader.word(entries.get("source")),
        confirmed=False,
        ask=reader.text(entries.get("ask")),
        origin=node.span,
    )


def _settlement(node: Node | None, parties: Mapping[str, Text], reader: Reader) -> Settlement:
    if node is None:
        return Settlement("", _UNSAID, None, None, (), Grade.UNKNOWN, _UNSAID)
    needs = ("payee", "trigger", *_BACKED)
    entries = reader.entries(node, ("term", "automatic"), needs)
    term = entries.get("term")
    return Settlement(
        payee=reader.one_of(entries.get("payee"), parties, ""),
        trigger=reader.text(entries.get("trigger")),
        term=None if term is None or term.value == "unknown" else reader.text(term),
        automatic=reader.known_flag(entries.get("automatic")),
        facts=reader.words(entries.get("facts")),
        grade=_grade(entries, reader),
        ask=reader.text(entries.get("ask")),
    )


def _amount(
    node: Node | None, names: Names, otherwise: ir.Expression, reader: Reader
) -> ir.Expression:
    return reader.expression(node, names, _MONEY, otherwise) if node else otherwise


def _grade(entries: Mapping[str, Node], reader: Reader) -> Grade:
    return reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN)


def _tier(node: Node, reader: Reader) -> Tier:
    entries = reader.entries(node, ("flat",), ("from", "rate"))
    start, flat = _fen(entries.get("from"), reader), _fen(entries.get("flat"), reader)
    return Tier(start or 0, _rate(entries.get("rate"), reader) or 0, flat or 0)


def _rate(node: Node | None, reader: Reader) -> int | None:
    if node is None or node.value == "unknown":
        return None
    ppm = ppm_of_percent(str(node.value))
    if ppm is None:
        _refuse(node.span, node.value, Text("百分比，例如 4%", "a percentage such as 4%"), reader)
    return ppm


def _fen(node: Node | None, reader: Reader) -> int | None:
    if node is None or node.value == "unknown":
        return None
    fen = fen_of_yuan(str(node.value))
    if fen is None:
        _refuse(node.span, node.value, Text("金额（元）", "an amount in yuan"), reader)
    return fen


def _rounding(node: Node | None, reader: Reader) -> Rounding | None:
    if node is None or node.value == "unknown":
        return None
    return reader.choice(node, Rounding, Rounding.HALF_UP)


def _refuse(span: Span, value: object, wanted: Text, reader: Reader) -> None:
    reader.report("policy/wrong-type", span, found=str(value), wanted=wanted)
