"""The permission manifest: scopes of open APIs this solution needs, and what needs each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Solution, in_app
from solutionkit_dossier.items import place

EVERY_APP = "app"


def permissions(solution: Solution) -> list[dict[str, Any]]:
    """Give each needed scope, in order of its id, with the features that need it and where.

    Scopes are those of an app: what is sold without one has none.
    """
    if not in_app(solution):
        return []
    needs = dict(_needs(solution))
    return [
        {
            "scope": scope.id,
            "audience": scope.audience,
            "group": scope.group,
            "title": scope.title.as_data(),
            "for": [{"feature": name, "where": needs[name]} for name in asking],
            "facts": list(scope.facts),
        }
        for scope in solution.platform.scopes.values()
        if (asking := [name for name in scope.needed_for if name in needs])
    ]


def _needs(solution: Solution) -> Iterator[tuple[str, str]]:
    """What may ask for a scope, and the place in the spec that says so."""
    yield EVERY_APP, ""
    for use in (*solution.traffic, *solution.reach):
        yield use.capability.id, place(use.origin)
    if solution.search:
        yield "search", "traffic.search"
    yield solution.trade.family.id, "industry"
    for feature, origin in solution.trade.features.items():
        yield f"{solution.trade.family.id}:{feature}", place(origin)
    for name, stated in solution.extensions.items():
        if _is_wanted(stated):
            yield name, f"extensions.{name}"


def _is_wanted(stated: Any) -> bool:
    """Whether an industry's own part of a spec asks for something; `wanted`, where given, tells."""
    return bool(stated.get("wanted", True) if isinstance(stated, Mapping) else stated)
