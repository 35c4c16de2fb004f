"""The check goods/days-after-validity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "{goods}能买到 {last} 的，今天买要过 {ahead} 天才用，有效期只有 {days} 天",
        "{goods}: sold for days up to {last}, {ahead} days ahead, but valid for {days} only",
    ),
    help=Text(
        "把 valid_days 改成 {ahead} 或更长，或少卖几天",
        "set valid_days to {ahead} or more, or sell fewer days",
    ),
    severity=Severity.WARNING,
)
def days_after_validity(solution: Solution) -> Iterator[Finding]:
    """A day that can be bought lies after the end of the validity.

    ## Why is this wrong?
    A ticket bought today has expired when its day comes.

    ## 为什么不对
    今天买的票，到了游玩那天已经过了有效期。

    ## Example
    `{valid_days: 30, calendar: [{date: 2027-06-01, price: 120, stock: 200}]}`

    ## Use instead
    `{valid_days: 365, calendar: [{date: 2027-06-01, price: 120, stock: 200}]}`
    """
    short: dict[int, list[Goods]] = {}
    for goods in solution.goods.values():
        if goods.valid_days and _ahead(goods, solution) > goods.valid_days:
            short.setdefault(goods.valid_days, []).append(goods)
    for days, several in short.items():
        ahead = max(_ahead(each, solution) for each in several)
        values = {"goods": "、".join(f"“{each.name}”" for each in several), "days": days}
        values |= {"last": solution.as_of + timedelta(days=ahead), "ahead": ahead}
        yield Finding((*several[0].origin, "calendar"), values, at_key=True)


def _ahead(goods: Goods, solution: Solution) -> int:
    """In how many days the last day that can be bought comes."""
    open_days = [date.fromisoformat(day["date"]) for day in goods.calendar if day["stock"]]
    return (max(open_days) - solution.as_of).days if open_days else 0
