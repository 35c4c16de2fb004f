"""The check people/slot-on-closed-day."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import slot_day, slots
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{date} 在 closed 里，{person}的这个时间约不到",
        "{date} is among the closed days: this time of {person} is not offered",
    ),
    help=Text(
        "那天要接预约，就把它从 closed 里去掉；不接就删掉这一段",
        "take the day out of closed if it can be booked, else take this time away",
    ),
    severity=Severity.WARNING,
)
def slot_on_closed_day(solution: Solution) -> Iterator[Finding]:
    """A time of one day stands on a day that is closed.

    `closed` of a person, and of `trade.appointments` for everybody, wins over every time.

    ## Why is this wrong?
    One of the two is a slip: the time is written for that very day and is never offered.

    ## 为什么不对
    专门为那天写的时间，却因为 closed 约不到，两处总有一处写错了。

    ## Example
    `{closed: [2027-02-05..2027-02-12], schedule: [{date: 2027-02-06, from: "09:00", …}]}`

    ## Use instead
    `{closed: [2027-02-07..2027-02-12], schedule: [{date: 2027-02-06, from: "09:00", …}]}`
    """
    for person, place, slot in slots(solution):
        day = slot_day(slot)
        if day is not None and any(first <= day <= last for first, last in person.closed):
            yield Finding((*place, "date"), {"date": day.isoformat(), "person": person.name})
