"""The check people/course-without-teacher."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import left_by, providers
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("课程“{goods}”没有写谁来讲", "nobody teaches the course '{goods}'"),
    help=Text(
        "在讲它的人的 services 里写上 {id}", "name {id} in the services of whoever teaches it"
    ),
    severity=Severity.WARNING,
)
def course_without_teacher(solution: Solution) -> Iterator[Finding]:
    """Nobody of those listed teaches a course that is on sale.

    ## Why is this wrong?
    Its page shows no teacher, and the certificates and agreements that are asked for a teacher are
    asked of nobody.

    ## 为什么不对
    课程页上没有讲师；讲师要有的资格证、合作协议，也查不到该查谁。

    ## Example
    `people: [{id: li, services: []}]` with `goods: [{id: ppt, fulfilment: course}]`

    ## Use instead
    `people: [{id: li, services: [ppt]}]`
    """
    for goods in solution.goods.values():
        on_sale = goods.sale_from is None or goods.sale_from <= solution.as_of
        taught = providers(solution, goods) or left_by(solution, goods)
        if goods.fulfilment == "course" and on_sale and solution.people and not taught:
            yield Finding((*goods.origin, "id"), {"goods": goods.name, "id": goods.id})
