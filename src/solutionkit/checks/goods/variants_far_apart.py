"""The check goods/variants-far-apart."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

FAR = 50
"""Trims of one model differ by a few times at most; ten thousand is the usual slip."""


@check(
    message=Text(
        "“{goods}”的款型从 {least} 元到 {most} 元，相差太多",
        "the versions of '{goods}' range from {least} to {most} yuan",
    ),
    help=Text(
        "金额单位是元；想写万元就写全，例如 8.98 万写 89800",
        "amounts are yuan: ten thousands are written in full, such as 89800",
    ),
    severity=Severity.WARNING,
)
def variants_far_apart(solution: Solution) -> Iterator[Finding]:
    """Guide prices of one thing's versions differ beyond all likelihood.

    ## Why is this wrong?
    A price meant in ten thousands stands there in yuan, and the page shows a car for nine yuan.

    ## 为什么不对
    多半是把“万”当成了单位，页面上就会出现 8 元的车。

    ## Example
    `variants: [{name: 标准版, guide_price: 8.98}, {name: 豪华版, guide_price: 109800}]`

    ## Use instead
    `variants: [{name: 标准版, guide_price: 89800}, {name: 豪华版, guide_price: 109800}]`
    """
    for goods in solution.goods.values():
        priced = [each for each in goods.variants if each.guide_price_fen]
        prices = [each.guide_price_fen or 0 for each in priced]
        if prices and max(prices) > FAR * min(prices):
            cheapest = min(priced, key=lambda each: each.guide_price_fen or 0)
            values = {"least": _yuan(min(prices)), "most": _yuan(max(prices))}
            yield Finding((*cheapest.origin, "guide_price"), {"goods": goods.name, **values})


def _yuan(fen: int) -> str:
    yuan, rest = divmod(fen, 100)
    return f"{yuan}.{rest:02}" if rest else str(yuan)
