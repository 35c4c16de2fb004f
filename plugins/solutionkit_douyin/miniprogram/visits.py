"""Goods that are used on a day the buyer chose, by people the buyer names: the demo's orders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from solutionkit import Goods, Solution
from solutionkit_douyin.miniprogram.traits import traits

_SAMPLE = {"name": "林一", "phone": "13800000000", "id-card": "110***********0000"}


def sample_day(solution: Solution, goods: Goods, state: str) -> str:
    """The day a sample order is for: today where it was used, else the first day ahead.

    Empty for goods that are for any day.
    """
    today = solution.as_of.isoformat()
    ahead = (day["date"] for day in goods.calendar if day["date"] >= today and day["stock"])
    return today if goods.calendar and state == "used" else min(ahead, default="")


def price_fen(solution: Solution, goods: Goods, state: str) -> int:
    """What goods cost on the day of the sample."""
    day = sample_day(solution, goods, state)
    on_it = goods.price_on(date.fromisoformat(day)) if day else None
    return goods.price_fen if on_it is None else on_it


def sample_date(solution: Solution, goods: Goods, state: str) -> Mapping[str, Any]:
    """When the goods of a sample order are used, where orders tell it."""
    if not {"codes", "schedule"} <= traits(solution):
        return {}
    return {"date": sample_day(solution, goods, state), "time": ""}


def sample_visitors(solution: Solution, goods: Goods) -> Mapping[str, Any]:
    """Who uses the goods of a sample order, where orders tell it."""
    if not {"codes", "visitor"} <= traits(solution):
        return {}
    told = {field: _SAMPLE[field] for field in goods.visitor if field in _SAMPLE}
    return {"visitors": [told] * goods.visitors if told else []}


def least_fen(goods: Goods) -> int:
    """What goods cost on their cheapest day that is sold, which lists show."""
    return min(_day_prices(goods), default=goods.price_fen)


def varies(goods: Goods) -> bool:
    """Whether goods cost more on some day than lists show."""
    return max(_day_prices(goods), default=0) > least_fen(goods)


def _day_prices(goods: Goods) -> list[int]:
    return [int(day["price_fen"] or goods.price_fen) for day in goods.calendar if day["stock"]]
