"""The check goods/day-in-past."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”的日历里 {date} 已经过去，买不到了（过去的共 {count} 天，还能卖 {left} 天）",
        "{date} in the calendar of '{goods}' has passed; so have {count} days, {left} can be sold",
    ),
    help=Text("核对年份，删掉过去的日期", "see to the year, and take days that have passed away"),
    severity=Severity.WARNING,
)
def day_in_past(solution: Solution) -> Iterator[Finding]:
    """A calendar has days that are over.

    ## Why is this wrong?
    Nobody can buy such a day; often the year is a slip.

    ## 为什么不对
    过去的日子没有人能买，往往是年份写错了。

    ## Example
    `calendar: [{date: 2025-12-01, price: 120, stock: 200}]`

    ## Use instead
    `calendar: [{date: 2026-12-01, price: 120, stock: 200}]`
    """
    today = solution.as_of.isoformat()
    for goods in solution.goods.values():
        over = [n for n, day in enumerate(goods.calendar) if day["date"] < today]
        left = sum(day["date"] >= today and day["stock"] > 0 for day in goods.calendar)
        if over and left:
            values = {"goods": goods.name, "date": goods.calendar[over[0]]["date"]}
            values |= {"count": len(over), "left": left}
            yield Finding((*goods.origin, "calendar", over[0], "date"), values)
