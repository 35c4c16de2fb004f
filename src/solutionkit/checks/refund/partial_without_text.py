"""The check refund/partial-without-text."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{state} 只退一部分，却没有写退多少；用户只看到“{told}”",
        "{state} refunds a part without saying how much; the buyer reads '{told}'",
    ),
    help=Text(
        "加上 text，例如 text: 扣除已使用的部分，其余原路退回",
        "add a text that says how much, such as text: 扣除已使用的部分，其余原路退回",
    ),
    severity=Severity.WARNING,
)
def partial_without_text(solution: Solution) -> Iterator[Finding]:
    """A part of the price is refunded, and nobody is told which.

    ## Why is this wrong?
    Buyers and clerks alike have nothing to go by, and each refund becomes a quarrel.

    ## 为什么不对
    用户和店员都不知道退多少，每一笔退款都要争一次。

    ## Example
    `used: {right: partial}`

    ## Use instead
    `used: {right: partial, text: 扣除已使用的部分，其余原路退回}`
    """
    for right in every_right(solution):
        written = solution.document.node((*right.origin, "text"))
        if right.right == "partial" and written is None and not right.by_day:
            yield Finding(right.origin, {"state": right.state, "told": right.text})
