"""The platform's facts as checks use them: by id, never by a figure of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from solutionkit import Fact, Grade, Solution

_SURE = (Grade.OFFICIAL, Grade.QUOTED, Grade.CONTRACT)


def known(solution: Solution, fact_id: str) -> Fact:
    """Give a fact by its id; a client's own imported layer comes before the platform's."""
    return solution.facts[fact_id]


def is_sure(fact: Fact) -> bool:
    """Whether a fact may make an error; one that is only indicated makes a warning."""
    return fact.grade in _SURE


def in_force(fact: Fact, day: date) -> bool:
    """Whether a fact with an effective date already holds on `day`."""
    return date.fromisoformat(fact.value["effective_from"]) <= day


def main_category(solution: Solution) -> tuple[str, ...]:
    """The app's main category from the first level down; empty when none is given, or not yet."""
    path = tuple(solution.settings.get("categories", {}).get("main", ()))
    return () if None in path else path


def covers(listed: Sequence[str], path: Sequence[str]) -> bool:
    """Whether a category of a notice covers the category `path` of an app.

    Notices leave middle levels out and space names differently, so the first level must agree
    and every other part must occur.
    """
    inside = [_plain(part) for part in path]
    wanted = [_plain(part) for part in listed]
    return inside[:1] == wanted[:1] and set(wanted) <= set(inside)


def covered(listed: Sequence[Sequence[str]], path: Sequence[str]) -> bool:
    """Whether any of the `listed` categories covers `path`."""
    return any(covers(each, path) for each in listed)


def by_first_level(tree: dict[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The categories of a table from first levels to the names under them, one by one."""
    for first, names in tree.items():
        for name in names:
            yield first, name


def trades(solution: Solution) -> bool:
    """Whether users pay inside the app."""
    return "payment" in solution.trade.features


def settings_path(solution: Solution, *steps: str) -> tuple[str, ...]:
    """The place in a spec where a setting of this platform stands."""
    return ("platform", solution.platform.id, *steps)


def ids_of(solution: Solution, family: str) -> dict[str, Any]:
    """The platform's own ids of one kind by name, such as templates or tag groups."""
    return dict(solution.settings.get("ids", {}).get(family) or {})


def _plain(name: str) -> str:
    return name.replace(" ", "")
