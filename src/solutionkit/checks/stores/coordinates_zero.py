"""The check stores/coordinates-zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{store}”的经纬度是 0,0，那里在非洲西边的海上",
        "the coordinates of '{store}' are 0,0, which is in the sea west of Africa",
    ),
    help=Text(
        "写地图上查到的经纬度；还不知道就两项都不写",
        "write those a map gives, or leave both out while they are unknown",
    ),
    severity=Severity.WARNING,
)
def coordinates_zero(solution: Solution) -> Iterator[Finding]:
    """A store lies at nought degrees of both longitude and latitude.

    ## Why is this wrong?
    Nought was filled in for "unknown". Navigation leads there all the same.

    ## 为什么不对
    多半是表格里不知道就填了 0。用户点导航，会被带到海上。

    ## Example
    `stores: [{id: one, longitude: 0, latitude: 0}]`

    ## Use instead
    `stores: [{id: one}]`
    """
    for store in solution.stores.values():
        degrees = (store.longitude, store.latitude)
        if all(each is not None and Decimal(each) == 0 for each in degrees):
            yield Finding((*store.origin, "longitude"), {"store": store.name})
