"""What a policy names to use it in many rules: tables a value follows from, groups of values.

    tables:
      refund.right:                       # the right that each state of an order gives
        title: {zh: 退款权利, en: refund right}
        type: enum
        values: {full: {...}, negotiated: {...}, none: {...}}
        inputs: [order.state]
        rows: [[to_use, full], [booked, negotiated], [used, none]]
    groups:
      cut-2024: {title: {...}, values: [工具 > 记账, 物流], facts: [...]}

A table is used like a field (`refund.right == full`), a group after `in`. The cells of a table are
those of decision tables, so a category covers what is beneath it and never a sibling; a result may
be `unknown`, or `{unknown: {zh, en}, ask: {zh, en}}`.
"""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Field, FieldType, Group, NamedTable
from solutionkit.policy.expression import Names
from solutionkit.policy.literals import KIND_TITLES, choices_of, constant
from solutionkit.policy.parse_fields import QUOTA, type_of
from solutionkit.policy.parse_table import decision_table
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.source import Node

_ASK = Text("问清这种情况", "ask about this case")


def named_tables(node: Node | None, names: Names, reader: Reader) -> dict[str, NamedTable]:
    """The tables that stand at `node`, by name; a name of a field is not taken twice."""
    found: dict[str, NamedTable] = {}
    for name, each in ((node.entries or NOTHING) if node else NOTHING).items():
        if name in names.fields:
            reader.report("policy/given-twice", each.key_span or each.span, name=name)
        else:
            found[name] = _named(name, each, names, reader)
    return found


def groups(node: Node | None, reader: Reader) -> dict[str, Group]:
    """The groups that stand at `node`, by name."""
    found: dict[str, Group] = {}
    for name, each in ((node.entries or NOTHING) if node else NOTHING).items():
        entries = reader.entries(each, ("facts",), ("title", "values"))
        values = reader.words(entries.get("values"))
        if not values:
            reader.report("policy/empty-group", each.span, name=name)
        facts = reader.words(entries.get("facts"))
        found[name] = Group(reader.text(entries.get("title")), values, facts)
    return found


def _named(name: str, node: Node, names: Names, reader: Reader) -> NamedTable:
    known = ("values", "unit", "hit", "facts")
    entries = reader.entries(node, known, ("title", "type", "inputs", "rows"))
    wanted = type_of(entries, reader)
    if wanted.window is not None:
        reader.report("policy/unknown-value", entries["type"].span, name=QUOTA, advice=_NO_QUOTA)
    title = reader.text(entries.get("title"))
    unit = reader.text(entries["unit"]) if "unit" in entries else None
    titles = reader.texts(entries.get("values"))
    gives = Field(name, wanted, name.partition(".")[0], title, unit, value_titles=titles)
    own = {key: each for key, each in entries.items() if key in ("inputs", "rows", "hit")}
    table = decision_table(
        Node(node.span, entries=own), names, lambda each: _given(each, gives, reader), reader
    )
    return NamedTable(gives, table)


_NO_QUOTA = Text("表不能给出额度", "a table gives no quota")


def _given(node: Node, gives: Field, reader: Reader) -> ir.Expression:
    """A row's result: a constant, or unknown with whom to ask."""
    if node.entries is not None:
        entries = reader.entries(node, (), ("unknown", "ask"))
        return ir.Unknown(reader.text(entries.get("unknown")), reader.text(entries.get("ask")))
    word = str(node.value).lower() if isinstance(node.value, bool) else str(node.value)
    if word == "unknown":
        title = gives.title
        said = Text(f"{title.zh}在这种情况下是多少没有查到", f"{title.en} is not known here")
        return ir.Unknown(said, _ASK)
    found = constant(word, gives.type)
    if found is None:
        _refuse(node, word, gives.type, reader)
    return found or ir.Unknown(gives.title, _ASK)


def _refuse(node: Node, word: str, wanted: FieldType, reader: Reader) -> None:
    known = choices_of(wanted)
    if known:
        advice = did_you_mean(word, known)
        reader.report("policy/unknown-value", node.span, name=word, advice=advice)
    else:
        kind = KIND_TITLES[wanted.kind]
        reader.report("policy/wrong-type", node.span, found=word, wanted=kind)
