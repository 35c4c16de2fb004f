"""The check course/no-refund-label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit import Finding, Goods, Path, Severity, Solution, Text, check
from solutionkit_douyin.limits_course import refund_label


@check(
    message=Text(
        "{goods}的退款规则没有对应的退款标签",
        "no refund label fits the rights of {goods}",
    ),
    help=Text(
        "推荐 to_use 和 started 都写 right: full, within_days: 7，started 再写 below_percent: 5"
        "（或 below_seconds: 30）；也可以只给 started 写 below_percent，两个都不写 within_days；"
        "或者 to_use 写 within_days，started 写 right: none。used、expired 写 right: none",
        "give to_use and started right: full, within_days: 7, and started below_percent: 5 (or "
        "below_seconds: 30); or only started a below_percent and neither a within_days; or to_use "
        "within_days and started right: none. used and expired are right: none",
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
    at: dict[Path, list[Goods]] = {}
    for goods in solution.goods.values():
        if goods.fulfilment == "course" and refund_label(solution, goods) is None:
            at.setdefault(_place(goods), []).append(goods)
    for origin, courses in at.items():
        yield Finding(origin, {"goods": _named(courses)})


def _place(goods: Goods) -> Path:
    """The rule that most likely is the odd one: of what is learnt, else of learning."""
    late = (each for each in ("used", "expired") if each in goods.refund)
    odd = (each for each in late if goods.refund[each].right != "none")
    stage = next(odd, "started" if "started" in goods.refund else "to_use")
    return goods.refund[stage].origin if stage in goods.refund else goods.origin


def _named(courses: Sequence[Goods]) -> Text:
    """The first of the courses, and of how many it is one."""
    name, more = courses[0].name, len(courses) - 1
    if not more:
        return Text(f"“{name}”", f"'{name}'")
    return Text(f"“{name}”等 {more + 1} 门课", f"'{name}' and {more} more")
