"""Who may hold a document: parties, stores, people."""

from __future__ import annotations

from solutionkit.ir.solution import Solution


def holder_name(solution: Solution, id: str) -> str:
    """What the party, store or person that holds a document is called."""
    for known in (solution.parties, solution.stores, solution.people):
        if id in known:
            return known[id].name
    return id
