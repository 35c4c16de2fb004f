"""The check reach/location-without-coordinates."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "门店都没有写经纬度，页面上没有“附近门店”，{capability}用不上",
        "no store has coordinates, so no page has nearby stores and {capability} does nothing",
    ),
    help=Text(
        "给门店写上 longitude 和 latitude，或从 reach 里删掉 {id}",
        "give stores their longitude and latitude, or delete {id} from reach",
    ),
    severity=Severity.WARNING,
)
def location_without_coordinates(solution: Solution) -> Iterator[Finding]:
    """A capability that measures where somebody is, in an app that never measures.

    ## Why is this wrong?
    It would be applied for, with a purpose stated to the platform, and never used.

    ## 为什么不对
    “附近门店”按门店的经纬度排列，没有经纬度就没有这一块。能力申请了，用途写了，却从来不用。

    ## Example
    `reach: [high-precision-location]` with stores of which none has coordinates

    ## Use instead
    `stores: [{id: east, …, longitude: 114.30, latitude: 30.59}]`
    """
    from solutionkit_douyin.miniprogram.traits import traits

    if "location" in traits(solution):
        return
    for use in solution.reach:
        if "location" in use.capability.needs:
            values = {"capability": use.capability.title, "id": use.capability.id}
            yield Finding(use.origin, values)
