"""Where a service is given on site: the store of each person, and the stores of such goods."""

from __future__ import annotations

from collections.abc import Iterable

from solutionkit.ir.solution import Store
from solutionkit.spec.parties import PersonSpec


def store_of(person: PersonSpec, merchant: str, stores: Iterable[Store]) -> str | None:
    """Where `person` serves: as written, or the only store of their party or of the app."""
    if person.store is not None:
        return person.store
    every = list(stores)
    own = [each for each in every if each.party == (person.party or merchant)] or every
    return own[0].id if len(own) == 1 else None


def with_somebody(chosen: tuple[str, ...], offices: Iterable[str | None]) -> tuple[str, ...]:
    """Those of the `chosen` stores somebody serves in, given the `offices` of who serves.

    All of them where that leaves none or somebody may be anywhere: a check tells.
    """
    known = set(offices)
    if None in known:
        return chosen
    return tuple(each for each in chosen if each in known) or chosen
