"""The check people/slots-overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import minutes
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{person}的这一段和 {start}-{until} 重叠", "{person} has this time twice: {start}-{until}"
    ),
    help=Text("把两段合成一段，或错开", "make the two one, or part them"),
    severity=Severity.WARNING,
)
def slots_overlap(solution: Solution) -> Iterator[Finding]:
    """Two times of one person on the same day overlap.

    ## Why is this wrong?
    The same hour is offered twice, from two different starts.

    ## 为什么不对
    同一个小时会按两种开始时间各列一遍，用户看到的时间就乱了。

    ## Example
    `[{weekday: tue, from: "09:00", until: "12:00"}, {weekday: tue, from: "11:00", until: "14:00"}]`

    ## Use instead
    `[{weekday: tue, from: "09:00", until: "14:00"}]`
    """
    for person in solution.people.values():
        for index, slot in enumerate(person.schedule):
            earlier = (each for each in person.schedule[:index] if _overlap(each, slot))
            if other := next(earlier, None):
                values = {"person": person.name, "start": other["from"], "until": other["until"]}
                yield Finding((*person.origin, "schedule", index, "from"), values)


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    same_day = all(one.get(key) == other.get(key) for key in ("weekday", "date"))
    real = minutes(one) > 0 and minutes(other) > 0
    return same_day and real and one["from"] < other["until"] and other["from"] < one["until"]
