"""The check goods/day-without-price."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}”在 {date} 这天卖 0 元", "'{goods}' costs nothing on {date}"),
    help=Text(
        "写当天的价格；不卖的那天写 stock: 0",
        "write the price of that day; a day that is not sold has stock: 0",
    ),
)
def day_without_price(solution: Solution) -> Iterator[Finding]:
    """A day of a calendar has no price though the goods have one.

    ## Why is this wrong?
    Whoever chooses that day pays nothing.

    ## 为什么不对
    选这一天的用户不用付钱。

    ## Example
    `calendar: [{date: 2027-01-01, price: 0, stock: 200}]`

    ## Use instead
    `calendar: [{date: 2027-01-01, price: 158, stock: 200}]`
    """
    for goods in solution.goods.values():
        for index, day in enumerate(goods.calendar):
            if goods.price_fen and not day["price_fen"] and day["stock"]:
                values = {"goods": goods.name, "date": day["date"]}
                yield Finding((*goods.origin, "calendar", index, "price"), values)
