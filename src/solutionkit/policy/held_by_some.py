"""Documents some stores hold while others, which offer the same, do not."""

from __future__ import annotations

from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.solution import Solution
from solutionkit.policy.subject import PAIR


def held_by_some(solution: Solution) -> dict[str, tuple[list[str], list[str]]]:
    """By kind, the stores that hold a document and those that do not and most likely should.

    A store is like another when it offers goods of the same category. What a rule takes from a
    store's company as well is not lacking where the company holds it; nor is what is being
    obtained.
    """
    by_company = _taken_from_companies(solution)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for kind in dict.fromkeys(held.kind for held in solution.credentials):
        holders = {held.holder for held in solution.credentials if held.kind == kind}
        awaited = {each.holder for each in solution.awaited if each.kind == kind}
        holding = [id for id in solution.stores if id in holders]
        offered = {each for id in holding for each in _categories(solution, id)}
        lacking = [
            id
            for id, store in solution.stores.items()
            if id not in holders | awaited
            and not (kind in by_company and store.party in holders)
            and offered & _categories(solution, id)
        ]
        if holding and lacking:
            found[kind] = (holding, lacking)
    return found


def _categories(solution: Solution, store: str) -> set[tuple[str, ...]]:
    return {each.category for each in solution.goods.values() if store in each.stores}


def _taken_from_companies(solution: Solution) -> set[str]:
    """Kinds that rules on stores accept from a store's company."""
    rules = [rule for rule in solution.admission.rules if rule.on in ("store", PAIR)]
    return {
        each.kind for rule in rules for each in _asked(rule.require) if each.holder == "merchant"
    }


def _asked(node: Any) -> list[ir.Has]:
    if isinstance(node, ir.Has):
        return [node]
    parts = getattr(node, "parts", ()) or (getattr(node, "require", None),)
    return [each for part in parts if part is not None for each in _asked(part)]
