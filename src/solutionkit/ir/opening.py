"""When a place is open, read from the words on its door.

    10:00-22:00                                    every day
    10:00-14:00、17:00-02:00                       with a break, until the next morning
    周一至周五 9:00-18:00；周六、周日 10:00-16:00
    24小时

What hangs on more than the day of the week, such as 工作日 on the year's holidays, is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from solutionkit.ir.clock import DAY_MINUTES

_WEEK = "一二三四五六日"
_EVERY: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 0)
_NAMED = {"每天": _EVERY, "每日": _EVERY, "周末": (6, 0), "": ()}
_SIGNS = str.maketrans("：～~–—－至到，；/", ":-------,;,")
_TIMES = re.compile(
    r"([^0-9]*?)"
    r"(?:(?:24小时|全天)(?:营业)?"
    r"|([0-9]{1,2}):([0-5][0-9])-(?:次日|第二天)?([0-9]{1,2}):([0-5][0-9]))",
    re.ASCII,
)
_RANGE = re.compile(rf"周([{_WEEK}])-周?([{_WEEK}])")
_LIST = re.compile(rf"周[{_WEEK}](?:[,、和]?周?[{_WEEK}])*")


@dataclass(frozen=True)
class OpeningTime:
    """A stretch of some days of the week (0 is Sunday), in minutes from midnight.

    It ends on the next day where `until` is not after `start`.
    """

    days: tuple[int, ...]
    start: int
    until: int


def opening_times(hours: str) -> tuple[OpeningTime, ...] | None:
    """The stretches that `hours` tells of; `None` where it cannot be read."""
    plain = re.sub("-+", "-", re.sub(r"\s", "", hours).translate(_SIGNS))
    plain = re.sub("(?:星期|礼拜|周)天", "周日", re.sub("星期|礼拜", "周", plain))
    found: list[OpeningTime] = []
    days, at = _EVERY, 0
    while at < len(plain):
        told = _TIMES.match(plain, at)
        named = None if told is None else _days(told[1].strip(",、;:"))
        times = None if told is None else _times(told)
        if told is None or named is None or times is None:
            return None
        days, at = named or days, told.end()
        found.append(OpeningTime(days, *times))
    return tuple(found) or None


def _days(named: str) -> tuple[int, ...] | None:
    """The days a phrase names, none for an empty one; `None` for what names no days."""
    if named in _NAMED:
        return _NAMED[named]
    if ends := _RANGE.fullmatch(named):
        first, last = (_WEEK.index(each) for each in ends.groups())
        return tuple(_EVERY[(first + step) % 7] for step in range((last - first) % 7 + 1))
    if not _LIST.fullmatch(named):
        return None
    return tuple(_EVERY[_WEEK.index(each)] for each in named if each in _WEEK)


def _times(told: re.Match[str]) -> tuple[int, int] | None:
    if told[2] is None:
        return 0, DAY_MINUTES
    start, until = (int(told[at]) * 60 + int(told[at + 1]) for at in (2, 4))
    within = start < DAY_MINUTES and until <= DAY_MINUTES and start != until
    return (start, until) if within else None
