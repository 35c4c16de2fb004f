"""The check people/no-time-for-service."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services, fits, minutes, providers
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”一次 {length} 分钟，{people}没有一段可约时间排得下",
        "'{goods}' takes {length} minutes, and no time of {people} is as long",
    ),
    help=Text(
        "在 schedule 里写一段够长、还没过去的时间，或改 duration",
        "write a time in schedule that is long enough and still to come, or change duration",
    ),
)
def no_time_for_service(solution: Solution) -> Iterator[Finding]:
    """A service that fits into no time of those who provide it.

    ## Why is this wrong?
    It is shown and sold, and there is no time to be chosen for it.

    ## 为什么不对
    页面上有这项服务，点进去却一个时间也选不到。

    ## Example
    `{id: talk, duration: 60}` with `schedule: [{weekday: tue, from: "09:00", until: "09:20"}]`

    ## Use instead
    `schedule: [{weekday: tue, from: "09:00", until: "12:00"}]`
    """
    for goods in booked_services(solution):
        people = providers(solution, goods)
        if any(minutes(slot) <= 0 for each in people for slot in each.schedule):
            continue  # people/slot-ends-before-start tells of it
        if people and goods.duration_minutes and not any(fits(solution, goods, p) for p in people):
            values = {"goods": goods.name, "length": goods.duration_minutes}
            names = "、".join(each.name for each in people)
            yield Finding((*goods.origin, "id"), {**values, "people": names})
