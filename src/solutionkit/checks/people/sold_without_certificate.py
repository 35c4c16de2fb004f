"""The check people/sold-without-certificate."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import booked_services
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.serving import certificate_ends, serving
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{name}的{kind}已于 {day} 到期，名下还在卖：{goods}",
        "{kind} of {name} expired on {day}, and these are still sold with them: {goods}",
    ),
    help=Text(
        "办好延续后更新 valid_until；不再服务就写 until: 最后一天，由别人接手",
        "renew it and update valid_until; or write until: with their last day and name another",
    ),
    severity=Severity.WARNING,
)
def sold_without_certificate(solution: Solution) -> Iterator[Finding]:
    """Somebody without a valid certificate provides goods that are sold without a time.

    Services by appointment are `people/booked-without-certificate`.

    ## Why is this wrong?
    Whoever pays may be served by somebody who may not serve.

    ## 为什么不对
    用户付了钱，来服务的人却没有有效的证。

    ## Example
    `people: [{id: lu, services: [draft]}]` with a certificate `valid_until: 2026-10-31`

    ## Use instead
    The new `valid_until`, or `until: 2026-10-31` for somebody who has left.
    """
    booked = {each.id for each in booked_services(solution)}
    for person in serving(solution):
        sold = [
            each.name
            for each in solution.goods.values()
            if each.price_fen and person.id in each.people and each.id not in booked
        ]
        for kind, last in certificate_ends(solution, person).items():
            if sold and last < solution.as_of:
                goods = Text("、".join(sold), ", ".join(sold))
                values = {"name": person.name, "kind": kind, "day": last.isoformat()}
                yield Finding((*person.origin, "id"), {**values, "goods": goods})
