"""The check goods/sale-ended."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”已于 {until} 停售，页面上写着已结束",
        "the sale of '{goods}' ended on {until}; its page says so",
    ),
    help=Text("改 sale.until，或去掉这件商品", "move sale.until, or take the goods away"),
    severity=Severity.WARNING,
)
def sale_ended(solution: Solution) -> Iterator[Finding]:
    """The last day of a sale has passed.

    ## Why is this wrong?
    Nobody can buy the goods any more; often the year is a slip.

    ## 为什么不对
    已经没有人能买，往往是年份写错了，或者忘了续期。

    ## Example
    `sale: {from: 2025-01-01, until: 2025-12-31}`

    ## Use instead
    `sale: {from: 2026-01-01, until: 2027-12-31}`
    """
    for goods in solution.goods.values():
        until = goods.sale_until
        if until is not None and until < solution.as_of:
            values = {"goods": goods.name, "until": until}
            yield Finding((*goods.origin, "sale", "until"), values)
