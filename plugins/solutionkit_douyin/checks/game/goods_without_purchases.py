"""The check game/goods-without-purchases."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.checks.game.purchases_without_goods import PURCHASE
from solutionkit_douyin.trade.sold import sold


@check(
    message=Text(
        "商店里卖“{goods}”，revenue 里没有内购：收入说明不会写这笔收入怎么分",
        "the shop sells '{goods}', but revenue has no purchases: no page says how they are shared",
    ),
    help=Text(
        "在 revenue 里加一项 kind: in-app-purchase，share 照协议写，没定写 unknown",
        "add revenue of kind: in-app-purchase, its share as agreed, or unknown",
    ),
    severity=Severity.WARNING,
)
def goods_without_purchases(solution: Solution) -> Iterator[Finding]:
    """A game sells goods and names no income by purchases.

    ## Why is this wrong?
    The page of earnings lists what revenue names. Without a line for purchases it tells of ads
    alone, and nobody is asked what the platform keeps of a sale.

    ## 为什么不对
    收入说明只列 revenue 里写的。漏了内购，看起来就只有广告在赚钱，卖道具平台分多少也没人去问。

    ## Example
    `goods: [{id: undo-5, form: direct-item, price: 6}]` and revenue by ads only

    ## Use instead
    `revenue: [{id: items, name: 内购, kind: in-app-purchase, payer: 平台, share: unknown}]` as well
    """
    goods = sold(solution)
    if solution.game is None or not goods:
        return
    if all(each.kind != PURCHASE for each in solution.revenue):
        yield Finding(goods[0].origin, {"goods": goods[0].name})
