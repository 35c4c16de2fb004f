"""The check goods/pre-sale-without-booking."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "预售券“{goods}”没有写能兑换的预定商品", "the pre-sale '{goods}' names no booking goods"
    ),
    help=Text(
        "写 books: […]，列出预定商品的编号", "write books: […] with the ids of booking goods"
    ),
)
def pre_sale_without_booking(solution: Solution) -> Iterator[Finding]:
    """A pre-sale voucher is exchanged for nothing.

    ## Why is this wrong?
    A pre-sale is created with the booking goods it can be exchanged for; without them it is
    refused.

    ## 为什么不对
    创建预售券时，要写明它能兑换哪些预定商品。没有写，平台会拒绝创建，这张券也就卖不了。

    ## Example
    `- {id: stay, form: pre-sale, price: 399}`

    ## Use instead
    `- {id: stay, form: pre-sale, price: 399, books: [room]}`
    """
    for goods in solution.goods.values():
        form = solution.trade.family.forms.get(goods.form, {})
        if form.get("needs_books") and not goods.books:
            yield Finding(goods.origin, {"goods": goods.name})
