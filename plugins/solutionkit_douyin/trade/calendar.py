"""Goods with a price and a stock of their own each day: as data, on the page, in the calls.

Which call tells the platform of the days is known, its fields are not: so such goods are saved off
the shelf and with the stock of their days, and the page lists the days to be entered by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from solutionkit import Goods, Solution, yuan_of_fen
from solutionkit_douyin.trade.sold import sold

FACT = "product.ticket-calendar"

_DAY = timedelta(days=1)


def dated(solution: Solution) -> list[Goods]:
    """The goods that are sold by the day."""
    return [each for each in sold(solution) if each.calendar]


def day_price_fen(goods: Goods, day: Mapping[str, Any]) -> int:
    """What the goods cost on one of their days."""
    return int(day["price_fen"] or goods.price_fen)


def days_data(goods: Goods) -> list[dict[str, Any]]:
    """The days as they stand in `trade.json`."""
    return [
        {"date": day["date"], "price_fen": day_price_fen(goods, day), "stock": day["stock"]}
        for day in goods.calendar
    ]


def stock_ahead(solution: Solution, goods: Goods) -> int:
    """How many may be sold on all the days ahead together."""
    today = solution.as_of.isoformat()
    return sum(int(day["stock"]) for day in goods.calendar if day["date"] >= today)


def price_range(days: Sequence[Mapping[str, Any]]) -> str:
    """The least and the most a day costs."""
    prices = [day["price_fen"] for day in days]
    least, most = yuan_of_fen(min(prices)), yuan_of_fen(max(prices))
    return f"¥{least}" if least == most else f"¥{least}–{most}"


def rows(days: Iterable[Mapping[str, Any]], labels: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Days of one price and one stock together, the cheapest first."""
    alike: dict[tuple[int, int], list[date]] = {}
    for day in days:
        key = (day["price_fen"], day["stock"])
        alike.setdefault(key, []).append(date.fromisoformat(day["date"]))
    for (price_fen, stock), dates in sorted(alike.items()):
        yield {
            "price": f"¥{yuan_of_fen(price_fen)}",
            "stock": str(stock) if stock else labels["not_sold"],
            "days": labels["between"].join(_runs(sorted(dates), labels["to"])),
        }


def _runs(dates: Sequence[date], to: str) -> Iterator[str]:
    """Days that follow each other as their first and last."""
    first = dates[0]
    for day, after in zip(dates, [*dates[1:], None], strict=True):
        if after is None or after > day + _DAY:
            yield f"{first}" if first == day else f"{first}{to}{day}"
            first = after or day
