"""The check goods/people-disagree."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.serving import serving
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”的 people 和“{person}”的 services 对不上：只有一边写了对方",
        "people of '{goods}' and services of '{person}' disagree: only one names the other",
    ),
    help=Text(
        "两边写成一样，或只写 people 的 services、不写商品的 people",
        "make both say the same, or leave out the goods' people and write services only",
    ),
    severity=Severity.WARNING,
)
def people_disagree(solution: Solution) -> Iterator[Finding]:
    """Goods name a person who does not name them, or the other way round.

    ## Why is this wrong?
    A person's page lists goods by one, the goods' page lists people by the other. A visitor sees
    two different stories.

    ## 为什么不对
    人员页按 services 列出商品，商品页按 people 列出人员。两边不一样，用户看到的就互相矛盾。

    ## Example
    `people: [{id: lin, services: [stretch]}]` with `{id: breathe, people: [lin]}`

    ## Use instead
    `people: [{id: lin, services: [stretch, breathe]}]`
    """
    for goods in solution.goods.values():
        for person in serving(solution):
            named, names = person.id in goods.people, goods.id in person.services
            if goods.people and person.services and named != names:
                place = (*goods.origin, "people") if named else (*person.origin, "services")
                yield Finding(place, {"goods": goods.name, "person": person.name})
