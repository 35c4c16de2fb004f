"""The check game/share-reversed."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("“{name}”的分成下限比上限高", "the least share of '{name}' is above its most"),
    help=Text(
        "at_least 写较小的，at_most 写较大的", "at_least is the smaller, at_most the larger one"
    ),
)
def share_reversed(solution: Solution) -> Iterator[Finding]:
    """A share is at least more than it is at most.

    ## Why is this wrong?
    No share lies between such bounds, so nothing can be reckoned from them.

    ## 为什么不对
    没有哪个比例同时满足这两头，收入就算不出来。

    ## Example
    `share: {at_least: 60%, at_most: 40%}`

    ## Use instead
    `share: {at_least: 40%, at_most: 60%}`
    """
    for revenue in solution.revenue:
        least, most = revenue.least_ppm, revenue.most_ppm
        if least is not None and most is not None and least > most:
            yield Finding((*revenue.origin, "share"), {"name": revenue.name})
