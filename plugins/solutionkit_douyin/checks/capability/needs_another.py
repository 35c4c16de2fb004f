"""The check capability/needs-another."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("{capability}要先有 {needed}", "{capability} needs {needed}"),
    help=Text("加上 {needed}，或删掉 {id}", "add {needed}, or delete {id}"),
)
def needs_another(solution: Solution) -> Iterator[Finding]:
    """A capability is used without what it builds upon.

    ## Why is this wrong?
    The platform gives this capability only to apps that have the other one, or trade that way.

    ## 为什么不对
    这项能力有前提：小程序要先有另一项能力，或有相应的交易方式。
    前提不满足，平台不会开通。

    ## Example
    `traffic: {mounts: [video.talent]}`

    ## Use instead
    `traffic: {mounts: [video.self, video.talent]}`
    """
    uses = (*solution.traffic, *solution.reach)
    had = {use.capability.id for use in uses} | set(solution.trade.features)
    had |= {datum.id for datum in solution.privacy}
    if solution.forms:
        had.add("forms")
    for use in uses:
        for needed in use.capability.needs:
            if needed not in had:
                values = {"capability": use.capability.title, "id": use.capability.id}
                yield Finding(use.origin, {**values, "needed": needed})
