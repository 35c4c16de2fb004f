"""The check goods/day-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}”的日历里 {date} 写了两次", "the calendar of '{goods}' has {date} twice"),
    help=Text("一天只留一行", "leave one line for each day"),
)
def day_twice(solution: Solution) -> Iterator[Finding]:
    """A calendar has one day twice.

    ## Why is this wrong?
    Nobody can tell which price and which stock are meant.

    ## 为什么不对
    价格和库存按哪一行算，谁也说不清。

    ## Example
    `calendar: [{date: 2027-01-01, price: 158, stock: 9}, {date: 2027-01-01, price: 120, stock: 9}]`

    ## Use instead
    `calendar: [{date: 2027-01-01, price: 158, stock: 9}, {date: 2027-01-02, price: 120, stock: 9}]`
    """
    for goods in solution.goods.values():
        seen: set[str] = set()
        for index, day in enumerate(goods.calendar):
            if day["date"] in seen:
                values = {"goods": goods.name, "date": day["date"]}
                yield Finding((*goods.origin, "calendar", index, "date"), values)
            seen.add(day["date"])
