"""The check refund/text-against-right."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.promises import promised
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "退款说明写着“{words}”，而 right 是 none（不退）",
        "the refund text says '{words}' while right is none",
    ),
    help=Text(
        "全退就写 right: full，退一部分写 right: partial；不能退就改 text，别写成能退",
        "write right: full, or partial for a part; change the text if nothing is refunded",
    ),
    severity=Severity.ERROR,
)
def text_against_right(solution: Solution) -> Iterator[Finding]:
    """A text promises a refund that the right denies.

    ## Why is this wrong?
    Buyers read the text and are refunded by the right. Told one thing and given another, they
    complain, and rightly so.

    ## 为什么不对
    用户看到的是 text，退款按 right 办。写着能退却不给退，用户会投诉，而且有道理。

    ## Example
    `started: {right: none, text: 开始学习后随时可以全额退款}`

    ## Use instead
    `started: {right: none, text: 开始学习后不支持退款}`
    """
    for right in every_right(solution):
        words = promised(right.text)
        if right.right == "none" and words:
            yield Finding(right.origin, {"words": words})
