"""The check goods/contents-unlike-goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "“{goods}”里的“{name}”单价写 {price}，而店里单卖 {own}",
        "'{name}' in '{goods}' is {price} apiece, and is sold for {own} on its own",
    ),
    help=Text(
        "把这里的 price 改成 {own}，再核对套餐的 market_price 和 price",
        "set this price to {own}, then check the market_price and price of the whole",
    ),
    severity=Severity.WARNING,
)
def contents_unlike_goods(solution: Solution) -> Iterator[Finding]:
    """Goods list a part at another price than the goods of that name cost in the same shop.

    ## Why is this wrong?
    The crossed-out price of the whole is the sum of its parts. With parts dearer than they are
    sold for, it was never the price of anything.

    ## 为什么不对
    划线价是按单买算出来的。单品改了价、套餐里没有跟着改，划线价就是虚的：单买三次可能比套餐还便宜。

    ## Example
    `{id: talk, name: 电话咨询, price: 99}` and `contents: [{name: 电话咨询, price: 199}]`

    ## Use instead
    `contents: [{name: 电话咨询, price: 99}]`
    """
    sold: dict[str, list[Goods]] = {}
    for goods in solution.goods.values():
        if goods.price_fen:
            sold.setdefault(goods.name, []).append(goods)
    for goods in solution.goods.values():
        for index, part in enumerate(goods.contents):
            own = sold.get(part.name, [])
            if part.price_fen and own and not any(_may_cost(each, part.price_fen) for each in own):
                values = {"goods": goods.name, "name": part.name}
                values |= {"price": yuan_of_fen(part.price_fen)}
                values |= {"own": yuan_of_fen(own[0].price_fen)}
                yield Finding((*goods.origin, "contents", index, "price"), values)


def _may_cost(goods: Goods, price_fen: int) -> bool:
    """Whether goods are sold for so much: now, on some day, or before they were reduced."""
    prices = [goods.price_fen, goods.market_price_fen, goods.face_value_fen]
    return price_fen in [*prices, *(day["price_fen"] for day in goods.calendar)]
