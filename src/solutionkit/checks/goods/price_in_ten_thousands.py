"""The check goods/price-in-ten-thousands."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

LEAST_FEN = 100_000


@check(
    message=Text("“{goods}”只要 {price} 元", "'{goods}' costs {price} yuan only"),
    help=Text(
        "金额单位是元；想写万元就写全，例如 7.98 万写 79800",
        "amounts are yuan: ten thousands are written in full, such as 79800",
    ),
    severity=Severity.WARNING,
)
def price_in_ten_thousands(solution: Solution) -> Iterator[Finding]:
    """A dealer's or a maker's price is below a thousand yuan.

    ## Why is this wrong?
    Such prices are shown and not paid, for things that cost far more: mostly the figure is meant in
    ten thousands, and the page shows a car for eight yuan.

    ## 为什么不对
    这两种价只展示、不收款，卖的都是贵的东西；多半是把“万”当成了单位，页面上就会出现 8 元的车。

    ## Example
    `variants: [{name: 标准版, guide_price: 7.98}]`

    ## Use instead
    `variants: [{name: 标准版, guide_price: 79800}]`
    """
    for goods in solution.goods.values():
        for at, price_fen in _shown(goods):
            if price_fen is not None and price_fen < LEAST_FEN:
                yield Finding(at, {"goods": goods.name, "price": yuan_of_fen(price_fen)})


def _shown(goods: Goods) -> Iterator[tuple[Path, int | None]]:
    """The prices that are shown only, each with its place."""
    yield (*goods.origin, "asking_price"), goods.asking_price_fen
    for each in goods.variants:
        yield (*each.origin, "guide_price"), each.guide_price_fen
        yield (*each.origin, "asking_price"), each.asking_price_fen
