"""Who serves on a day, and on which days their certificates let them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from solutionkit.ir.solution import Person, Solution

_DAY = timedelta(days=1)


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


def certificate_gaps(solution: Solution, person: Person) -> Mapping[str, list[tuple[date, date]]]:
    """The days from today on before somebody's documents begin, or between two, by their kind.

    What comes after the last of them is `certificate_ends`.
    """
    spans: dict[str, list[tuple[date, date]]] = {}
    for held in solution.credentials:
        if held.holder == person.id:
            span = (held.valid_from or date.min, held.valid_until or date.max)
            spans.setdefault(held.kind, []).append(span)
    gaps = {kind: list(_between(sorted(each), solution.as_of)) for kind, each in spans.items()}
    return {kind: each for kind, each in gaps.items() if each}


def _between(spans: list[tuple[date, date]], today: date) -> Iterator[tuple[date, date]]:
    free = today
    for first, last in spans:
        if first > free:
            yield free, first - _DAY
        free = max(free, last + _DAY if last < date.max else date.max)
