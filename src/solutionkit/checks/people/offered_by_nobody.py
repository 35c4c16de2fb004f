"""The check people/offered-by-nobody."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services, left_by, providers
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("没有人提供“{goods}”，约不到时间", "nobody provides '{goods}', which is booked"),
    help=Text(
        "在提供它的人的 services 里写上 {id}；不卖了就把 fulfilment 写成 display",
        "name {id} in the services of whoever provides it, or write fulfilment: display",
    ),
)
def offered_by_nobody(solution: Solution) -> Iterator[Finding]:
    """A service by appointment that no person provides.

    ## Why is this wrong?
    A customer would pay for a time that nobody keeps free.

    ## 为什么不对
    用户付了钱、约了时间，却没有人来服务。

    ## Example
    `goods: [{id: talk, fulfilment: appointment}]` with `people: [{id: wang, services: [letter]}]`

    ## Use instead
    `people: [{id: wang, services: [letter, talk]}]`
    """
    for goods in booked_services(solution):
        if not providers(solution, goods) and not left_by(solution, goods):
            yield Finding((*goods.origin, "id"), {"goods": goods.name, "id": goods.id})
