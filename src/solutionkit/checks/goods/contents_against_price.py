"""The check goods/contents-against-price."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Goods, Solution

PART = 10
"""A market price may be a tenth off: parts to choose from differ in price, and sums are rounded."""

_DEARER = Text("单买比售价 {price} 还便宜", "less than the price {price}")
_OTHERWISE = Text("和划线价 {price} 对不上", "not the market price {price}")


@check(
    message=Text(
        "“{goods}”的 contents 单价合计 {sum}，{why}",
        "what is in '{goods}' costs {sum} on its own, {why}",
    ),
    help=Text(
        "核对 contents 的 price、quantity 和商品的 price、market_price",
        "see whether price and quantity under contents, price and market_price are right",
    ),
    severity=Severity.WARNING,
)
def contents_against_price(solution: Solution) -> Iterator[Finding]:
    """The parts of goods, each with its price, make another sum than the goods compare with.

    Told only where every part has a price, and the market price is more than a tenth off.

    ## Why is this wrong?
    The market price is crossed out beside the price as what the parts cost on their own. The page
    lists those parts with their prices, so every buyer can add them up.

    ## 为什么不对
    划线的门市价是说单买要花这么多，而页面上又逐项列着单价，用户加一下就知道不对；
    虚高的划线价会误导用户，写低了则自己吃亏。

    ## Example
    `{price: 68, market_price: 188, contents: [{name: 主食, price: 32}, {name: 小菜, price: 56}]}`

    ## Use instead
    `{price: 68, market_price: 88, contents: [{name: 主食, price: 32}, {name: 小菜, price: 56}]}`
    """
    for goods in solution.goods.values():
        prices = [each.price_fen * each.quantity for each in goods.contents if each.price_fen]
        if prices and len(prices) == len(goods.contents):
            yield from _found(goods, sum(prices))


def _found(goods: Goods, sum_fen: int) -> Iterator[Finding]:
    market_fen = goods.market_price_fen
    values = {"goods": goods.name, "sum": yuan_of_fen(sum_fen)}
    if market_fen is not None and _is_off(goods, market_fen, sum_fen):
        why = _OTHERWISE.filled(price=yuan_of_fen(market_fen))
        yield Finding((*goods.origin, "market_price"), {**values, "why": why})
    elif market_fen is None and goods.price_fen > sum_fen:
        why = _DEARER.filled(price=yuan_of_fen(goods.price_fen))
        yield Finding((*goods.origin, "price"), {**values, "why": why})


def _is_off(goods: Goods, market_fen: int, sum_fen: int) -> bool:
    """Whether a market price is another than that of the parts, on whatever day they are bought.

    The parts have the price of a plain day; on a dear day they cost more than is written.
    """
    if goods.calendar and market_fen > sum_fen:
        sum_fen = max(sum_fen, min(market_fen, goods.dearest_fen))
    return PART * abs(market_fen - sum_fen) > sum_fen
