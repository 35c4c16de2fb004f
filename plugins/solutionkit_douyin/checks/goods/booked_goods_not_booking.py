"""The check goods/booked-goods-not-booking."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "“{booked}”不是预定商品，预售券不能兑换它",
        "'{booked}' is no booking goods, so a pre-sale cannot be exchanged for it",
    ),
    help=Text("把“{booked}”改成 form: {form}", "make '{booked}' form: {form}"),
)
def booked_goods_not_booking(solution: Solution) -> Iterator[Finding]:
    """A pre-sale voucher is exchanged for goods that cannot be booked.

    ## Why is this wrong?
    The platform binds pre-sales to booking goods only, and booking goods are created first.

    ## 为什么不对
    平台只允许预售券绑定预定商品，而且要先建好预定商品。
    绑不上，用户买了券就没有东西可兑换。

    ## Example
    `- {id: stay, form: pre-sale, books: [breakfast-set]}`

    ## Use instead
    `- {id: stay, form: pre-sale, books: [room]}` with `- {id: room, form: booking}`
    """
    first = known(solution, "product.pre-sale-books").value["first"]
    for goods in solution.goods.values():
        for index, other in enumerate(goods.books):
            booked = solution.goods[other]
            if booked.form != first:
                at = (*goods.origin, "books", index)
                yield Finding(at, {"booked": booked.name, "form": first})
