"""The check goods/no-day-to-sell."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”的日历里从 {today} 起没有一天能卖",
        "the calendar of '{goods}' has no day to sell from {today} on",
    ),
    help=Text(
        "补上以后的日期，库存写 1 或以上；不卖了就删掉这件商品",
        "add days to come, with a stock of 1 or more, or take the goods away",
    ),
)
def no_day_to_sell(solution: Solution) -> Iterator[Finding]:
    """Every day of a calendar has passed or has no stock.

    ## Why is this wrong?
    The goods are shown and nobody can buy them.

    ## 为什么不对
    商品还挂着，哪一天都买不到。

    ## Example
    `calendar: [{date: 2025-12-01, price: 120, stock: 200}]`

    ## Use instead
    `calendar: [{date: 2026-12-01, price: 120, stock: 200}]`
    """
    today = solution.as_of.isoformat()
    for goods in solution.goods.values():
        ahead = [day for day in goods.calendar if day["date"] >= today and day["stock"]]
        if goods.calendar and not ahead:
            values = {"goods": goods.name, "today": today}
            yield Finding((*goods.origin, "calendar"), values, at_key=True)
