"""The check goods/asking-price-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”没有门店报价，别的都有", "'{goods}' has no asking price, others have one"
    ),
    help=Text("写 asking_price，单位元", "write asking_price, in yuan"),
    severity=Severity.WARNING,
)
def asking_price_missing(solution: Solution) -> Iterator[Finding]:
    """One of several goods that are shown with the dealer's price has none.

    ## Why is this wrong?
    Its page has no price where those of the others have one; mostly a cell was left blank.

    ## 为什么不对
    别的都有价，只有它没有，多半是表格里漏填了。

    ## Example
    `goods: [{id: a, asking_price: 79800}, {id: b}]`

    ## Use instead
    `goods: [{id: a, asking_price: 79800}, {id: b, asking_price: 68800}]`
    """
    if not any(each.asking_price_fen for each in solution.goods.values()):
        return
    for goods in solution.goods.values():
        priced = goods.asking_price_fen or goods.price_fen or goods.variants
        if goods.fulfilment == "display" and not priced:
            yield Finding(goods.origin, {"goods": goods.name})
