"""The check trade/feature-lacking."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("{family}没有 {feature}", "{family} has no {feature}"),
    help=Text("删掉这一项，或换一个行业", "delete it, or choose another industry"),
)
def feature_lacking(solution: Solution) -> Iterator[Finding]:
    """The solution asks for something its trade system does not have.

    ## Why is this wrong?
    What can be traded, and by which calls, is the platform's affair; there is no call for this.

    ## 为什么不对
    能交易什么、用哪些接口，由平台决定。这套交易系统没有对应的接口，写了也做不出来。

    ## Example
    `codes: platform` in a legal solution

    ## Use instead
    goods with `fulfilment: appointment`
    """
    family = solution.trade.family
    for feature, origin in solution.trade.features.items():
        if feature not in family.features:
            yield Finding(origin, {"family": family.title, "feature": feature})
