"""Rules in sentences a merchant can read, Chinese and English, made from the expression itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import singledispatch
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.category import PATH, said_once
from solutionkit.ir.clock import time_text, version_text
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import percent_of_ppm, yuan_of_fen
from solutionkit.ir.rule import Field, Policy, Rule, Verdict
from solutionkit.ir.table import DecisionTable
from solutionkit.policy.comparison_text import compared
from solutionkit.policy.holding_text import any_held, covering, held, one_of, within
from solutionkit.policy.subject import OTHER
from solutionkit.policy.table_text import row_sentences, verdict_words

NOT_KNOWN = Text("未知", "unknown")
_THINGS = {
    "stores": Text("门店", "store"),
    "goods": Text("商品", "product"),
    "people": Text("服务人员", "person"),
    "codes": Text("券码", "code"),
    "parties": Text("其他主体", "other party"),
}
_ITSELF = Text("这一方自己", "the party itself")
_HOLDERS = {
    "store": Text("门店", "the store"),
    "person": Text("本人", "the person"),
    OTHER: Text("权利人", "another party"),
}


@dataclass(frozen=True)
class Titles:
    """What fields, documents and their holders are called."""

    fields: Mapping[str, Field]
    documents: Mapping[str, Text]
    holders: Mapping[str, Text] = field(default_factory=lambda: _HOLDERS)

    def document(self, kind: str) -> Text:
        """A document's title; its own name where it has none."""
        return self.documents.get(kind, Text(kind, kind))


def titles(policy: Policy) -> Titles:
    """What the names in `policy` are called."""
    return Titles(policy.fields, policy.documents)


def rule_sentence(rule: Rule, names: Titles) -> Text:
    """The whole rule as one sentence: when it applies, and what it asks for."""
    if rule.on == OTHER:
        names = replace(names, holders={**names.holders, OTHER: _ITSELF})
    asked = _table(rule.table, names) if rule.table else phrase(rule.require, names)
    if rule.when == ir.ALWAYS:
        return Text(f"要求：{asked.zh}。", f"Required: {asked.en}.")
    when = phrase(rule.when, names)
    return Text(f"{when.zh}时，要求：{asked.zh}。", f"When {when.en}, required: {asked.en}.")


def shown(value: Any, kind: Kind, field: Field | None = None) -> Text:
    """A value as a reader writes it: yuan, per cent, ISO dates."""
    if value is None:
        return NOT_KNOWN
    if kind is Kind.BOOL:
        return Text("是", "yes") if value else Text("否", "no")
    if kind is Kind.SET:
        words = [choice(each, field) for each in value]
        return Text.joined(words)
    if kind in (Kind.ENUM, Kind.TEXT):
        return choice(value, field)
    plain = _PLAIN[kind](value)
    if kind is Kind.MONEY:
        tens, rest = divmod(value, 100_0000)
        return Text(f"{tens} 万元" if tens and not rest else f"{plain} 元", f"¥{plain}")
    unit = field.unit if field and field.unit else Text("", "")
    return Text(f"{plain}{unit.zh}", f"{plain}{unit.en}")


def choice(value: str, field: Field | None) -> Text:
    """The words for one of a field's choices; the choice itself where there are none."""
    titled = field.value_titles.get(value) if field else None
    return titled or Text(value, value)


@singledispatch
def phrase(node: ir.Expression, names: Titles) -> Text:
    """`node` as a clause, without a full stop."""
    raise TypeError(f"{type(node).__name__} is no expression")


@phrase.register
def _(node: ir.Constant, names: Titles) -> Text:
    return shown(node.value, node.kind)


@phrase.register
def _(node: ir.FieldRef, names: Titles) -> Text:
    return names.fields[node.name].title


@phrase.register
def _(node: ir.Today, names: Titles) -> Text:
    return Text("当天", "that day")


@phrase.register
def _(node: ir.Unknown, names: Titles) -> Text:
    return node.statement


@phrase.register
def _(node: ir.Compare, names: Titles) -> Text:
    left, right = phrase(node.left, names), _right(node, names)
    field = names.fields.get(node.left.name) if isinstance(node.left, ir.FieldRef) else None
    return _spaced(left, compared(node.comparison, field), right)


@phrase.register
def _(node: ir.OneOf, names: Titles) -> Text:
    item, choices = phrase(node.item, names), _choices(node, names)
    return Text(f"{item.zh}是{choices.zh}", f"{item.en} is {choices.en}")


@phrase.register
def _(node: ir.Includes, names: Titles) -> Text:
    return _including([node], names)


@phrase.register
def _(node: ir.Has, names: Titles) -> Text:
    return held(within(names.document(node.kind)), names.holders.get(node.holder))


@phrase.register
def _(node: ir.All, names: Titles) -> Text:
    parts = [phrase(part, names) for part in ir.telling(node.parts)]
    return Text.joined(parts, "，并且", ", and ")


@phrase.register
def _(node: ir.AnyOf, names: Titles) -> Text:
    if documents := _documents(node, names):
        return any_held(documents)
    included = [part for part in node.parts if isinstance(part, ir.Includes)]
    if len(included) == len(node.parts) and len({part.set for part in included}) == 1:
        return _including(included, names)
    papers = [part for part in node.parts if isinstance(part, ir.Has)]
    said = [
        _one_of(papers, names) if part in papers else phrase(part, names) for part in node.parts
    ]
    return Text.joined(list(dict.fromkeys(said)), "，或者", ", or ")


@phrase.register
def _(node: ir.Not, names: Titles) -> Text:
    return negated(node.part, names)


@phrase.register
def _(node: ir.IsUnknown, names: Titles) -> Text:
    part = phrase(node.part, names)
    return Text(f"还不知道{part.zh}", f"{part.en} is not known")


@phrase.register
def _(node: ir.Add, names: Titles) -> Text:
    left, right = phrase(node.left, names), phrase(node.right, names)
    return Text(f"{left.zh}＋{right.zh}", f"{left.en} + {right.en}")


@phrase.register
def _(node: ir.Subtract, names: Titles) -> Text:
    left, right = phrase(node.left, names), phrase(node.right, names)
    if isinstance(node.left, ir.Today):
        return Text(f"{right.zh} 天前", f"{right.en} days before")
    return Text(f"{left.zh}－{right.zh}", f"{left.en} − {right.en}")


@phrase.register
def _(node: ir.MulDiv, names: Titles) -> Text:
    amount, numerator = phrase(node.amount, names), phrase(node.numerator, names)
    return Text(
        f"{amount.zh}×{numerator.zh}÷{node.denominator}",
        f"{amount.en} × {numerator.en} ÷ {node.denominator}",
    )


@phrase.register
def _(node: ir.Least, names: Titles) -> Text:
    parts = [phrase(part, names) for part in node.parts]
    return Text(
        f"{'、'.join(p.zh for p in parts)}中最小的",
        f"the smallest of {', '.join(p.en for p in parts)}",
    )


@phrase.register
def _(node: ir.Greatest, names: Titles) -> Text:
    parts = [phrase(part, names) for part in node.parts]
    return Text(
        f"{'、'.join(p.zh for p in parts)}中最大的",
        f"the largest of {', '.join(p.en for p in parts)}",
    )


@phrase.register
def _(node: ir.Lookup, names: Titles) -> Text:
    key = phrase(node.key, names)
    return Text(f"按{key.zh}查表所得的值", f"the value listed for {key.en}")


@phrase.register
def _(node: ir.Every, names: Titles) -> Text:
    thing, which = _THINGS[node.children], _which(node.where, names)
    documents = _documents(node.require, names) if node.children == "goods" else []
    require = covering(documents) if documents else phrase(node.require, names)
    return Text(
        f"每个{which.zh}{thing.zh}都{require.zh}", f"for every {thing.en}{which.en}, {require.en}"
    )


@phrase.register
def _(node: ir.Some, names: Titles) -> Text:
    thing, which = _THINGS[node.children], _which(node.where, names)
    return Text(f"有{which.zh}{thing.zh}", f"there is a {thing.en}{which.en}")


@phrase.register
def _(node: ir.Count, names: Titles) -> Text:
    thing, which = _THINGS[node.children], _which(node.where, names)
    return Text(f"{which.zh}{thing.zh}的数量", f"the number of {thing.en}{which.en}")


@singledispatch
def negated(node: ir.Expression, names: Titles) -> Text:
    """The opposite of `node` as a clause."""
    part = phrase(node, names)
    return Text(f"没有“{part.zh}”的情况", f"it is not the case that {part.en}")


@negated.register
def _(node: ir.AnyOf, names: Titles) -> Text:
    return phrase(ir.All(tuple(ir.Not(part) for part in node.parts)), names)


@negated.register
def _(node: ir.Some, names: Titles) -> Text:
    thing, which = _THINGS[node.children], _which(node.where, names)
    return Text(f"没有{which.zh}{thing.zh}", f"there is no {thing.en}{which.en}")


@negated.register
def _(node: ir.OneOf, names: Titles) -> Text:
    item, choices = phrase(node.item, names), _choices(node, names)
    return Text(f"{item.zh}不是{choices.zh}", f"{item.en} is not {choices.en}")


@negated.register
def _(node: ir.Includes, names: Titles) -> Text:
    held, value = phrase(node.set, names), choice(node.value, _field(node.set, names))
    return Text(f"{held.zh}不包括{value.zh}", f"{held.en} do not include {value.en}")


@negated.register
def _(node: ir.IsUnknown, names: Titles) -> Text:
    part = phrase(node.part, names)
    return Text(f"写明了{part.zh}", f"{part.en} is stated")


def _table(table: DecisionTable[Verdict], names: Titles) -> Text:
    """A requirement written as a table, row by row."""
    rows = list(row_sentences(table, names.fields, verdict_words, value_words))
    return Text.joined(rows, "；", "; ")


def value_words(value: Any, field: Field) -> Text:
    """A value of a field as a reader writes it."""
    return shown(value, field.type.kind, field)


def _right(node: ir.Compare, names: Titles) -> Text:
    """The right side, a constant in the words of the field it is compared with."""
    if isinstance(node.right, ir.Constant):
        return shown(node.right.value, node.right.kind, _field(node.left, names))
    return phrase(node.right, names)


def _including(nodes: Sequence[ir.Includes], names: Titles) -> Text:
    """What a set must hold, one of several said in one breath."""
    held = phrase(nodes[0].set, names)
    values = [choice(node.value, _field(node.set, names)) for node in nodes]
    said = one_of(values)
    return Text(f"{held.zh}包括{said.zh}", f"{held.en} include {said.en}")


def _choices(node: ir.OneOf, names: Titles) -> Text:
    field = _field(node.item, names)
    kind = field.type.kind if field else Kind.TEXT
    return one_of([shown(each, kind, field) for each in said_once(node.choices)])


def _documents(node: ir.Expression, names: Titles) -> list[Text]:
    """The documents any one of which `node` asks for; none where it asks for anything else."""
    parts = node.parts if isinstance(node, ir.AnyOf) else (node,)
    kinds = dict.fromkeys(part.kind for part in parts if isinstance(part, ir.Has))
    others = [part for part in parts if not isinstance(part, ir.Has)]
    return [] if others else [names.document(kind) for kind in kinds]


def _one_of(papers: Sequence[ir.Has], names: Titles) -> Text:
    """That one of these documents is held, in one breath; whoever holds it where several may."""
    titles = [within(names.document(kind)) for kind in dict.fromkeys(each.kind for each in papers)]
    holders = list(dict.fromkeys(each.holder for each in papers))
    return held(one_of(titles), names.holders.get(holders[0]) if len(holders) == 1 else None)


def _field(node: ir.Expression, names: Titles) -> Field | None:
    return names.fields[node.name] if isinstance(node, ir.FieldRef) else None


def _which(where: ir.Expression, names: Titles) -> Text:
    if where == ir.ALWAYS:
        return Text("", "")
    clause = phrase(where, names)
    return Text(f"“{clause.zh}”的", f" where {clause.en}")


def _spaced(left: Text, verb: Text, right: Text) -> Text:
    gap = " " if right.zh[:1].isascii() else ""
    return Text(f"{left.zh}{verb.zh}{gap}{right.zh}", f"{left.en} {verb.en} {right.en}")


_PLAIN: dict[Kind, Callable[[Any], str]] = {
    Kind.INT: str,
    Kind.MONEY: yuan_of_fen,
    Kind.RATE: percent_of_ppm,
    Kind.DATE: date.isoformat,
    Kind.CATEGORY: PATH.join,
    Kind.VERSION: version_text,
    Kind.TIME: time_text,
}
