"""The check people/slot-without-day."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import slots
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{person}的这一段没有写是哪天", "this time of {person} does not say on which day it is"
    ),
    help=Text(
        "每周的写 weekday: mon，只有一天的写 date: 2027-01-09",
        "write weekday: mon for every week, or date: 2027-01-09 for one day",
    ),
)
def slot_without_day(solution: Solution) -> Iterator[Finding]:
    """A time that is on no day.

    ## Why is this wrong?
    It is never offered: not every day, and not on one day.

    ## 为什么不对
    没有写哪天的时间，哪天也不会出现；它不等于每天。

    ## Example
    `schedule: [{from: "09:00", until: "12:00"}]`

    ## Use instead
    `schedule: [{weekday: mon, from: "09:00", until: "12:00"}]`
    """
    for person, place, slot in slots(solution):
        if not slot.get("weekday") and not slot.get("date"):
            yield Finding((*place, "from"), {"person": person.name})
