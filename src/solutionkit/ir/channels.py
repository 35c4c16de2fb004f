"""The forms goods are sold in: the platform's app itself, and what stands beside it."""

from __future__ import annotations

from solutionkit.ir.solution import Solution


def is_sold_in(solution: Solution, *channels: str) -> bool:
    """Whether goods are sold in any of these forms; who names none sells in the app itself."""
    own = solution.channels or solution.platform.channels[:1]
    return not own or any(each in channels for each in own)


def in_app(solution: Solution) -> bool:
    """Whether goods are sold in the app itself, so that there is one."""
    return is_sold_in(solution, *solution.platform.channels[:1])
