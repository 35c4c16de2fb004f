"""What minors may pay and when they may play, as the configuration of a game tells it."""

from __future__ import annotations

from typing import Any

from solutionkit import Solution
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.sold import sold

FACT = "game.minors"


def minors(solution: Solution) -> dict[str, Any] | None:
    """Limits by age band, where anything is sold, and the hours of play; nothing without a game."""
    if solution.game is None:
        return None
    told = known(solution, FACT).value
    play = told["play"]
    return {
        "bands": [
            {
                "from_age": band["age"].get("min", 0),
                "until_age": band["age"]["max"],
                "each_fen": band["each_fen"],
                "month_fen": band["month_fen"],
            }
            for band in (told["payment"] if sold(solution) else ())
        ],
        "play": {"days": play["days"], "from": play["from"], "until": play["until"]},
        "real_name": told["real_name"],
        "fact": FACT,
    }
