"""The check game/share-against-fees."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import ONE, Finding, Severity, Solution, Text, check, percent_of_ppm

_WHOLE = "100%"
_PURCHASE = "in-app-purchase"


@check(
    message=Text(
        "{fee}写的是 {rate}，和“{name}”的分成对不上",
        "{fee} is {rate}, which does not fit the share of '{name}'",
    ),
    help=Text(
        "两处说的是同一笔钱：你分到的加上平台分走的是 " + _WHOLE,
        "both are about the same money: your share and the platform's make " + _WHOLE,
    ),
    severity=Severity.WARNING,
)
def share_against_fees(solution: Solution) -> Iterator[Finding]:
    """The platform's share under `fees` contradicts the developer's under `revenue`.

    ## Why is this wrong?
    Both say how a purchase is divided. Where they disagree, one page of the same solution says
    something else than the next.

    ## 为什么不对
    fees 里的平台分成和 revenue 里的内购分成，说的是同一笔钱怎么分。对不上，收入说明就前后矛盾。

    ## Example
    `fees: {platform_share: {rate: 45%}}`, and `revenue: [{share: {at_least: 60%}, ...}]`

    ## Use instead
    `fees: {platform_share: {rate: 40%}}`
    """
    policy = solution.fee_policy
    bounded = {each.id: each for each in policy.components if each.most_ppm is not None}
    for term in solution.fees:
        component = bounded.get(term.component)
        if component is None or term.rate_ppm is None:
            continue
        for revenue in solution.revenue:
            kept = ONE - term.rate_ppm
            least, most = revenue.least_ppm or 0, revenue.most_ppm
            if revenue.kind == _PURCHASE and not (least <= kept and (most is None or kept <= most)):
                told = {"fee": component.title, "rate": percent_of_ppm(term.rate_ppm)}
                yield Finding((*revenue.origin, "share"), {**told, "name": revenue.name})
