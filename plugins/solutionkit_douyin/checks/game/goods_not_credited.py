"""The check game/goods-not-credited."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.trade.sold import sold

_COVERED = "direct-item"


@check(
    message=Text("道具商品“{name}”{fault}", "the goods '{name}' {fault}"),
    help=Text(
        "写 form: {form}，并用 grants 写明到账哪个道具、几个",
        "use form: {form}, and say under grants which props are credited",
    ),
)
def goods_not_credited(solution: Solution) -> Iterator[Finding]:
    """Goods of a game credit nothing, or are game coin, which is not covered.

    ## Why is this wrong?
    A player pays and gets props at once; what, is said by `grants`. Game coin needs a balance on
    the server and amounts that meet fixed tiers, and those tiers were not found.

    ## 为什么不对
    玩家付款以后立刻得到道具，得到什么由 grants 写明。游戏币要在服务端记余额，
    金额还要对上固定档位，而档位没有查到。

    ## Example
    `{id: coins, form: game-coin, price: 6}`

    ## Use instead
    `{id: undo-5, form: direct-item, price: 6, grants: {undo: 5}}`
    """
    if solution.game is None:
        return
    for goods in sold(solution):
        if goods.form != _COVERED:
            fault = Text("是游戏币，还没有接", "are game coin, which is not covered")
            yield Finding(
                (*goods.origin, "form"), {"name": goods.name, "fault": fault, "form": _COVERED}
            )
        elif not goods.grants:
            fault = Text("没有写到账什么", "credit nothing")
            yield Finding(goods.origin, {"name": goods.name, "fault": fault, "form": _COVERED})
