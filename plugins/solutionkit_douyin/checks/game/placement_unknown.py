"""The check game/placement-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, did_you_mean
from solutionkit_douyin.limits import ids_of


@check(
    message=Text("广告位“{id}”对不上任何广告", "the placement '{id}' belongs to no ad"),
    help=Text("{advice}", "{advice}"),
)
def placement_unknown(solution: Solution) -> Iterator[Finding]:
    """A placement is named after no ad of the game.

    ## Why is this wrong?
    An ad finds its placement by its own id. One under another name is never used, and the ad it
    was meant for does not show.

    ## 为什么不对
    广告按自己的编号找广告位。名字对不上，这个广告位用不到，要用它的广告也出不来。

    ## Example
    `ad_placement: {free-cup: ...}`, and `revenue: [{id: free-jar, kind: ads, ...}]`

    ## Use instead
    `ad_placement: {free-jar: ...}`
    """
    if solution.game is None:
        return
    ads = [each.id for each in solution.revenue if each.kind == "ads" and each.format]
    for name in ids_of(solution, "ad_placement"):
        if name not in ads:
            at = ("platform", solution.platform.id, "ids", "ad_placement", name)
            yield Finding(at, {"id": name, "advice": did_you_mean(name, ads)}, at_key=True)
