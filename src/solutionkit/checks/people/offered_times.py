"""Who can be booked for a service, and when: what the checks of this folder share.

Only services whose times the app keeps itself: where a trade family has a booking of its own, or
goods a calendar, the times come from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from solutionkit.ir.serving import serves
from solutionkit.ir.solution import Goods, Person, Solution
from solutionkit.source import Path

HOUR = 60


def booked_services(solution: Solution) -> Iterator[Goods]:
    """The goods for which a customer agrees on a time with a person."""
    if "booking" in solution.trade.family.features:
        return
    for goods in solution.goods.values():
        if goods.fulfilment == "appointment" and not goods.calendar:
            yield goods


def providers(solution: Solution, goods: Goods) -> list[Person]:
    """The people who provide `goods` and still serve."""
    return [solution.people[each] for each in goods.people if each in solution.people]


def left_by(solution: Solution, goods: Goods) -> list[Person]:
    """Those who provided `goods` and whose last day is over."""
    node = solution.document.node((*goods.origin, "people"))
    named = {each.value for each in node.items or ()} if node else set()
    return [
        each
        for each in solution.people.values()
        if not serves(each, solution.as_of)
        and (each.id in named or (not named and goods.id in each.services))
    ]


def slots(solution: Solution) -> Iterator[tuple[Person, Path, Mapping[str, Any]]]:
    """Every time in which someone can be booked, with its place."""
    for person in solution.people.values():
        for index, slot in enumerate(person.schedule):
            yield person, (*person.origin, "schedule", index), slot


def minutes(slot: Mapping[str, Any]) -> int:
    """How long `slot` is; below zero where it ends before it starts."""
    return minute_of(slot["until"]) - minute_of(slot["from"])


def minute_of(time: str) -> int:
    """The minute of the day of a time such as `09:30`."""
    hour, minute = time.split(":")
    return int(hour) * HOUR + int(minute)


def slot_day(slot: Mapping[str, Any]) -> date | None:
    """The one day `slot` is for; `None` where it comes every week."""
    return date.fromisoformat(str(slot["date"])) if slot.get("date") else None


def is_over(slot: Mapping[str, Any], as_of: date) -> bool:
    """Whether the one day of `slot` has passed."""
    day = slot_day(slot)
    return day is not None and day < as_of


def fits(solution: Solution, goods: Goods, person: Person) -> bool:
    """Whether a time of `person` that is still to come is as long as `goods` take."""
    return any(
        minutes(slot) >= (goods.duration_minutes or 0) and not is_over(slot, solution.as_of)
        for slot in person.schedule
    )
