"""Certificates that a rule asks of everybody who serves, and who has none on record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.solution import Person, Solution
from solutionkit.policy.subject import GRAIN_OF


def certificates_lacking(solution: Solution, person: Person) -> tuple[str, ...]:
    """Kinds `person` has none of on record, though others in the spec have theirs.

    Where nobody's is listed, the author does not record them, and nothing follows for one person.
    A rule that takes any of several kinds says of none that everybody needs it.
    """
    listed = [*solution.credentials, *solution.awaited]
    own = {each.kind for each in listed if each.holder in _as_holder(solution, person)}
    others = {each.kind for each in listed if each.holder in solution.people}
    return tuple(kind for kind in _asked_of_everybody(solution) if kind in others - own)


def _as_holder(solution: Solution, person: Person) -> set[str]:
    """The ids somebody's documents stand under; one in business alone is a party as well."""
    party = solution.parties.get(person.party or "")
    alone = party is not None and party.entity == "person" and party.name == person.name
    return {person.id, party.id} if party is not None and alone else {person.id}


def _asked_of_everybody(solution: Solution) -> tuple[str, ...]:
    grain = GRAIN_OF["people"]
    rules = (rule for rule in solution.admission.rules if rule.on == grain)
    kinds = (list(dict.fromkeys(_held_by(rule.require, grain))) for rule in rules)
    return tuple(dict.fromkeys(each[0] for each in kinds if len(each) == 1))


def _held_by(node: Any, grain: str) -> Iterator[str]:
    if isinstance(node, ir.Has) and node.holder == grain:
        yield node.kind
    for part in getattr(node, "parts", ()):
        yield from _held_by(part, grain)
