"""The check game/share-below-known."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import ONE, Finding, Severity, Solution, Text, check, percent_of_ppm

_PURCHASE = "in-app-purchase"


@check(
    message=Text(
        "“{name}”写的分成是 {share}，已知的说法是你不低于 {least}",
        "the share of '{name}' is {share}, while you are said to keep at least {least}",
    ),
    help=Text(
        "share 写你分到多少，不是平台扣多少；合同真的更低，就核对一遍合同",
        "share is what you keep, not what the platform takes; check the contract",
    ),
    severity=Severity.WARNING,
)
def share_below_known(solution: Solution) -> Iterator[Finding]:
    """A share of purchases lies below what a developer is known to keep at least.

    ## Why is this wrong?
    Most likely it is the platform's part, written where the developer's belongs: whoever reads the
    page expects less than is paid.

    ## 为什么不对
    多半是把平台扣的那一份写成了自己的。看收入说明的人，以为到手比实际少。

    ## Example
    `revenue: [{kind: in-app-purchase, share: 40%, ...}]` where the platform takes 40% at most

    ## Use instead
    `share: 60%`
    """
    most = [e.most_ppm for e in solution.fee_policy.components if e.most_ppm is not None]
    for each in solution.revenue if len(most) == 1 else ():
        kept, least = each.most_ppm, each.least_ppm or 0
        if each.kind == _PURCHASE and kept is not None and least <= kept < ONE - most[0]:
            told = {"share": percent_of_ppm(kept), "least": percent_of_ppm(ONE - most[0])}
            yield Finding((*each.origin, "share"), {"name": each.name, **told})
