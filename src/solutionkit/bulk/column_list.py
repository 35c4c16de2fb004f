"""What a table may tell: every column with what its cells may be, for people to fill in.

Which columns there are follows from what rules and fees ask; here they get their words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from solutionkit.bulk.admit_sql import row_rules
from solutionkit.bulk.as_specs import NUMBERS
from solutionkit.bulk.cells import Meaning, choices_listed
from solutionkit.bulk.children_sql import OWNER
from solutionkit.bulk.fee_groups_sql import group_rows
from solutionkit.bulk.fee_rows import ON, PAID, REDEEMED_ON, STATE, FeeRows
from solutionkit.bulk.pair_rules import LISTED, NAMED_STORES, PairRules, wanted
from solutionkit.bulk.quote import titles_of_codes, wanted_of_codes
from solutionkit.bulk.read import DOCUMENTS, ID, MERCHANT, NAME, UNITS, Wanted
from solutionkit.bulk.sold import Sold
from solutionkit.bulk.wanted import wanted_of_children, wanted_of_rows
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.platform import Batch
from solutionkit.ir.rule import FeePolicy, Field, Per, Policy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.delivery import Delivery
from solutionkit.policy.fees import State
from solutionkit.policy.periods import periods_of
from solutionkit.policy.redemption_day import hangs_on_redemption
from solutionkit.policy.subject import CHILDREN_OF
from solutionkit.policy.terms import contracted

MERCHANTS, CODES = "merchants", "codes"
MOST_SHOWN = 60
"""Choices of a column that are listed; ids of goods may be thousands."""

_REQUIRED = Text("必填", "required")
_ID = Text("编号，不能重复", "an id of its own")
_NAME = Text("名称，只给人看", "a name, for people only")
_OWNER = Text("它属于哪个商家的 id", "the id of the merchant it belongs to")
_SEVERAL = Text("有多个商家时：它属于哪个商家", "where there are several: whose it is")
_REDEEMED_ON = Text(
    "{late}的，哪一天{done}的：不退的费用按那天的费率算",
    "when it was {done}, if {late}: fees that are kept are of that day",
)


@dataclass(frozen=True)
class ColumnNote:
    """A column, what it is about, what its cells may be, and whether a table must have it."""

    name: str
    title: Text
    cells: Text
    required: bool = False


Notes = tuple[ColumnNote, ...]


def admission_columns(
    policy: Policy, targets: Sequence[str], day: date, known: Mapping[str, Any]
) -> dict[str, Notes]:
    """The columns of the table of merchants and of those that stand inside them, by table."""
    asked = row_rules(policy, targets, day, known)
    found = {MERCHANTS: _notes(wanted_of_rows(asked, CHILDREN_OF), policy.fields, ())}
    owner = ColumnNote(OWNER, _OWNER, Text("文字", "text"), True)
    for grain, table in CHILDREN_OF.items():
        own = wanted_of_children(asked, grain)
        if own.fields or own.papers:
            found[table] = _notes(own, policy.fields, (owner,))
    return found


def code_columns(
    policy: FeePolicy, terms: Sequence[FeeTerm], day: date, sold: Sold
) -> dict[str, Notes]:
    """The columns of the table of codes."""
    groups = group_rows(policy, terms, day, FeeRows(policy, (), {}))
    keys = [
        ColumnNote(each, Text("哪些是一起的", "which belong together"), _text(), True)
        for each in (groups.keys if groups else ())
    ]
    titles = titles_of_codes(policy) | {REDEEMED_ON: _redeemed_on(sold.delivery)}
    asked = wanted_of_codes(contracted(policy, terms), sold)
    own = [each.id for each in policy.components if each.per is Per.CODE]
    if not hangs_on_redemption(periods_of(policy, terms), own):
        fields = {name: each for name, each in asked.fields.items() if name != REDEEMED_ON}
        asked = replace(asked, fields=fields)
    return {CODES: _notes(asked, policy.fields, keys, titles, (ON, STATE, PAID))}


def pair_columns(rules: PairRules, calls: Collection[Batch]) -> dict[str, Notes]:
    """The columns of the tables of goods and of stores; those that only `calls` need say so."""
    owner = ColumnNote(MERCHANT, _SEVERAL, _text())
    needed = {each: call.id for call in calls for each in call.item.values()}
    goods, stores = wanted(rules, needed)
    asked = {each for table in wanted(rules) for each in table.fields}
    fields = rules.policy.fields
    titles = {LISTED.field: NAMED_STORES}
    for name in needed.keys() - asked:
        title = fields[name].title if name in fields else NUMBERS.get(name, Text(name, name))
        call = needed[name]
        titles[name] = Text(f"{title.zh}，--payload {call} 要", f"{title.en}, for --payload {call}")
    return {
        "goods": _notes(goods, fields, (owner,), titles),
        "stores": _notes(stores, fields, (owner,), titles),
    }


def _notes(
    asked: Wanted,
    fields: Mapping[str, Field],
    keys: Sequence[ColumnNote],
    titles: Mapping[str, Text] | None = None,
    required: Collection[str] = (),
) -> Notes:
    found = [ColumnNote(ID, _ID, _text(), True), ColumnNote(NAME, _NAME, _text()), *keys]
    for name, meaning in asked.fields.items():
        field = fields.get(name)
        title = (titles or {}).get(name) or (field.title if field else Text(name, name))
        # People who write codes know no other code than theirs.
        shown = name.removeprefix("code.")
        found.append(ColumnNote(shown, title, _cells(meaning, field), name in required))
    kinds = "、".join(sorted({kind for kind, _ in asked.papers}))
    if kinds:
        what = Text("有哪些证照", "which documents are held")
        cells = Text(
            f"{kinds}；用分号隔开，@ 后是到期日，一份都没有写 无",
            f"{kinds}; parted by semicolons, the last day after @, none for none",
        )
        found.append(ColumnNote(DOCUMENTS, what, cells))
    return tuple(found)


def _redeemed_on(delivery: Delivery) -> Text:
    late, done = delivery.states[State.REFUNDED_LATER], delivery.done
    return _REDEEMED_ON.filled(late=late, done=done)


def _cells(meaning: Meaning, field: Field | None) -> Text:
    """What may stand in a cell."""
    words = meaning.wanted
    if meaning.kind is Kind.SET and not meaning.values:
        words = Text("文字，用分号隔开", "text, parted by semicolons")
    zh, en = [words.zh], [words.en]
    if field is not None and field.unit is not None:
        zh.append(f"单位 {field.unit.zh}")
        # What Chinese counts by, `个`, has no word in English.
        en += [f"in {field.unit.en}"] if field.unit.en else []
    unit = UNITS.get(meaning.kind)
    if unit:
        whole = (
            Text("整数分", "whole fen")
            if unit == "_fen"
            else Text("百万分之几", "parts per million")
        )
        zh.append(f"列名加 {unit} 写{whole.zh}")
        en.append(f"{whole.en} in a column ending in {unit}")
    if meaning.values:
        choices = choices_listed(meaning.values, meaning.titles, MOST_SHOWN)
        zh.append(choices.zh)
        en.append(choices.en)
    return Text("；".join(zh), "; ".join(en))


def _text() -> Text:
    return Text("文字", "text")
