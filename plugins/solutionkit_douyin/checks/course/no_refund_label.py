"""The check course/no-refund-label."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits_course import refund_label


@check(
    message=Text(
        "“{goods}”的退款规则没有对应的退款标签",
        "no refund label says what '{goods}' promises",
    ),
    help=Text(
        "推荐 to_use 和 started 都写 right: full, within_days: 7，started 再写 below_percent: 5",
        "give to_use and started right: full, within_days: 7, and started below_percent: 5",
    ),
    severity=Severity.WARNING,
)
def no_refund_label(solution: Solution) -> Iterator[Finding]:
    """The refund rights of a course are none of the platform's refund labels.

    ## Why is this wrong?
    A course carries one refund label, and the platform refunds by it whatever the page says.
    The labels are: unlearnt within some days; below some percentage at any time; or a fixed rule,
    of which two are known.

    ## 为什么不对
    每门课程只有一个退款标签，平台按它退款，页面上怎么写都不算数。标签只有几种：
    若干天内没有学可退；学习不到某个百分比随时可退；或者固定规则，已知的有两条。

    ## Example
    `refund: {to_use: {right: full, within_days: 3}, started: {right: full, below_percent: 20}}`

    ## Use instead
    `refund: {to_use: {right: full, within_days: 3}, started: {right: none}}`
    """
    if solution.trade.family.id != "course":
        return
    for goods in solution.goods.values():
        if goods.fulfilment == "course" and refund_label(solution, goods) is None:
            own = goods.refund.get("started") or goods.refund.get("to_use")
            yield Finding(own.origin if own else goods.origin, {"goods": goods.name})
