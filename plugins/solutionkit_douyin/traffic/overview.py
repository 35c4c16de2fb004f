"""`traffic.json`: what is mounted, anchored, searched and sent, by which calls, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solutionkit import Solution, Use, is_off
from solutionkit_douyin.limits import ids_of, known
from solutionkit_douyin.trade.calls import Call, blanks, endpoints, folder
from solutionkit_douyin.traffic.artefacts import uses

_ALWAYS = ("account.joint-liability", "account.types", "capability.application")


def overview(solution: Solution, calls: Sequence[Call]) -> dict[str, Any]:
    """The whole as plain data, in the form of `traffic.schema.json`."""
    return {
        "$schema": "./traffic.schema.json",
        "solution": {"id": solution.id, "name": solution.name, "as_of": solution.as_of.isoformat()},
        "capabilities": [_capability(solution, each) for each in uses(solution)],
        "stores_with_page": _stores(solution),
        "search": list(solution.search),
        "templates": {
            name: template or "" for name, template in ids_of(solution, "subscribe").items()
        },
        "tasks": [
            {
                "id": task.id,
                "name": task.name,
                "goods": task.goods or "",
                "share_ppm": task.share_ppm,
                "from": task.since.isoformat(),
                "until": task.until.isoformat(),
            }
            for task in solution.tasks
        ],
        "calls": [_call(each) for each in calls],
        "facts": {id: _fact(solution, id) for id in _based_on(solution)},
    }


def _based_on(solution: Solution) -> list[str]:
    """The facts of what is used; those on stores, creators, templates and search only with them."""
    creators = any("talent" in each.capability.id for each in uses(solution))
    found = [
        *(("mount.poi",) if solution.stores else ()),
        *(("mount.talent", "mount.talent-fans", "mount.talent-task") if creators else ()),
        *(("reach.subscribe-templates",) if ids_of(solution, "subscribe") else ()),
        *(("search.pages",) if solution.search else ()),
    ]
    return sorted({*_ALWAYS, *found})


def _capability(solution: Solution, use: Use) -> dict[str, Any]:
    capability = use.capability
    return {
        "id": capability.id,
        "kind": capability.kind,
        "title": capability.title.as_data(),
        "identifier": capability.identifier,
        "applied_for": capability.applied_for,
        "off": is_off(solution, use),
        "facts": list(capability.facts),
    }


def _stores(solution: Solution) -> dict[str, Any]:
    """Stores whose page on the platform can carry an anchor, and those without one yet."""
    with_page = [each.id for each in solution.stores.values() if each.poi]
    return {"ready": with_page, "without": [id for id in solution.stores if id not in with_page]}


def _call(call: Call) -> dict[str, Any]:
    entry: Mapping[str, Any] = endpoints("traffic")[call.endpoint]
    missing = dict.fromkeys(name for name, _ in blanks({**call.about, **call.body}))
    return {
        "file": f"{folder(entry)}/{call.name}.json",
        "title": entry["title"],
        "path": entry["path"],
        "scope": entry["scope"],
        "missing": list(missing),
        "note": entry.get("note"),
    }


def _fact(solution: Solution, id: str) -> dict[str, Any]:
    fact = known(solution, id)
    return {
        "statement": fact.statement.as_data(),
        "source": fact.source,
        "read_on": fact.read_on,
        "grade": fact.grade.value,
    }
