"""The check capability/not-for-trade."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("{capability}只用于 {families}", "{capability} belongs to {families}"),
    help=Text("删掉 {id}", "delete {id}"),
)
def not_for_trade(solution: Solution) -> Iterator[Finding]:
    """A capability belongs to another way of trading.

    ## Why is this wrong?
    It answers for orders of another trade system and does nothing here.

    ## 为什么不对
    它只服务于另一套交易系统的订单，用在这里不起作用。

    ## Example
    `service: {customer_service: life-im}` in a legal solution

    ## Use instead
    `service: {customer_service: im}`
    """
    for use in (*solution.traffic, *solution.reach):
        families = use.capability.limits.get("trade_families")
        if families and solution.trade.family.id not in families:
            values = {"capability": use.capability.title, "id": use.capability.id}
            yield Finding(use.origin, {**values, "families": ", ".join(families)})
