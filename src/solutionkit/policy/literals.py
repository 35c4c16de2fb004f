"""What a word or number in an expression means once the type it must have is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from solutionkit.diagnostics import Text
from solutionkit.ir.clock import minutes_of, version_number
from solutionkit.ir.expression import Constant, Kind, Scalar
from solutionkit.ir.money import MAX_FEN, ppm_of_percent
from solutionkit.ir.rule import FieldType

LONGEST_DAYS = 36_500
_NUMBER = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,6})?)(万|亿)?(元)?")
_TIMES = {None: 1, "万": 10_000, "亿": 100_000_000}

KIND_TITLES = {
    Kind.BOOL: Text("是/否", "true or false"),
    Kind.INT: Text("整数", "a whole number"),
    Kind.MONEY: Text("金额", "an amount"),
    Kind.RATE: Text("百分比", "a percentage"),
    Kind.DATE: Text("日期", "a date"),
    Kind.ENUM: Text("选项", "a choice"),
    Kind.SET: Text("一组选项", "a set of choices"),
    Kind.TEXT: Text("文字", "text"),
    Kind.CATEGORY: Text("类目", "a category"),
    Kind.VERSION: Text("版本号，例如 32.0.0", "a version such as 32.0.0"),
    Kind.TIME: Text("时刻，例如 20:30", "a time of day such as 20:30"),
}


def wanted_words(wanted: FieldType) -> Text:
    """What a value of a type has to be."""
    if wanted.kind is not Kind.INT:
        return KIND_TITLES[wanted.kind]
    least = wanted.minimum
    return Text(f"不小于 {least} 的整数", f"a whole number not below {least}")


def constant(word: str, wanted: FieldType) -> Constant | None:
    """`word` as a constant of the `wanted` type; `None` when it is none."""
    value = _READ[wanted.kind](word, wanted)
    return None if value is None else Constant(value, wanted.kind)


def fen_in_words(word: str) -> int | None:
    """Fen of an amount as an expression writes it: `100万`, `5000元`."""
    match = _NUMBER.fullmatch(word)
    if match is None:
        return None
    fen = Decimal(match[1]) * _TIMES[match[2]] * 100
    return int(fen) if fen == int(fen) and fen <= MAX_FEN else None


def choices_of(wanted: FieldType) -> tuple[str, ...]:
    """All that a constant of a type may be, where that is a closed list."""
    catalogue = wanted.catalogue
    return catalogue.known if catalogue and catalogue.complete else wanted.values


def _flag(word: str, wanted: FieldType) -> Scalar | None:
    return {"true": True, "false": False}.get(word)


def _whole(word: str, wanted: FieldType) -> Scalar | None:
    if re.fullmatch(r"[0-9]{1,6}d", word):
        days = int(word[:-1])
        return days if days <= LONGEST_DAYS else None
    match = _NUMBER.fullmatch(word)
    if match is None or match[3]:
        return None
    number = Decimal(match[1]) * _TIMES[match[2]]
    return int(number) if number == int(number) and number <= MAX_FEN else None


def _ppm(word: str, wanted: FieldType) -> Scalar | None:
    return ppm_of_percent(word)


def _day(word: str, wanted: FieldType) -> Scalar | None:
    try:
        return date.fromisoformat(word) if len(word) == 10 else None
    except ValueError:
        return None


def _choice(word: str, wanted: FieldType) -> Scalar | None:
    return word if not wanted.values or word in wanted.values else None


def _path(word: str, wanted: FieldType) -> Scalar | None:
    steps = tuple(step.strip() for step in word.split(">"))
    catalogue = wanted.catalogue
    known = catalogue is None or not catalogue.complete or catalogue.knows(steps)
    return steps if all(steps) and known else None


_READ: dict[Kind, Callable[[str, FieldType], Scalar | None]] = {
    Kind.BOOL: _flag,
    Kind.INT: _whole,
    Kind.MONEY: lambda word, wanted: fen_in_words(word),
    Kind.RATE: _ppm,
    Kind.DATE: _day,
    Kind.ENUM: _choice,
    Kind.SET: _choice,
    Kind.TEXT: _choice,
    Kind.CATEGORY: _path,
    Kind.VERSION: lambda word, wanted: version_number(word),
    Kind.TIME: lambda word, wanted: minutes_of(word),
}
