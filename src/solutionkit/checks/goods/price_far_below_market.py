"""The check goods/price-far-below-market."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution

FAR = 10


@check(
    message=Text(
        "售价 {price} 不到划线价 {market} 的十分之一",
        "the price {price} is below a tenth of the market price {market}",
    ),
    help=Text("检查小数点是不是写错了", "see whether a decimal point has slipped"),
    severity=Severity.WARNING,
)
def price_far_below_market(solution: Solution) -> Iterator[Finding]:
    """Goods cost less than a tenth of the price they are compared with.

    ## Why is this wrong?
    Mostly a decimal point has slipped, and the goods sell at a loss until somebody sees it.

    ## 为什么不对
    多半是小数点写错了，发现以前会一直亏着卖；真是这个价，门市价多半虚高。

    ## Example
    `{price: 2.98, market_price: 488.00}`

    ## Use instead
    `{price: 298.00, market_price: 488.00}`
    """
    for goods in solution.goods.values():
        market_fen = goods.market_price_fen
        if market_fen is not None and 0 < goods.price_fen * FAR < market_fen:
            values = {"price": yuan_of_fen(goods.price_fen), "market": yuan_of_fen(market_fen)}
            yield Finding((*goods.origin, "price"), values)
