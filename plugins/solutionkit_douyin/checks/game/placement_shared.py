"""The check game/placement-shared."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import ids_of


@check(
    message=Text(
        "广告“{id}”和“{other}”用了同一个广告位编号",
        "the ads '{id}' and '{other}' have the same placement",
    ),
    help=Text(
        "每个广告在后台建一个广告位；还没有就写 unset",
        "create a placement for each ad; `unset` while you have none",
    ),
)
def placement_shared(solution: Solution) -> Iterator[Finding]:
    """Two ads of a game share a placement.

    ## Why is this wrong?
    A placement is made for one form of ad, and statements are kept by placement: two ads on one
    cannot be told apart, and one of another form does not load.

    ## 为什么不对
    广告位按广告形式建，账单也按广告位出。两个广告用同一个编号，收入分不开；形式不同的那个还加载不出来。

    ## Example
    `ad_placement: {free-jar: 2k3j4h, between-levels: 2k3j4h}`

    ## Use instead
    `ad_placement: {free-jar: 2k3j4h, between-levels: 4k3j4h}`
    """
    seen: dict[str, str] = {}
    for name, placement in ids_of(solution, "ad_placement").items():
        if placement and placement in seen:
            at = ("platform", solution.platform.id, "ids", "ad_placement", name)
            yield Finding(at, {"id": name, "other": seen[placement]})
        elif placement:
            seen[placement] = name
