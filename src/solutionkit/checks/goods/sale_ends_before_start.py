"""The check goods/sale-ends-before-start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "停售日 {until} 早于开售日 {start}", "sale ends {until}, before it starts {start}"
    ),
    help=Text("把 until 改到 {start} 或以后", "set until to {start} or later"),
)
def sale_ends_before_start(solution: Solution) -> Iterator[Finding]:
    """The last day of a sale is before its first.

    ## Why is this wrong?
    The goods would never be on sale.

    ## 为什么不对
    这样这件商品永远不会开售。

    ## Example
    `sale: {from: 2026-12-31, until: 2026-12-01}`

    ## Use instead
    `sale: {from: 2026-12-01, until: 2026-12-31}`
    """
    for goods in solution.goods.values():
        start, until = goods.sale_from, goods.sale_until
        if start is not None and until is not None and never_on_sale(start, until):
            days = {"start": start.isoformat(), "until": until.isoformat()}
            yield Finding((*goods.origin, "sale", "until"), days)


def never_on_sale(start: Any, until: Any) -> Any:
    """Whether the days leave none to sell on; asked of whole columns of days as well."""
    return until < start
