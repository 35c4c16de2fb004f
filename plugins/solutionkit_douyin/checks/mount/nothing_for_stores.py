"""The check mount/nothing-for-stores."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "门店里没有卖能放到门店页入口的商品",
        "no store sells goods that have an entry on its page",
    ),
    help=Text(
        "写出门店卖的 code、ticket 或 appointment 商品和价格，或从 traffic.anchors 里删掉 {id}",
        "write priced goods of code, ticket or appointment for a store, or delete {id} "
        "from traffic.anchors",
    ),
    severity=Severity.WARNING,
)
def nothing_for_stores(solution: Solution) -> Iterator[Finding]:
    """The app is to be met on store pages, and no store has anything to put there.

    ## Why is this wrong?
    An entry on a store's page is of a kind: set meals, tickets, bookings. Other goods have none
    that was found, so no request is written.

    ## 为什么不对
    门店页的入口分种类：团购套餐、门票预订、在线预约。别的商品没有查到对应的入口，也就没有请求可发。

    ## Example
    `traffic: {anchors: [poi]}` where stores only show cars

    ## Use instead
    `traffic: {anchors: [video]}`
    """
    from solutionkit_douyin.traffic.anchors import has_entries

    for use in solution.traffic:
        if use.capability.id == "poi" and solution.stores and not has_entries(solution):
            yield Finding(use.origin, {"id": use.capability.id})
