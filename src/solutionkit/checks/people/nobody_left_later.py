"""The check people/nobody-left-later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services, fits, providers
from solutionkit.diagnostics import Severity, Text
from solutionkit.diagnostics.entry import filled
from solutionkit.ir.solution import Goods, Person, Solution

_GONE = (Text("没有人提供", "provides"), Text("接手的人", "who takes over"))
_NO_TIME = (
    Text("没有一段可约时间排得下 {length} 分钟的", "has a time as long as the {length} minutes of"),
    Text("接手的人或够长的可约时间", "who takes over, or a time long enough"),
)


@check(
    message=Text(
        "{day} 以后{gone}“{goods}”，卖出去就没有人服务",
        "after {day} nobody {gone} '{goods}', and it would still be sold",
    ),
    help=Text(
        "写上{taken_over}，或写 sale: {{until: {day}}}",
        "name {taken_over}, or write sale: {{until: {day}}}",
    ),
    severity=Severity.WARNING,
)
def nobody_left_later(solution: Solution) -> Iterator[Finding]:
    """Everybody who provides these goods has a last day, and the sale goes on after it.

    Of a service with a duration, somebody who stays counts only with a time it fits into.

    ## Why is this wrong?
    It is not wrong yet: it is said in time, so that the goods change hands or leave the shelf.

    ## 为什么不对
    现在还没有错。提前说，是为了到那天有人接手，或者及时下架。

    ## Example
    `people: [{id: lu, until: 2027-01-31, services: [draft]}]` and nobody else provides `draft`

    ## Use instead
    `{id: draft, sale: {from: 2026-11-01, until: 2027-01-31}}`
    """
    booked = {each.id for each in booked_services(solution)}
    for goods in solution.goods.values():
        people = providers(solution, goods)
        able = _able(solution, goods) if goods.id in booked else people
        last = _last_day(able)
        if last is not None and (goods.sale_until is None or goods.sale_until > last):
            words = _GONE if able == people else _NO_TIME
            gone, taken_over = (filled(each, {"length": goods.duration_minutes}) for each in words)
            values = {"goods": goods.name, "day": last.isoformat()}
            yield Finding((*goods.origin, "id"), {**values, "gone": gone, "taken_over": taken_over})


def _able(solution: Solution, goods: Goods) -> list[Person]:
    """Those with a time long enough; all of them where nobody has, which is another check's."""
    people = providers(solution, goods)
    return [each for each in people if fits(solution, goods, each)] or people


def _last_day(people: Sequence[Person]) -> date | None:
    """The day after which none of `people` serves; `None` where somebody stays."""
    days = [each.until for each in people]
    return max((day for day in days if day is not None), default=None) if all(days) else None
