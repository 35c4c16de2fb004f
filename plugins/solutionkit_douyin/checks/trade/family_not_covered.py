"""The check trade/family-not-covered."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import trades


@check(
    message=Text("{family}还不能真正收款：{why}", "{family} cannot be charged for yet: {why}"),
    help=Text(
        "页面照常生成，演示里可以走完；支付先关着，事实补齐再打开",
        "pages are built as usual and the demo runs; payment stays shut until the facts are known",
    ),
    severity=Severity.WARNING,
)
def family_not_covered(solution: Solution) -> Iterator[Finding]:
    """Payment in this trade system is not covered yet.

    ## Why is this wrong?
    Something the order needs is not known. It is said here, and the generated code stays
    guarded, instead of being guessed.

    ## 为什么不对
    下单要用到的信息还没有查全。这里先说明，不去猜；补齐之前，生成的下单代码先关着。

    ## Example
    a course with a price

    ## Use instead
    the same course; nothing needs to change
    """
    family = solution.trade.family
    if not family.open and family.why is not None and trades(solution):
        origin = solution.trade.features["payment"]
        yield Finding(origin, {"family": family.title, "why": family.why})
