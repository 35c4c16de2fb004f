"""The check goods/price-above-market."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "售价 {price} 高于划线价 {market}", "price {price} is above the market price {market}"
    ),
    help=Text("检查两个价格是不是写反了", "see whether the two prices are swapped"),
)
def price_above_market(solution: Solution) -> Iterator[Finding]:
    """Goods cost more than the price they are compared with, always or on one of their days.

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
            yield _finding(goods, goods.price_fen, "price")
            continue
        dearest = max(range(len(goods.calendar)), key=lambda n: _day_fen(goods, n), default=None)
        if market_fen is not None and dearest is not None and _day_fen(goods, dearest) > market_fen:
            yield _finding(goods, _day_fen(goods, dearest), "calendar", dearest, "price")


def _day_fen(goods: Goods, day: int) -> int:
    price_fen: int = goods.calendar[day]["price_fen"]
    return price_fen


def _finding(goods: Goods, price_fen: int, *at: str | int) -> Finding:
    market = yuan_of_fen(goods.market_price_fen or 0)
    return Finding((*goods.origin, *at), {"price": yuan_of_fen(price_fen), "market": market})
