"""An industry's fee files to a fee policy, or every mistake in them with its place.

The industry gives the shape: who pays whom, of what base, when. Figures are the author's
(`policy.terms`); one that an industry states itself carries its own source and grade.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import (
    At,
    FeeComponent,
    FeePolicy,
    Field,
    FieldType,
    OnRefund,
    Per,
    Settlement,
    Subsidy,
)
from solutionkit.policy.catalogue import with_categories
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.literals import LONGEST_DAYS, constant
from solutionkit.policy.parse_assertions import assertions
from solutionkit.policy.parse_fields import own_fields
from solutionkit.policy.parse_figures import PRICE_KEYS, prices, shares
from solutionkit.policy.parse_named import groups, named_tables
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.policy.rebates import rebates
from solutionkit.policy.versions import overlaps
from solutionkit.source import Document, Node

_PARTS = (
    *("policy", "version", "title", "parties", "fields", "base", "subsidies", "components"),
    *("tables", "groups", "rebates", "settlement", "assert"),
)
_BACKED = ("facts", "grade", "ask")
_COMPONENT = (
    *(
        "base",
        "when",
        "rounding",
        "per",
        "at",
        "within",
        "covered_by",
        "required",
        "since",
        "until",
    ),
    *("figure_grade", "source", "on_refund", *PRICE_KEYS),
)
_STATED = ("rate_ppm", "fixed_fen", "tiers", "table")
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
    parties, roles, serving = _parties(parts.get("parties"), reader)
    subsidies = tuple(
        _subsidy(node, parties, reader) for node in reader.items(parts.get("subsidies"))
    )
    known = {**fields, **own_fields(parts.get("fields"), reader)}
    known |= {each.field: _field(each) for each in subsidies}
    names = Names(known, {}, "code", groups=groups(parts.get("groups"), reader))
    names = replace(names, tables=named_tables(parts.get("tables"), names, reader))
    base, facts, grade = _base(parts.get("base"), names, reader)
    components = _components(parts.get("components"), names, base, parties, reader)
    reader.found += overlaps(components)
    policy = FeePolicy(
        id=reader.word(parts.get("policy")),
        version=reader.word(parts.get("version")),
        title=reader.text(parts.get("title")),
        parties=parties,
        fields=known,
        base=base,
        subsidies=subsidies,
        components=components,
        settlement=_settlement(parts.get("settlement"), parties, reader),
        facts=facts,
        grade=grade,
        assertions=assertions(parts.get("assert"), names, components, reader),
        rebates=rebates(parts.get("rebates"), names, components, reader),
        tables=names.tables,
        roles=roles,
        serving=serving,
    )
    return with_categories(policy), sorted(reader.found)


def _parties(
    node: Node | None, reader: Reader
) -> tuple[dict[str, Text], dict[str, tuple[str, ...]], frozenset[str]]:
    """What each party is called, the roles it has in a spec, and which ones are who serves."""
    titles, roles, serving = dict[str, Text](), dict[str, tuple[str, ...]](), set[str]()
    for name, each in ((node.entries or NOTHING) if node else NOTHING).items():
        entries = reader.entries(each, ("roles", "serves"), ("zh", "en"))
        if reader.flag(entries.get("serves"), False):
            serving.add(name)
        titles[name] = Text(reader.word(entries.get("zh")), reader.word(entries.get("en")))
        if "roles" in entries:
            roles[name] = reader.words(entries["roles"])
    return titles, roles, frozenset(serving)


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
    when = entries.get("when")
    figures = prices(entries, names, reader)
    # Figures are known as surely as the rest of the entry, unless it says otherwise of them.
    stated = any(figures[each] not in (None, ()) for each in _STATED)
    grade = entries.get("figure_grade", entries.get("grade") if stated else None)
    return FeeComponent(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        payer=reader.one_of(entries.get("payer"), known[0], ""),
        payee=reader.one_of(entries.get("payee"), known[0], ""),
        base=_amount(entries.get("base"), names, base, reader),
        when=reader.expression(when, names, BOOL, ir.ALWAYS) if when else ir.ALWAYS,
        **figures,
        shares=shares(entries, known[0], reader),
        per=reader.choice(entries.get("per"), Per, Per.CODE),
        at=reader.choice(entries.get("at"), At, At.REDEMPTION),
        **_containers(entries, known[1], reader),
        required=reader.flag(entries.get("required"), False),
        since=reader.day(entries.get("since")),
        until=reader.day(entries.get("until")),
        facts=reader.words(entries.get("facts")),
        shape_grade=_grade(entries, reader),
        grade=reader.choice(grade, Grade, Grade.UNKNOWN),
        source=reader.word(entries.get("source")),
        confirmed=False,
        ask=reader.text(entries.get("ask")),
        origin=node.span,
        on_refund=_on_refund(entries.get("on_refund"), reader),
    )


def _containers(
    entries: Mapping[str, Node], before: Sequence[str], reader: Reader
) -> dict[str, Any]:
    """The fee that contains this one always, and the one that does by whom it is paid to."""
    within, node = entries.get("within"), entries.get("covered_by")
    cover = reader.entries(node, (), ("fee", "paid_to")) if node else NOTHING
    return {
        "within": reader.one_of(within, before, "") if within else None,
        "cover": reader.one_of(cover["fee"], before, "") if "fee" in cover else None,
        "cover_roles": reader.words(cover.get("paid_to")),
    }


def _on_refund(node: Node | None, reader: Reader) -> OnRefund | None:
    unknown = node is None or node.value == "unknown"
    return None if unknown else reader.choice(node, OnRefund, OnRefund.KEPT)


def _settlement(node: Node | None, parties: Mapping[str, Text], reader: Reader) -> Settlement:
    if node is None:
        return Settlement("", _UNSAID, None, None, (), Grade.UNKNOWN, _UNSAID)
    needs = ("payee", "trigger", *_BACKED)
    entries = reader.entries(node, ("term", "automatic", "automatic_after"), needs)
    term = entries.get("term")
    return Settlement(
        payee=reader.one_of(entries.get("payee"), parties, ""),
        trigger=reader.text(entries.get("trigger")),
        term=None if term is None or term.value == "unknown" else reader.text(term),
        automatic=reader.known_flag(entries.get("automatic")),
        facts=reader.words(entries.get("facts")),
        grade=_grade(entries, reader),
        ask=reader.text(entries.get("ask")),
        automatic_days=_days(entries.get("automatic_after"), reader),
    )


def _days(node: Node | None, reader: Reader) -> int | None:
    """A number of days such as `150d`; `None` where there is none or it is `unknown`."""
    if node is None or node.value == "unknown":
        return None
    found = constant(str(node.value), FieldType(Kind.INT))
    if found is None or not isinstance(found.value, int) or found.value > LONGEST_DAYS:
        wanted = Text("天数，例如 150d", "a number of days such as 150d")
        reader.report("policy/wrong-type", node.span, found=str(node.value), wanted=wanted)
        return None
    return found.value


def _amount(
    node: Node | None, names: Names, otherwise: ir.Expression, reader: Reader
) -> ir.Expression:
    return reader.expression(node, names, _MONEY, otherwise) if node else otherwise


def _grade(entries: Mapping[str, Node], reader: Reader) -> Grade:
    return reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN)
