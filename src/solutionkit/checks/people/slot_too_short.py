"""The check people/slot-too-short."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services, minutes, slots
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "这一段只有 {minutes} 分钟，{person}最短的服务要 {length} 分钟，约不出去",
        "this time is {minutes} minutes, and the shortest service of {person} takes {length}",
    ),
    help=Text("写长一些，或去掉这一段", "make it longer, or take it away"),
    severity=Severity.WARNING,
)
def slot_too_short(solution: Solution) -> Iterator[Finding]:
    """A time into which no service of its person fits.

    ## Why is this wrong?
    It is never offered, and nobody would notice.

    ## 为什么不对
    这一段永远不会出现在页面上，也没有人会发现。

    ## Example
    `{weekday: tue, from: "09:00", until: "09:20"}` where every service takes 60 minutes

    ## Use instead
    `{weekday: tue, from: "09:00", until: "10:00"}`
    """
    services = [each for each in booked_services(solution) if each.duration_minutes]
    for person, place, slot in slots(solution):
        lengths = [each.duration_minutes or 0 for each in services if person.id in each.people]
        if lengths and 0 < minutes(slot) < min(lengths):
            values = {"minutes": minutes(slot), "person": person.name, "length": min(lengths)}
            yield Finding((*place, "until"), values)
