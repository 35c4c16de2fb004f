"""The check goods/price-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}” 没有售价", "'{goods}' has no price"),
    help=Text(
        "写上 price，单位元，要大于 0；0 元卖不了，只展示不卖就写 fulfilment: display",
        "write price, in yuan, above 0; for what is only shown write fulfilment: display",
    ),
)
def price_missing(solution: Solution) -> Iterator[Finding]:
    """Goods that are sold have no price, or one of nothing.

    ## Why is this wrong?
    They would be offered for ¥0.00, and no order for them can be paid.

    ## 为什么不对
    页面会显示 ¥0.00 还能点购买，而这样的订单付不了款。

    ## Example
    `{id: gel, name: 纯色美甲, form: set-meal}`

    ## Use instead
    `{id: gel, name: 纯色美甲, form: set-meal, price: 128}`
    """
    if "payment" not in solution.trade.family.features:
        return
    for goods in solution.goods.values():
        if has_no_price(goods.price_fen) and goods.fulfilment != "display":
            yield Finding((*goods.origin, "price"), {"goods": goods.name})


def has_no_price(fen: int) -> bool:
    """Whether nobody could pay for it."""
    return fen == 0
