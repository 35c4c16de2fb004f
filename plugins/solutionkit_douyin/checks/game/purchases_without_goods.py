"""The check game/purchases-without-goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.trade.sold import sold

PURCHASE = "in-app-purchase"


@check(
    message=Text(
        "收入里有内购“{name}”，却没有要付钱的商品：游戏里没有商店，准入也当作不卖",
        "the purchases '{name}' in revenue, but no goods to pay for: the game has no shop, and "
        "admission takes it to sell nothing",
    ),
    help=Text(
        "要卖就写 goods（要有版号）；不卖就删掉这项收入，fees 里按内购收的也一起删",
        "write goods (a publication number is needed), or drop this revenue and its fees",
    ),
    severity=Severity.WARNING,
)
def purchases_without_goods(solution: Solution) -> Iterator[Finding]:
    """A game earns by purchases and sells nothing.

    ## Why is this wrong?
    Shop, payment, publication number and its papers follow from the goods. Revenue left over from
    goods that were dropped makes the pages promise an income the game cannot have; goods not yet
    written make the verdict leave out what they need.

    ## 为什么不对
    商店、支付和版号都看 goods。商品删了、收入还留着，收入说明就多一项赚不到的钱；
    商品还没写，准入结论就漏掉版号这些要办的事。

    ## Example
    `revenue: [{id: items, kind: in-app-purchase, share: 60%, ...}]` and no `goods`

    ## Use instead
    `goods: [{id: undo-5, form: direct-item, price: 6, grants: {undo: 5}}]` beside it
    """
    if solution.game is None or sold(solution):
        return
    for revenue in solution.revenue:
        if revenue.kind == PURCHASE:
            yield Finding((*revenue.origin, "kind"), {"name": revenue.name})
            return
