"""Plain data as a field's value: what an author stated, or `None` where it says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from datetime import date, timedelta
from typing import Any

from solutionkit.ir.clock import minutes_of, version_number
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ppm_of_percent
from solutionkit.ir.rule import FieldType, Period, Window
from solutionkit.policy.literals import fen_in_words
from solutionkit.source.amounts import fen_written
from solutionkit.source.days import day_in_cell

ROLLING_DAYS = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}
"""How many days a rolling window has, its last one included."""


def stated(raw: Any, wanted: FieldType, day: date | None = None) -> Any:
    """`raw` as a value of the `wanted` type; `None` when it is absent, `unknown` or no such value.

    An id where a yes or no is wanted means yes, an empty text nothing, several ids do once none of
    them is unset; a list where a number is wanted, how many; a list of days where a quota is, how
    many of them fall into its window on `day`.
    """
    if raw is None or raw == "unknown" or str(raw) in wanted.sentinels:
        return None
    if wanted.window is not None and isinstance(raw, list | tuple):
        return used(raw, wanted.window, day)
    return _READ[wanted.kind](raw)


def fen_stated(raw: Any) -> int | None:
    """Fen of an amount in yuan, also as tables have it, `1,280.00`, or an expression, `100万`."""
    fen = fen_written(raw)
    return fen_in_words(raw.strip()) if fen is None and isinstance(raw, str) else fen


def used(days: Sequence[Any], window: Window, day: date | None) -> int | None:
    """How often a quota was used by `day`; `None` where that cannot be told from the days."""
    if window.per in (Period.CALL, Period.TOTAL):
        return len(days)
    found = [_day(each) for each in days]
    first = None if day is None else first_day(window, day)
    if day is None or first is None or None in found:
        return None
    return sum(first <= each <= day for each in found if each is not None)


def first_day(window: Window, day: date) -> date:
    """The first day of the window that `day` is in, or that ends with it."""
    if window.rolling:
        return day - timedelta(days=ROLLING_DAYS[window.per] - 1)
    starts = {
        Period.WEEK: day - timedelta(days=day.weekday()),
        Period.MONTH: day.replace(day=1),
        Period.YEAR: day.replace(month=1, day=1),
    }
    return starts.get(window.per, day)


def _flag(raw: Any) -> bool | None:
    if isinstance(raw, Mapping | list | tuple):
        inner = raw.values() if isinstance(raw, Mapping) else raw
        return True if inner and all(each is not None and _flag(each) for each in inner) else None
    return raw if isinstance(raw, bool) else True if raw != "" else None


def _whole(raw: Any) -> int | None:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    return len(raw) if isinstance(raw, Sized) and not isinstance(raw, str) else None


def _day(raw: Any) -> date | None:
    return raw if isinstance(raw, date) else day_in_cell(str(raw))


def _texts(raw: Any) -> tuple[str, ...] | None:
    if isinstance(raw, str):
        return (raw,)
    return tuple(str(each) for each in raw) if isinstance(raw, list | tuple) else None


_READ: dict[Kind, Callable[[Any], Any]] = {
    Kind.BOOL: _flag,
    Kind.INT: _whole,
    Kind.MONEY: fen_stated,
    Kind.RATE: lambda raw: ppm_of_percent(str(raw)),
    Kind.DATE: _day,
    Kind.ENUM: str,
    Kind.SET: _texts,
    Kind.TEXT: str,
    Kind.CATEGORY: _texts,
    Kind.VERSION: lambda raw: version_number(str(raw)),
    Kind.TIME: lambda raw: minutes_of(str(raw)),
}
