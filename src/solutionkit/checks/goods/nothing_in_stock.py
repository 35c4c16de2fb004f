"""The check goods/nothing-in-stock."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”的库存是 0，一件也卖不出", "'{goods}' has a stock of 0, so none can be sold"
    ),
    help=Text(
        "不限库存就不写 stock；暂时不卖，先把它从方案里拿掉",
        "leave stock out where nothing bounds it; take the goods out while they are not sold",
    ),
    severity=Severity.WARNING,
)
def nothing_in_stock(solution: Solution) -> Iterator[Finding]:
    """Goods that are sold have a stock of nothing.

    ## Why is this wrong?
    0 is the number of pieces there are, and means no absence of a limit.

    ## 为什么不对
    stock 是有多少件。写 0 是一件也没有，不是不限。

    ## Example
    `{id: month, price: 12, stock: 0}`

    ## Use instead
    `{id: month, price: 12}`
    """
    for goods in solution.goods.values():
        if goods.stock == 0 and goods.price_fen and not goods.calendar:
            yield Finding((*goods.origin, "stock"), {"goods": goods.name})
