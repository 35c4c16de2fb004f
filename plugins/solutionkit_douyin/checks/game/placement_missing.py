"""The check game/placement-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of


@check(
    message=Text(
        "广告“{name}”没有广告位编号，不会出", "the ad '{name}' has no placement and will not show"
    ),
    help=Text(
        "在 platform.douyin.ids.ad_placement 里写 {id}；还没有就写 unset",
        "name {id} under platform.douyin.ids.ad_placement; `unset` while you have none",
    ),
    severity=Severity.WARNING,
)
def placement_missing(solution: Solution) -> Iterator[Finding]:
    """An ad of the game names no placement of the platform.

    ## Why is this wrong?
    An ad is created by the id of its placement. Without one the game keeps quiet where the ad
    would be, and nothing is earned.

    ## 为什么不对
    广告要用后台建好的广告位编号创建。没有编号，游戏里这个位置什么都不出，也就没有收入。

    ## Example
    `revenue: [{id: free-jar, kind: ads, format: rewarded}]` and no `ad_placement`

    ## Use instead
    `ids: {ad_placement: {free-jar: unset}}`
    """
    placements = ids_of(solution, "ad_placement")
    for revenue in solution.revenue:
        if revenue.format and revenue.id not in placements:
            yield Finding(revenue.origin, {"name": revenue.name, "id": revenue.id})
