"""The check capability/excluded."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "{capability}不能和 {other} 一起用", "{capability} cannot be had together with {other}"
    ),
    help=Text("删掉 {id} 或 {other}", "delete {id} or {other}"),
)
def excluded(solution: Solution) -> Iterator[Finding]:
    """Two capabilities that shut each other out are used.

    ## Why is this wrong?
    The platform refuses one of them to apps that have the other.

    ## 为什么不对
    这两项能力互斥：小程序有了其中一项，平台就不再开通另一项。

    ## Example
    `reach: [navigate.mini-program]` with `traffic: {mounts: [video.self]}`

    ## Use instead
    `traffic: {mounts: [video.self]}`
    """
    uses = (*solution.traffic, *solution.reach)
    had = [use.capability.id for use in uses]
    for place, use in enumerate(uses):
        for other in use.capability.excludes:
            if other in had[:place]:
                values = {"capability": use.capability.title, "id": use.capability.id}
                yield Finding(use.origin, {**values, "other": other})
