"""The check goods/price-above-market."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "售价 {price} 高于门市价 {market}", "price {price} is above the market price {market}"
    ),
    help=Text("检查两个价格是不是写反了", "see whether the two prices are swapped"),
)
def price_above_market(solution: Solution) -> Iterator[Finding]:
    """Goods cost more than the price they are compared with.

    ## Why is this wrong?
    The market price is shown crossed out beside the price. One below it makes the offer look like
    a surcharge, and a false comparison misleads buyers.

    ## 为什么不对
    门市价会划线显示在售价旁边。比售价低，看起来像加价；不真实的比价会误导用户。

    ## Example
    `{price: 15.00, market_price: 9.90}`

    ## Use instead
    `{price: 9.90, market_price: 15.00}`
    """
    for goods in solution.goods.values():
        market_fen = goods.market_price_fen
        if market_fen is not None and goods.price_fen > market_fen:
            yield Finding(
                (*goods.origin, "price"),
                {"price": yuan_of_fen(goods.price_fen), "market": yuan_of_fen(market_fen)},
            )
