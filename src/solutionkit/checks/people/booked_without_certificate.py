"""The check people/booked-without-certificate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Person, Solution


@check(
    message=Text(
        "{name}的{kind}到 {day} 为止，这个时间在那以后还能约",
        "{kind} of {name} ends on {day}; this time can be booked after it",
    ),
    help=Text(
        "办好延续后更新 valid_until；不再服务就写 until: 最后一天",
        "renew it and update valid_until, or write until: with their last day",
    ),
    severity=Severity.WARNING,
)
def booked_without_certificate(solution: Solution) -> Iterator[Finding]:
    """Somebody can be booked for a day on which their certificate no longer holds.

    ## Why is this wrong?
    Whoever pays for that day is served by somebody who may not serve.

    ## 为什么不对
    用户付了钱，约到的那天，这个人的证已经过期了。

    ## Example
    `people: [{id: lu, schedule: [{date: 2027-02-01, from: "09:00", until: "12:00"}], …}]` with a
    certificate `valid_until: 2027-01-15`

    ## Use instead
    The new `valid_until` once it is renewed, or `until: 2027-01-15` for somebody who leaves.
    """
    for person in solution.people.values():
        for kind, last in _ends(solution, person).items():
            for index, slot in enumerate(person.schedule):
                if _goes_on(slot, person, last, solution.as_of):
                    values = {"name": person.name, "kind": kind, "day": last.isoformat()}
                    yield Finding((*person.origin, "schedule", index), values)
                    break


def _ends(solution: Solution, person: Person) -> Mapping[str, date]:
    """The last day of each kind of certificate somebody holds; none of those without an end."""
    ends: dict[str, list[date | None]] = {}
    for held in solution.credentials:
        if held.holder == person.id:
            ends.setdefault(held.kind, []).append(held.valid_until)
    return {
        kind: max(day for day in days if day is not None)
        for kind, days in ends.items()
        if None not in days
    }


def _goes_on(slot: Mapping[str, Any], person: Person, last: date, today: date) -> bool:
    """Whether a time can be booked after `last`; a weekly one goes on until somebody leaves."""
    if "date" in slot:
        return bool(slot["date"] > last.isoformat())
    leaves_later = person.until is not None and person.until > last
    return leaves_later or (last < today and (person.until is None or person.until >= today))
