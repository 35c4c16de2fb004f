"""Days of the platform's own: when what its settings list ends, when income is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from solutionkit import Lapsing, Settling, Solution, Text, statement_of
from solutionkit_dossier.items import Item, State, place


def endings(solution: Solution) -> Iterator[tuple[str, Text, date]]:
    """The id, name and last day of everything the settings list that ends."""
    for kind in solution.platform.lapsing:
        for name in _listed(solution, kind):
            if last := _until(solution, kind).get(name):
                yield f"{kind.id}-{name}", kind.called.filled(name=name), date.fromisoformat(last)


def endings_unstated(solution: Solution) -> Iterator[Item]:
    """What ends on a day the spec does not state."""
    for kind in solution.platform.lapsing:
        where = place(("platform", solution.platform.id, *kind.until))
        for name in _listed(solution, kind):
            if not _until(solution, kind).get(name):
                called = kind.called.filled(name=name)
                id = f"{kind.id}@{name}"
                yield Item(id, State.ONGOING, called, kind.unstated, where, kind.facts)


def settlements(solution: Solution) -> Iterator[tuple[Settling, date]]:
    """What is settled period by period, each with the end of the period that runs."""
    for each in solution.platform.settling:
        ways = {revenue.settled or each.settled for revenue in solution.revenue}
        if each.settled in ways and solution.trade.family.id in each.families:
            yield each, statement_of(each.settled, solution.as_of)[1]


def _listed(solution: Solution, kind: Lapsing) -> list[str]:
    named = [name for path in kind.things for name in _setting(solution, path) or ()]
    return list(dict.fromkeys(name for name in named if name is not None))


def _until(solution: Solution, kind: Lapsing) -> dict[str, str]:
    return dict(_setting(solution, kind.until) or {})


def _setting(solution: Solution, path: tuple[str, ...]) -> Any:
    found: Any = solution.settings
    for step in path:
        found = (found or {}).get(step)
    return found
