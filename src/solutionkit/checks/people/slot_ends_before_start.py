"""The check people/slot-ends-before-start."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("{until} 不晚于开始的 {start}", "{until} is not after {start}, when it starts"),
    help=Text(
        "把 until 写到 {start} 之后；跨过半夜的分成两段",
        "end it after {start}; what passes midnight is two slots",
    ),
)
def slot_ends_before_start(solution: Solution) -> Iterator[Finding]:
    """A time in which someone can be booked ends before it begins.

    ## Why is this wrong?
    No appointment fits into it, and nobody would notice that the person cannot be booked.

    ## 为什么不对
    这一段里排不下任何预约，这个人就约不到，也没有人会发现。

    ## Example
    `schedule: [{weekday: tue, from: "12:00", until: "09:00"}]`

    ## Use instead
    `schedule: [{weekday: tue, from: "09:00", until: "12:00"}]`
    """
    for person in solution.people.values():
        for index, slot in enumerate(person.schedule):
            if slot["until"] <= slot["from"]:
                place = (*person.origin, "schedule", index, "until")
                yield Finding(place, {"start": slot["from"], "until": slot["until"]})
