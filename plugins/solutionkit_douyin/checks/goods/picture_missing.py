"""The check goods/picture-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import is_sure, known


@check(
    message=Text(
        "“{goods}”没有主图，下单要带一张图", "'{goods}' has no picture; an order carries one"
    ),
    help=Text("写 image: images/….webp", "write image: images/….webp"),
)
def picture_missing(solution: Solution) -> Iterator[Finding]:
    """Goods of the general trade system have no picture.

    ## Why is this wrong?
    An order of this system carries exactly one picture of what is bought. This is known from
    published code only, so it is a warning.

    ## 为什么不对
    这套交易系统的每笔订单都要带一张商品图，不能多也不能少；没有图，可能下不了单。
    这一点只在公开的代码里见过，所以只给出警告。

    ## Example
    `- {id: talk, name: 电话咨询, price: 99}`

    ## Use instead
    `- {id: talk, name: 电话咨询, price: 99, image: images/talk.webp}`
    """
    fact = known(solution, "trade.general.one-sku-an-order")
    if fact.id not in solution.trade.family.facts or not fact.value["images"]:
        return
    for goods in solution.goods.values():
        if goods.price_fen and not goods.image:
            yield Finding(goods.origin, {"goods": goods.name}, as_warning=not is_sure(fact))
