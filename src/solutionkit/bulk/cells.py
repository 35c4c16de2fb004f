"""What a cell of a table means: text or a typed value to a value of a field, or why it is none.

Amounts are yuan as text, or whole fen in a column whose name ends in `_fen`; a bare integer that
could be either is refused, and so is whatever a float has touched.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from solutionkit.bulk.as_specs import no_number
from solutionkit.bulk.bounds import INPUT
from solutionkit.bulk.columns import integer
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.inexact import inexact
from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import MOST_LISTED, choice_meant, did_you_mean
from solutionkit.ir.category import PATH, STEPS, Catalogue
from solutionkit.ir.clock import minutes_of, version_number
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ppm_of_percent, yuan_of_fen
from solutionkit.ir.rule import Field, FieldType
from solutionkit.policy.catalogue import likely
from solutionkit.policy.literals import wanted_words
from solutionkit.policy.subject import Held
from solutionkit.source.amounts import fen_written
from solutionkit.source.days import day_in_cell

MOST_COMPARED = 500
"""Among more choices than these, none is looked for that may have been meant."""

UNKNOWN = {"", "unknown", "unset", "未知"}
NONE = {"none", "无"}
_FLAGS = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
_WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_DIGITS = {
    Kind.INT: re.compile(r"[0-9]+", re.ASCII),
    Kind.MONEY: re.compile(r"[0-9]+(\.[0-9]{1,2})?", re.ASCII),
}
"""What is a number whatever its size."""
_SPLIT = re.compile(r"[;；|、，]")
"""What parts the words of a cell, as in the tables of a spec."""
_STEPS = re.compile(f"[{STEPS}]")
_YES_OR_NO = Text("；写 是 或 否", "; write yes or no")
_NO_CATEGORY = Text("不是已知的类目", "is not a known category")
_NO_LAST_DAY = Text(
    "不是日期；@ 后写到期日，例如 @2034-06-30，长期有效就不写 @",
    "is no day; the last day follows @, as @2034-06-30; without an end there is no @",
)
_WANTED = {
    Kind.BOOL: Text("是或否", "yes or no"),
    Kind.MONEY: Text("不带符号的金额，例如 9.90 元", "an amount without a sign, as 9.90 yuan"),
    Kind.RATE: Text("百分数，例如 2.5%", "a percentage, as 2.5%"),
    Kind.DATE: Text("日期，例如 2026-12-01", "a day, as 2026-12-01"),
    Kind.ENUM: Text("已知的选项", "one of the choices"),
    Kind.SET: Text("用分号隔开的选项", "choices parted by semicolons"),
    Kind.TEXT: Text("文字", "text"),
    Kind.CATEGORY: Text("已知的类目", "a known category"),
    Kind.VERSION: Text("版本号，例如 32.0.0", "a version, as 32.0.0"),
    Kind.TIME: Text("时刻，例如 20:30", "a time of day, as 20:30"),
}


@dataclass(frozen=True)
class Meaning:
    """What a column holds; `values` are all there may be, `in_units`: fen or ppm are written.

    `titles` are what people call the values; a cell may say so as well. `choice` is what one of
    the values is, where it is something of its own. `is_number`: text that is a number somebody
    gave, of which no digit may be lost. `title`: what a column may be called too. `families`: the
    values of which one may be named, as `subscribe.order_status`.
    """

    field: str
    kind: Kind
    values: Collection[str] = ()
    in_units: bool = False
    sentinels: Collection[str] = ()
    catalogue: Catalogue | None = None
    minimum: int = 0
    titles: Mapping[str, Text] = dataclasses.field(default_factory=dict)
    choice: Text = _WANTED[Kind.ENUM]
    is_number: bool = False
    title: str = ""
    families: Collection[str] = ()

    def of(self, cell: Any) -> Any:
        """The value of a cell, `None` where it is unknown, a `Fault` where it is no such value."""
        if cell is None or (isinstance(cell, str) and cell.strip() in UNKNOWN):
            return None
        if self.sentinels and str(cell).strip() in self.sentinels:
            return None
        found = _READ[self.kind](cell.strip() if isinstance(cell, str) else cell, self)
        if found is None or not self._fits(found):
            return self._why_not(cell)
        if self.is_number and (why := no_number(found)):
            return why
        return self._in_catalogue(found) if self.catalogue else found

    def _why_not(self, cell: Any) -> Fault:
        """Why a cell is no value of the field."""
        shown, told = str(cell)[:40], inexact(self.kind, self.in_units, cell)
        if told is not None:
            return Fault(Text(f"“{shown}”：{told.zh}", f"{shown!r}: {told.en}"), told)
        if self.ends and self.kind in _DIGITS and _DIGITS[self.kind].fullmatch(str(cell).strip()):
            most = str(self.ends[1])
            if self.kind is Kind.MONEY and not self.in_units:
                most = yuan_of_fen(self.ends[1])
            why = Text(f"太大，最多 {most}", f"is too large; at most {most}")
            return Fault(Text(f"“{shown}” {why.zh}", f"{shown!r} {why.en}"), why)
        strangers = self._strangers(cell)
        if strangers:
            return self._no_choice(strangers[0])
        hint = _YES_OR_NO if self.kind is Kind.BOOL else Text("", "")
        why = Text(f"不是{self.wanted.zh}{hint.zh}", f"is not {self.wanted.en}{hint.en}")
        return Fault(Text(f"“{shown}” {why.zh}", f"{shown!r} {why.en}"), why)

    def called(self, word: str) -> str:
        """The value that is called so, or whose own part is; the word itself where none is."""
        family, dot, _ = word.partition(".")
        if dot and family in self.families and word not in self.values:
            return family
        return self._by_title.get(word, word)

    @cached_property
    def _by_title(self) -> dict[str, str]:
        return {title.zh: value for value, title in self.titles.items()}

    def _strangers(self, cell: Any) -> list[str]:
        """The words of a cell that are none of the choices there are."""
        found = _READ[self.kind](cell, self) if self.values else None
        words = (found,) if isinstance(found, str) else found or ()
        return [each for each in words if each not in self.values]

    def _no_choice(self, word: str) -> Fault:
        shown, near = word[:40], Text("", "")
        if len(self.values) <= MOST_COMPARED:
            titles = {value: title.zh for value, title in self.titles.items()}
            advice = choice_meant(word, self.values, titles)
            near = Text(f"。{advice.zh}", f"; {advice.en}") if advice.zh else near
        why = Text(f"不是{self.choice.zh}", f"is not {self.choice.en}")
        said = Text(f"“{shown}” {why.zh}{near.zh}", f"{shown!r} {why.en}{near.en}")
        return Fault(said, why)

    @property
    def refusal(self) -> Text:
        """What to say of a cell that was not looked at itself."""
        wanted = self.wanted
        if self.values:
            said = choices_listed(self.values, self.titles)
            return Text(f"不是{wanted.zh}；{said.zh}", f"is not {wanted.en}; {said.en}")
        return Text(f"不是{wanted.zh}，或者超出范围", f"is not {wanted.en}, or out of range")

    @property
    def ends(self) -> tuple[int, int] | None:
        """The least and the greatest value a row may have; `None` where values have no order."""
        if self.kind not in INPUT:
            return None
        low, high = INPUT[self.kind]
        return (max(low, self.minimum), high) if self.kind is Kind.INT else (low, high)

    @property
    def wanted(self) -> Text:
        """What a cell has to be, in words."""
        if self.kind is not Kind.SET and self.values:
            return self.choice
        if self.kind is not Kind.INT:
            return _WANTED[self.kind]
        return wanted_words(FieldType(Kind.INT, minimum=self.minimum))

    def _fits(self, found: Any) -> bool:
        if self.ends:
            low, high = self.ends
            return low <= integer(found) <= high
        words = found if isinstance(found, tuple) else (found,)
        return not self.values or all(each in self.values for each in words)

    @property
    def as_written(self) -> Meaning:
        """The same, giving the name of a category that an incomplete catalogue lacks."""
        complete = self.catalogue is None or self.catalogue.complete
        return self if complete else replace(self, catalogue=None)

    def _in_catalogue(self, path: tuple[str, ...]) -> Any:
        """The category; outside a complete catalogue a fault, outside another one not known."""
        assert self.catalogue is not None
        if self.catalogue.knows(path):
            return path
        if not self.catalogue.complete:
            return None
        shown, near = PATH.join(path)[:40], likely(path, self.catalogue)
        zh = f"“{shown}” {_NO_CATEGORY.zh}。{near.zh}"
        return Fault(Text(zh, f"{shown!r} {_NO_CATEGORY.en}; {near.en}"), _NO_CATEGORY)


def meaning_of(field: Field) -> Meaning:
    """What a column of a field holds; one whose choices have words may hold no others."""
    wanted, chosen = field.type, field.type.kind in (Kind.ENUM, Kind.SET, Kind.TEXT)
    return Meaning(
        field.name,
        wanted.kind,
        wanted.values or (tuple(field.value_titles) if chosen else ()),
        sentinels=wanted.sentinels,
        catalogue=wanted.catalogue,
        minimum=wanted.minimum,
        titles=field.value_titles if chosen else {},
        families=wanted.families,
    )


def choices_listed(
    values: Collection[str], titles: Mapping[str, Text], most: int = MOST_LISTED
) -> Text:
    """The choices there are, with what people call them."""
    shown, more = list(values)[:most], len(values) > most
    zh = [f"{each}（{titles[each].zh}）" if each in titles else each for each in shown]
    return Text(
        f"可以写 {'、'.join(zh)}{' 等' if more else ''}",
        f"one of {', '.join(map(str, shown))}{' and more' if more else ''}",
    )


def documents(cell: Any, kinds: Collection[str], holder: str) -> tuple[Held, ...] | None | Fault:
    """The documents in a cell, as `营业执照@2034-06-30; 卫生许可证`; `none` for none at all."""
    if cell is None or str(cell).strip() in UNKNOWN:
        return None
    parts = [] if str(cell).strip() in NONE else _SPLIT.split(str(cell))
    held = [_document(each, kinds, holder) for each in parts]
    wrong = [each for each in held if isinstance(each, Fault)]
    if wrong:
        said = [each.reason for each in wrong]
        told = Text("；".join(each.zh for each in said), "; ".join(each.en for each in said))
        return Fault(told, wrong[0].kind)
    return tuple(each for each in held if isinstance(each, Held))


def _document(part: str, kinds: Collection[str], holder: str) -> Held | Fault:
    kind, _, until = (each.strip() for each in part.partition("@"))
    if kind not in kinds:
        return _no_document(kind, kinds)
    day = _day(until, Meaning("", Kind.DATE)) if until else None
    if until and day is None:
        shown = until[:40]
        zh = f"“{shown}” {_NO_LAST_DAY.zh}"
        return Fault(Text(zh, f"{shown!r} {_NO_LAST_DAY.en}"), _NO_LAST_DAY)
    return Held(kind, holder, valid_until=day)


def _no_document(word: str, kinds: Collection[str]) -> Fault:
    """That no document is called so; perhaps one is, with its last day right behind it."""
    shown, why = word[:40], Text("没有叫这个名字的证照", "names a document there is not")
    for kind in sorted(kinds, key=len, reverse=True):
        until = word.removeprefix(kind).strip(" ：:（()）")
        if until != word and day_in_cell(until):
            why = Text("到期日要写在 @ 后面", "has its last day without @ before it")
            advice = Text(f"写成 {kind}@{until}", f"write {kind}@{until}")
            zh = f"“{shown}”：{why.zh}，{advice.zh}"
            return Fault(Text(zh, f"{shown!r} {why.en}; {advice.en}"), why)
    near = did_you_mean(word, sorted(kinds))
    zh = f"没有叫 “{shown}” 的证照。{near.zh}"
    return Fault(Text(zh, f"no document is called {shown!r}; {near.en}"), why)


def _flag(cell: Any, meaning: Meaning) -> bool | None:
    return cell if isinstance(cell, bool) else _FLAGS.get(str(cell).lower())


def _whole(cell: Any, meaning: Meaning) -> int | None:
    if isinstance(cell, bool) or not _WHOLE.fullmatch(str(cell)):
        return None
    return int(cell)


def _money(cell: Any, meaning: Meaning) -> int | None:
    if meaning.in_units:
        return _whole(cell, meaning)
    return fen_written(cell) if isinstance(cell, str | Decimal) else None


def _rate(cell: Any, meaning: Meaning) -> int | None:
    return _whole(cell, meaning) if meaning.in_units else ppm_of_percent(str(cell))


def _day(cell: Any, meaning: Meaning) -> date | None:
    if isinstance(cell, datetime):
        # A moment that tells its zone may be another day here.
        return day_in_cell(str(cell)) if cell.tzinfo is None else None
    if isinstance(cell, date):
        return cell
    return day_in_cell(str(cell))


def _word(cell: Any, meaning: Meaning) -> str | None:
    return meaning.called(cell) if isinstance(cell, str) else None


def _words(cell: Any, meaning: Meaning) -> tuple[str, ...] | None:
    parts = _SPLIT.split(cell) if isinstance(cell, str) else cell
    if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
        return None
    words = {meaning.called(each.strip()) for each in parts}
    return () if cell in NONE else tuple(sorted(words - {""}))


def _path(cell: Any, meaning: Meaning) -> tuple[str, ...] | None:
    parts = _STEPS.split(cell) if isinstance(cell, str) else cell
    if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
        return None
    steps = tuple(each.strip() for each in parts)
    return steps if all(steps) and steps else None


_READ: dict[Kind, Callable[[Any, Meaning], Any]] = {
    Kind.BOOL: _flag,
    Kind.INT: _whole,
    Kind.MONEY: _money,
    Kind.RATE: _rate,
    Kind.DATE: _day,
    Kind.ENUM: _word,
    Kind.SET: _words,
    Kind.TEXT: _word,
    Kind.CATEGORY: _path,
    Kind.VERSION: lambda cell, meaning: version_number(str(cell)),
    Kind.TIME: lambda cell, meaning: minutes_of(str(cell)),
}
