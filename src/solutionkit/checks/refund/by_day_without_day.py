"""The check refund/by-day-without-day."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "{goods}不按日期卖，没有使用日，按使用日退（by_day）算不出来",
        "{goods}: not sold by the day, so that there is no day of use to refund by (by_day)",
    ),
    help=Text(
        "按日期卖的写上 calendar；别的商品写自己的 refund，例如 "
        "refund: {{to_use: {{right: full}}}}；或者把 by_day 写在按日期卖的商品下面",
        "give what is sold by the day a calendar, the others a refund of their own, such as "
        "refund: {{to_use: {{right: full}}}}, or write by_day with the goods it is for",
    ),
    severity=Severity.ERROR,
)
def by_day_without_day(solution: Solution) -> Iterator[Finding]:
    """A refund goes by the day of use, of goods whose buyers choose no day.

    ## Why is this wrong?
    How many days are left is counted from the day in the order. Without one no step holds, and
    neither the app nor a quote can say what goes back.

    ## 为什么不对
    离使用日几天，从订单里选的那天算起。没有选日期，哪一级都不适用，退多少算不出来。

    ## Example
    `trade: {refund: {to_use: {right: partial, by_day: [...]}}}` where a voucher has no calendar

    ## Use instead
    `refund: {to_use: {right: partial, by_day: [...]}}` below the tickets alone
    """
    undated: dict[object, list[Goods]] = {}
    for goods in solution.goods.values():
        right = goods.refund.get("to_use")
        if right and right.by_day and not goods.calendar and goods.fulfilment != "display":
            undated.setdefault(right.origin, []).append(goods)
    for named in undated.values():
        names = [each.name for each in named]
        zh, en = "、".join(f"“{each}”" for each in names), ", ".join(f"'{e}'" for e in names)
        place = named[0].refund["to_use"].origin
        yield Finding((*place, "by_day"), {"goods": Text(zh, en)})
