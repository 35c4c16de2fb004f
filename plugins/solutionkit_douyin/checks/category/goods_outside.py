"""The check category/goods-outside."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import main_category


@check(
    message=Text(
        "“{goods}”的类目是{category}，小程序的类目里没有",
        "'{goods}' is of category {category}, which the app does not have",
    ),
    help=Text(
        "改商品的 category，或把它加进 categories.others 并备齐资质；小程序现在有：{own}",
        "change its category, or add it to categories.others with its documents; now: {own}",
    ),
    severity=Severity.WARNING,
)
def goods_outside(solution: Solution) -> Iterator[Finding]:
    """Goods of a category that is none of the app's.

    ## Why is this wrong?
    An app may sell only what its categories, and the documents for them, stand for.

    ## 为什么不对
    小程序只能卖自己类目里的东西，资质也是按类目审的；类目之外的商品提交时会被退回。

    ## Example
    `categories: {main: [餐饮]}` with `{id: facial, category: [丽人]}`

    ## Use instead
    `categories: {main: [餐饮], others: [[丽人]]}`
    """
    others = solution.settings.get("categories", {}).get("others", ())
    own = [main_category(solution), *(tuple(each) for each in others)]
    firsts = {each[0] for each in own if each}
    for goods in solution.goods.values():
        if firsts and goods.category and goods.category[0] not in firsts:
            values = {"goods": goods.name, "category": "-".join(goods.category)}
            told = "、".join("-".join(each) for each in own if each)
            yield Finding((*goods.origin, "category"), {**values, "own": told})
