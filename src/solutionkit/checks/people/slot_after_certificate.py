"""The check people/slot-after-certificate."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import slot_day, slots
from solutionkit.diagnostics import Text
from solutionkit.ir.serving import certificate_ends
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{date} 时{person}的{kind}已经到期（{until}）",
        "the {kind} of {person} ends on {until}, before {date}",
    ),
    help=Text(
        "去掉这一段；证照续期了就改 documents 里的 valid_until",
        "take the time away, or write the new valid_until in documents",
    ),
)
def slot_after_certificate(solution: Solution) -> Iterator[Finding]:
    """A time on a day on which its person's certificate has ended.

    ## Why is this wrong?
    A customer would be promised a service that the person may not give on that day.

    ## 为什么不对
    那天这个人已经没有有效的证照，不能提供服务，却还能约到。

    ## Example
    `valid_until: 2026-12-31` with `{date: 2027-01-09, from: "09:00", until: "12:00"}`

    ## Use instead
    `{date: 2026-12-19, from: "09:00", until: "12:00"}`
    """
    for person, place, slot in slots(solution):
        day = slot_day(slot)
        for kind, until in certificate_ends(solution, person).items():
            if day is not None and until < day:
                values = {"date": day.isoformat(), "until": until.isoformat()}
                yield Finding((*place, "date"), {**values, "person": person.name, "kind": kind})
