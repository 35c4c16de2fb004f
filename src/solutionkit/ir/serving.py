"""Who serves on a day, and until when their certificates let them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from solutionkit.ir.solution import Person, Solution


def serves(person: Person, day: date) -> bool:
    """Whether the last day of `person` is not over on `day`."""
    return person.until is None or person.until >= day


def serving(solution: Solution) -> tuple[Person, ...]:
    """Those who serve on the day decisions are made for, in the author's order."""
    return tuple(each for each in solution.people.values() if serves(each, solution.as_of))


def certificate_ends(solution: Solution, person: Person) -> Mapping[str, date]:
    """The last day of each kind of document somebody holds; none of those without an end."""
    ends: dict[str, list[date | None]] = {}
    for held in solution.credentials:
        if held.holder == person.id:
            ends.setdefault(held.kind, []).append(held.valid_until)
    return {
        kind: max(day for day in days if day is not None)
        for kind, days in ends.items()
        if None not in days
    }
