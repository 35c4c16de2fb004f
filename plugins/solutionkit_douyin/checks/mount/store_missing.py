"""The check mount/store-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("门店页锚点要有门店", "the store-page anchor needs a store"),
    help=Text(
        "在 stores 下写一家门店，或从 traffic.anchors 里删掉 {id}",
        "add a store under stores, or delete {id} from traffic.anchors",
    ),
)
def store_missing(solution: Solution) -> Iterator[Finding]:
    """The app is to be met on store pages but has no store.

    ## Why is this wrong?
    Entries on a store's page and goods cards are given store by store.

    ## 为什么不对
    门店页的入口和商品卡是一家一家门店开的。没有门店，就没有地方展示。

    ## Example
    `traffic: {anchors: [poi]}` without `stores`

    ## Use instead
    `stores: {from: stores.csv}`
    """
    if solution.stores:
        return
    for use in solution.traffic:
        if use.capability.facts and use.capability.facts[0] == "mount.poi":
            yield Finding(use.origin, {"id": use.capability.id})
