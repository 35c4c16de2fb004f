"""The check game/goods-field-unused."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.trade.sold import sold

_PROMISES = ("limit_per_user", "stock", "sale")
_SHOWN = ("market_price", "summary", "tags", "stores", "image", "detail", "notices", "contents")


@check(
    message=Text(
        "小游戏的商店用不到 {field}，写了也没有作用（{count} 件商品写了）",
        "the shop of a game does not use {field}; {count} goods state it to no effect",
    ),
    help=Text("删掉 {field}", "drop {field}"),
)
def goods_field_unused(solution: Solution) -> Iterator[Finding]:
    """Goods of a game state what its shop neither shows nor keeps to.

    ## Why is this wrong?
    A shop of a game shows a name, a price and what is credited. A limit or a stock that nobody
    keeps to is a promise broken with the first player who buys twice: an error. What is merely
    not shown is a warning.

    ## 为什么不对
    小游戏的商店只有名称、价格和到账什么。限购、库存、售卖时间没有人管，玩家照样买第二次，
    等于写了不算数的承诺，所以是错误；只是不显示的，例如划线价，是警告。

    ## Example
    `{id: gift, form: direct-item, price: 1, grants: {undo: 5}, limit_per_user: 1}`

    ## Use instead
    `{id: gift, form: direct-item, price: 1, grants: {undo: 5}}`
    """
    if solution.game is None:
        return
    for field in (*_PROMISES, *_SHOWN):
        paths = [(*goods.origin, field) for goods in sold(solution)]
        written = [path for path in paths if solution.document.node(path) is not None]
        if written:
            told = {"field": field, "count": len(written)}
            yield Finding(written[0], told, at_key=True, as_warning=field in _SHOWN)
