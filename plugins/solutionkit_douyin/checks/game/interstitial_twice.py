"""The check game/interstitial-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "插屏只出一个，“{name}”不会出现",
        "one interstitial is shown only; '{name}' never appears",
    ),
    help=Text("删掉它，或改成 format: rewarded", "drop it, or make it format: rewarded"),
)
def interstitial_twice(solution: Solution) -> Iterator[Finding]:
    """A game has more than one interstitial.

    ## Why is this wrong?
    An interstitial is shown at one moment only, between two levels. A second one would never be
    seen, and its statement stays empty.

    ## 为什么不对
    插屏只在两关之间出，一个位置就够。第二个永远轮不到，账单上也一直是空的。

    ## Example
    `[{id: between, format: interstitial}, {id: after, format: interstitial}]`

    ## Use instead
    `[{id: between, format: interstitial}]`
    """
    from solutionkit_douyin.minigame.content import slots

    for revenue in slots(solution, "interstitial")[1:]:
        yield Finding((*revenue.origin, "format"), {"name": revenue.name})
