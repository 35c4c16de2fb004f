"""The check goods/sold-nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}” 没有一家门店可用", "'{goods}' can be used in no store"),
    help=Text("检查 stores 里的条件是不是互相矛盾", "look for conditions under stores that clash"),
)
def sold_nowhere(solution: Solution) -> Iterator[Finding]:
    """Goods can be used in no store although the solution has stores.

    ## Why is this wrong?
    A buyer would pay for something that no store gives.

    ## 为什么不对
    用户付了钱，却没有一家门店能兑换。

    ## Example
    `stores: {tag: 校园, city: 武汉}` when no store in 武汉 is tagged 校园

    ## Use instead
    `stores: {tag: 校园}`, or tag a store
    """
    if not solution.stores:
        return
    for goods in solution.goods.values():
        if not goods.stores:
            yield Finding((*goods.origin, "stores"), {"goods": goods.name})
