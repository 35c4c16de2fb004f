"""The check refund/automatic-without-right."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution

_ASKED = {
    "none": Text("不退", "no refund"),
    "negotiated": Text("要协商才退", "a refund by agreement"),
}


@check(
    message=Text(
        "{state} 写着 right: {right}（{meaning}），又写着 automatic: true（不用申请就退）",
        "{state} says right: {right} ({meaning}) and automatic: true (refunded without a request)",
    ),
    help=Text(
        "会自动退就写 right: full；不会就去掉 automatic",
        "write right: full if it is refunded by itself, else take out automatic",
    ),
)
def automatic_without_right(solution: Solution) -> Iterator[Finding]:
    """A refund is made by itself that may not be asked for, or only by agreement.

    ## Why is this wrong?
    Either half may be what was meant: the page would deny a refund that the money follows, or
    promise one that never comes.

    ## 为什么不对
    两句话互相矛盾：要么页面说不退、钱却自动退了，要么用户等一笔不会来的退款。

    ## Example
    `expired: {right: none, automatic: true}`

    ## Use instead
    `expired: {right: full, automatic: true}`
    """
    for right in every_right(solution):
        if right.automatic and right.right in _ASKED:
            values = {"state": right.state, "right": right.right, "meaning": _ASKED[right.right]}
            yield Finding((*right.origin, "automatic"), values)
