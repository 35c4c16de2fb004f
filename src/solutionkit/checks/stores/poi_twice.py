"""The check stores/poi-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "平台门店 ID {poi} 和门店 {other} 的一样",
        "the platform's id {poi} is that of the store {other} too",
    ),
    help=Text(
        "对照平台后台改成这家自己的；还没有就写 unset",
        "write this store's own, as the platform's console has it; `unset` while it has none",
    ),
)
def poi_twice(solution: Solution) -> Iterator[Finding]:
    """Two stores have one platform id.

    ## Why is this wrong?
    The platform gives each place an id of its own: goods, prices and redemptions of one store would
    land at the other, and one of the two gets nothing.

    ## 为什么不对
    平台给每家门店一个自己的编号。写成一样，一家的商品、价格和核销会落到另一家，自己什么都没有。
    多半是复制上一行时忘了改。

    ## Example
    `stores: [{id: one, poi: '7012345678901234567'}, {id: two, poi: '7012345678901234567'}]`

    ## Use instead
    `stores: [{id: one, poi: '7012345678901234567'}, {id: two, poi: '7012345678901234575'}]`
    """
    first: dict[str, str] = {}
    for store in solution.stores.values():
        if store.poi and first.setdefault(store.poi, store.id) != store.id:
            yield Finding((*store.origin, "poi"), {"poi": store.poi, "other": first[store.poi]})
