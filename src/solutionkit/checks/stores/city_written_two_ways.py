"""The check stores/city-written-two-ways."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_SUFFIX = "市"


@check(
    message=Text(
        "城市写成了“{city}”，别的门店写的是“{other}”",
        "the city is written '{city}' here and '{other}' for other stores",
    ),
    help=Text("写成一样，例如都写“{other}”", "write one of them everywhere, such as '{other}'"),
    severity=Severity.WARNING,
)
def city_written_two_ways(solution: Solution) -> Iterator[Finding]:
    """Two stores of one city name it differently, once with 市 and once without.

    ## Why is this wrong?
    Visitors choose a city from what the stores say: they would see it twice, each with half of the
    stores, and leads by city would be parted.

    ## 为什么不对
    选城市的列表是从门店来的：同一个城市会出现两次，门店各在一边，线索也按两个城市分。

    ## Example
    `stores: [{id: one, city: 北京}, {id: two, city: 北京市}]`

    ## Use instead
    `stores: [{id: one, city: 北京}, {id: two, city: 北京}]`
    """
    cities = {each.city for each in solution.stores.values()}
    for store in solution.stores.values():
        short = store.city.removesuffix(_SUFFIX)
        if short != store.city and short in cities:
            yield Finding((*store.origin, "city"), {"city": store.city, "other": short})
