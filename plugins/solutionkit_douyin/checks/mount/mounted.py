"""What of a solution is to be mounted, and whether its category was cut."""

from __future__ import annotations

from solutionkit import Capability, Solution
from solutionkit_douyin.limits import by_first_level, covered, in_force, known, main_category


def mounts(solution: Solution) -> list[tuple[tuple[str | int, ...], Capability]]:
    """The mounts a solution uses, each with its place, in the author's order."""
    uses = solution.traffic
    return [(use.origin, use.capability) for use in uses if use.capability.kind == "mount"]


def is_cut(solution: Solution) -> bool:
    """Whether the main category lost mounting rights by the notice of October 2024."""
    fact = known(solution, "mount.cut-2024-10")
    listed = [*fact.value["whole"], *by_first_level(fact.value["categories"])]
    return in_force(fact, solution.as_of) and covered(listed, main_category(solution))
