"""The check people/slot-in-past."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import is_over, slots
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("{date} 已经过去，约不到了", "{date} has passed and can no longer be booked"),
    help=Text("改成以后的一天，或去掉这一段", "write a day to come, or take it away"),
    severity=Severity.WARNING,
)
def slot_in_past(solution: Solution) -> Iterator[Finding]:
    """A time on a day that has passed.

    ## Why is this wrong?
    It is never offered. Often the year is last year's.

    ## 为什么不对
    过去的日子不会出现在页面上；常见的是年份忘了改。

    ## Example
    `{date: 2020-01-09, from: "09:00", until: "12:00"}`

    ## Use instead
    `{date: 2027-01-09, from: "09:00", until: "12:00"}`
    """
    for _, place, slot in slots(solution):
        if is_over(slot, solution.as_of):
            yield Finding((*place, "date"), {"date": str(slot["date"])})
