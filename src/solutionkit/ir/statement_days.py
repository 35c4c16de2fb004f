"""Which days one statement of earnings goes over: a day, a week, half a month or a month."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from solutionkit.diagnostics import Text

_MIDDLE = 15


class Settled(StrEnum):
    """How often what is earned is settled."""

    DAY = "day"
    WEEK = "week"
    HALF_MONTH = "half-month"
    MONTH = "month"


SETTLED_TITLES = {
    Settled.DAY: Text("日结", "by day"),
    Settled.WEEK: Text("周结", "by week"),
    Settled.HALF_MONTH: Text("半月结", "by half month"),
    Settled.MONTH: Text("月结", "by month"),
}
LAST_DAYS_OF_MONTH = {Settled.HALF_MONTH: (_MIDDLE, -1), Settled.MONTH: (-1,)}
"""On which days of each month a statement ends; -1 is the last."""
_WORDS = {
    word: settled
    for settled, words in {
        Settled.DAY: ("日结", "按日结", "每日结", "每天结", "天结", "日", "daily", "by day"),
        Settled.WEEK: ("周结", "按周结", "每周结", "周", "weekly", "by week"),
        Settled.HALF_MONTH: ("半月结", "按半月结", "每半月结", "半月", "half-monthly"),
        Settled.MONTH: ("月结", "按月结", "每月结", "月", "monthly", "by month"),
    }.items()
    for word in (*words, settled.value, SETTLED_TITLES[settled].en)
}


def settled_by(words: str) -> Settled | None:
    """What an author's words say; `None` where they are none of the usual ones."""
    return _WORDS.get(words.strip().lower().removesuffix("算"))


def statement_of(settled: Settled, day: date) -> tuple[date, date]:
    """The first and the last day of the statement that `day` comes in."""
    if settled is Settled.DAY:
        return day, day
    if settled is Settled.WEEK:
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    begin = day.replace(day=1)
    end = (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if settled is Settled.MONTH:
        return begin, end
    first_half = day.day <= _MIDDLE
    return (begin, day.replace(day=_MIDDLE)) if first_half else (day.replace(day=_MIDDLE + 1), end)
