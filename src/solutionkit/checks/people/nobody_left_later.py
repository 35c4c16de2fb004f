"""The check people/nobody-left-later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "{day} 以后没有人提供“{goods}”，卖出去就没有人服务",
        "after {day} nobody provides '{goods}', and it would still be sold",
    ),
    help=Text(
        "写上接手的人，或写 sale: {{until: {day}}}",
        "name who takes over, or write sale: {{until: {day}}}",
    ),
    severity=Severity.WARNING,
)
def nobody_left_later(solution: Solution) -> Iterator[Finding]:
    """Everybody who provides these goods has a last day, and the sale goes on after it.

    ## Why is this wrong?
    It is not wrong yet: it is said in time, so that the goods change hands or leave the shelf.

    ## 为什么不对
    现在还没有错。提前说，是为了到那天有人接手，或者及时下架。

    ## Example
    `people: [{id: lu, until: 2027-01-31, services: [draft]}]` and nobody else provides `draft`

    ## Use instead
    `{id: draft, sale: {from: 2026-11-01, until: 2027-01-31}}`
    """
    for goods in solution.goods.values():
        last = _last_day(solution, goods)
        if last is not None and (goods.sale_until is None or goods.sale_until > last):
            yield Finding((*goods.origin, "id"), {"goods": goods.name, "day": last.isoformat()})


def _last_day(solution: Solution, goods: Goods) -> date | None:
    """The day after which nobody provides `goods`; `None` where somebody stays."""
    days = [solution.people[each].until for each in goods.people]
    return max((day for day in days if day is not None), default=None) if all(days) else None
