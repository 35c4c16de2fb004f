"""The check people/duration-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}”没有写一次多久", "'{goods}' does not say how long it takes"),
    help=Text("写上分钟数，例如 duration: 60", "write it in minutes, such as duration: 60"),
)
def duration_missing(solution: Solution) -> Iterator[Finding]:
    """A service by appointment that does not say how long it takes.

    ## Why is this wrong?
    Without it nobody knows which times are still free once one is taken.

    ## 为什么不对
    不知道一次多久，就排不出还有哪些时间可约，前后两位用户会撞在一起。

    ## Example
    `{id: talk, fulfilment: appointment}`

    ## Use instead
    `{id: talk, fulfilment: appointment, duration: 60}`
    """
    for goods in booked_services(solution):
        if not goods.duration_minutes:
            yield Finding((*goods.origin, "id"), {"goods": goods.name})
