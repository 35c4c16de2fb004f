"""Which ways to reach people are really there: those with their ids, and who answers customers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit.ir.solution import Solution, Use

NOBODY, OWN = "none", "own"
"""What `service.customer_service` says besides the capabilities of the platform."""


def given_at(settings: Mapping[str, Any], setting: tuple[str, ...]) -> Any:
    """What stands among the settings at `setting`; `None` where nothing does, or `unset`."""
    here: Any = settings if setting else None
    for step in setting:
        here = here.get(step) if isinstance(here, Mapping) else None
    return here or None


def is_off(solution: Solution, use: Use) -> bool:
    """Whether a capability stays off for want of its id; among ids by name it is its own."""
    if not use.capability.setting:
        return False
    found = given_at(solution.settings, use.capability.setting)
    return found is None or (isinstance(found, Mapping) and use.id is None)


def customer_service(solution: Solution) -> str | None:
    """Which customer service the app has: a capability, `own` for a phone, or `none`.

    `None` while an id or a phone that would decide it is not there yet.
    """
    wanted: str = solution.service.get("customer_service", NOBODY)
    used = [use for use in solution.reach if use.capability.id == wanted]
    if used and not is_off(solution, used[0]):
        return wanted
    if solution.service.get("phone"):
        return OWN
    return None if used or ("service", "phone") in solution.unset else NOBODY
