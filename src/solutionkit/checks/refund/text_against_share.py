"""The check refund/text-against-share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import number_in_words
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_PERCENT = re.compile(r"([0-9]+)\s*[%％]|(一半)|([一二三四五六七八九])成")


@check(
    message=Text(
        "退款说明写着 {told}%，而 below_percent 是 {share}",
        "the refund text says {told}% while below_percent is {share}",
    ),
    help=Text("两处写成一样", "make both say the same"),
    severity=Severity.WARNING,
)
def text_against_share(solution: Solution) -> Iterator[Finding]:
    """A refund text names another share of the course than the right does.

    ## Why is this wrong?
    Buyers read one limit and are refunded by the other.

    ## 为什么不对
    用户看到的是 text 里的比例，退款却按 below_percent 办。

    ## Example
    `{right: full, below_percent: 5, text: 学习不到 50%，可以全额退款}`

    ## Use instead
    `{right: full, below_percent: 50, text: 学习不到 50%，可以全额退款}`
    """
    for right in every_right(solution):
        told = [_share(each) for each in _PERCENT.finditer(right.text)]
        if right.below_percent and told and right.below_percent not in told:
            yield Finding((*right.origin, "text"), {"told": told[0], "share": right.below_percent})


def _share(found: re.Match[str]) -> int:
    """Percent, of which half and tenths have words of their own."""
    if found[2]:
        return 50
    return int(found[1]) if found[1] else 10 * number_in_words(found[3])
