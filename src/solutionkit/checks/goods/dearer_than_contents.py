"""The check goods/dearer-than-contents."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”卖 {price}，里面的东西单买只要 {sum}",
        "'{goods}' costs {price}; bought one by one its contents cost {sum}",
    ),
    help=Text(
        "核对 price，和 contents 里的单价、份数",
        "check price, and the prices and quantities of contents",
    ),
    severity=Severity.WARNING,
)
def dearer_than_contents(solution: Solution) -> Iterator[Finding]:
    """A package costs more than what is inside it.

    ## Why is this wrong?
    The page shows both, and buyers see that the package is no offer.

    ## 为什么不对
    页面上两样都写着，用户一加就知道套餐比单买贵。

    ## Example
    `{price: 588, contents: [{name: 锅底, quantity: 1, price: 88}]}`

    ## Use instead
    `{price: 68, contents: [{name: 锅底, quantity: 1, price: 88}]}`
    """
    for goods in solution.goods.values():
        prices = [each.price_fen for each in goods.contents]
        if not prices or None in prices:
            continue
        sum_fen = sum(each.quantity * (each.price_fen or 0) for each in goods.contents)
        if goods.price_fen > sum_fen:
            values = {"goods": goods.name, "price": yuan_of_fen(goods.price_fen)}
            yield Finding((*goods.origin, "price"), values | {"sum": yuan_of_fen(sum_fen)})
