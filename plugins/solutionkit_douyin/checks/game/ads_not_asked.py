"""The check game/ads-not-asked."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("收入里有广告“{name}”，reach 里没有 ads", "the ad '{name}', but no ads in reach"),
    help=Text("在 reach 里加上 ads，或删掉这项收入", "add ads to reach, or drop this revenue"),
)
def ads_not_asked(solution: Solution) -> Iterator[Finding]:
    """A game earns by ads without naming the capability.

    ## Why is this wrong?
    Ads are opened on their own: the game is live, the ad account is approved. Without `ads`
    under `reach` the verdict says that none of it concerns this game, and the ads stay dark.

    ## 为什么不对
    广告变现要单独开通：小游戏上线、流量主通过。reach 里不写 ads，准入结论就当作不涉及，
    等做完才发现广告出不来。

    ## Example
    `reach: [sidebar, share]`, and `revenue: [{id: free, kind: ads, format: rewarded}]`

    ## Use instead
    `reach: [ads, sidebar, share]`
    """
    if solution.game is None or any(use.capability.id == "ads" for use in solution.reach):
        return
    for revenue in solution.revenue:
        if revenue.kind == "ads":
            yield Finding((*revenue.origin, "kind"), {"name": revenue.name})
            return
