"""The check goods/day-price-far-off."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_low

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution

_TIMES = 8
"""A holiday costs a few times a plain day; a slipped decimal point makes it ten."""
_FEWEST = 3


@check(
    message=Text(
        "“{goods}”{day} 卖 {price}，别的日子大多卖 {usual}",
        "'{goods}' costs {price} on {day} and {usual} on most days",
    ),
    help=Text(
        "核对这一天的 price：小数点写错了？写成了分？",
        "check the price of that day: a slipped decimal point, or fen?",
    ),
    severity=Severity.WARNING,
)
def day_price_far_off(solution: Solution) -> Iterator[Finding]:
    """One day of a calendar costs about ten times as much or as little as the others.

    ## Why is this wrong?
    Whoever buys for that day pays what stands there, and the seller has to keep the word.

    ## 为什么不对
    选这一天的人按这个价付款：少写一位就亏着卖，多写一位没有人买。

    ## Example
    `calendar: [{date: 2026-12-05, price: 5.50, stock: 9}, …]` where other days cost 45

    ## Use instead
    `calendar: [{date: 2026-12-05, price: 55, stock: 9}, …]`
    """
    for goods in solution.goods.values():
        priced = {i: day["price_fen"] for i, day in enumerate(goods.calendar) if day["price_fen"]}
        if len(priced) < _FEWEST:
            continue
        usual = median_low(priced.values())
        for index, fen in priced.items():
            if fen * _TIMES <= usual or fen >= usual * _TIMES:
                told = {"price": yuan_of_fen(fen), "usual": yuan_of_fen(usual)}
                told |= {"goods": goods.name, "day": goods.calendar[index]["date"]}
                yield Finding((*goods.origin, "calendar", index), told)
