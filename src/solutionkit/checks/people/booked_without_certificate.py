"""The check people/booked-without-certificate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.serving import certificate_ends, serving
from solutionkit.ir.solution import Person, Solution


@check(
    message=Text(
        "{name}的{kind}到 {day} 为止，在那以后这个时间不能约",
        "{kind} of {name} ends on {day}; this time cannot be booked after it",
    ),
    help=Text(
        "办好延续后更新 valid_until；不再服务就写 until: 最后一天",
        "renew it and update valid_until, or write until: with their last day",
    ),
    severity=Severity.WARNING,
)
def booked_without_certificate(solution: Solution) -> Iterator[Finding]:
    """Somebody offers a time on a day on which their certificate no longer holds.

    ## Why is this wrong?
    Whoever paid for that day would be served by somebody who may not serve; the app offers no such
    time, and a server must not.

    ## 为什么不对
    约到的那天，这个人的证已经过期了。演示里不给这样的时间，服务端也不能给。

    ## Example
    `people: [{id: lu, schedule: [{date: 2027-02-01, from: "09:00", until: "12:00"}], …}]` with a
    certificate `valid_until: 2027-01-15`

    ## Use instead
    The new `valid_until` once it is renewed, or `until: 2027-01-15` for somebody who leaves.
    """
    for person in serving(solution):
        for kind, last in certificate_ends(solution, person).items():
            for index, slot in enumerate(person.schedule):
                if _goes_on(slot, person, last, solution.as_of):
                    values = {"name": person.name, "kind": kind, "day": last.isoformat()}
                    yield Finding((*person.origin, "schedule", index), values)
                    break


def _goes_on(slot: Mapping[str, Any], person: Person, last: date, today: date) -> bool:
    """Whether a time can be booked after `last`; a weekly one goes on until somebody leaves."""
    if "date" in slot:
        return bool(slot["date"] > last.isoformat())
    leaves_later = person.until is not None and person.until > last
    return leaves_later or (last < today and (person.until is None or person.until >= today))
