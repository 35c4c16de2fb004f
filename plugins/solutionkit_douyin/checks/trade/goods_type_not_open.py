"""The check trade/goods-type-not-open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import covered, known


@check(
    message=Text(
        "商品形态“{form}”不对类目“{category}”开放",
        "the form '{form}' is not open to the category '{category}'",
    ),
    help=Text(
        "换成这个类目能卖的形态，或换类目",
        "choose a form this category may sell, or another category",
    ),
)
def goods_type_not_open(solution: Solution) -> Iterator[Finding]:
    """Goods are of a type the general trade system does not open to their category.

    ## Why is this wrong?
    Each goods type belongs to some categories; an order with another is refused.

    ## 为什么不对
    每种商品类型只对部分类目开放。类型和类目对不上，订单会被拒绝，用户买不了。

    ## Example
    `form: consultation` in 工具

    ## Use instead
    `form: virtual-service` in 工具
    """
    industries = known(solution, "trade.general.industries").value
    for goods in solution.goods.values():
        form = solution.trade.family.forms.get(goods.form, {})
        open_to = _categories(industries, form.get("goods_type"))
        if goods.price_fen and goods.category and open_to and not covered(open_to, goods.category):
            values = {"form": goods.form, "category": "-".join(goods.category)}
            yield Finding((*goods.origin, "form"), values)


def _categories(industries: list[dict[str, Any]], goods_type: int | None) -> list[list[str]]:
    return [
        path for each in industries if goods_type in each["types"] for path in each["categories"]
    ]
