"""Who may hold a document: parties, stores, people."""

from __future__ import annotations

from datetime import date

from solutionkit.ir.solution import Credential, Solution


def holder_name(solution: Solution, id: str) -> str:
    """What the party, store or person that holds a document is called."""
    for known in (solution.parties, solution.stores, solution.people):
        if id in known:
            return known[id].name
    return id


def is_in_force(held: Credential, day: date) -> bool:
    """Whether `day` is one of the days a document is valid, its first and last among them."""
    begun = held.valid_from is None or held.valid_from <= day
    return begun and (held.valid_until is None or held.valid_until >= day)


def outlasts_its_holder(solution: Solution, held: Credential) -> bool:
    """Whether a document lasts as long as somebody serves, so that nobody has to renew it."""
    person = solution.people.get(held.holder)
    last = person.until if person else None
    return last is not None and held.valid_until is not None and last <= held.valid_until
