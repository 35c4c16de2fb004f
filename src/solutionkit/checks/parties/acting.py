"""Who acts for whom: what checks on parties share."""

from __future__ import annotations

from solutionkit.ir.solution import Party, Solution


def acts_for(solution: Solution, party: Party, other: str) -> bool:
    """Whether `party` is the party with the id `other`, or acts for it, be it through others."""
    here: Party | None = party
    while here is not None and here.id != other:
        here = solution.parties.get(here.acts_for or "")
    return here is not None
