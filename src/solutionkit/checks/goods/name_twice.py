"""The check goods/name-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution


@check(
    message=Text(
        "两件商品都叫“{goods}”，用户分不出买的是哪一件",
        "two goods are called '{goods}', so buyers cannot tell which one they buy",
    ),
    help=Text(
        "改成看得出不同的名字；本来就是一件，就删掉一件",
        "give them names that tell them apart, or delete one if they are the same",
    ),
    severity=Severity.WARNING,
)
def name_twice(solution: Solution) -> Iterator[Finding]:
    """Two goods that are sold side by side have one name.

    What different companies sell, or what is used in different stores, may well be called alike; so
    may what is only shown, such as two used cars of one model.

    ## Why is this wrong?
    In a list, an order and a refund only the name tells goods apart. Mostly a line was copied and
    its name left.

    ## 为什么不对
    列表、订单、退款里，商品只靠名字分。多半是复制了一行，忘了改名字。

    ## Example
    `[{id: month, name: 会员月卡, price: 12}, {id: quarter, name: 会员月卡, price: 30}]`

    ## Use instead
    `[{id: month, name: 会员月卡, price: 12}, {id: quarter, name: 会员季卡, price: 30}]`
    """
    earlier: dict[tuple[str, str], list[Goods]] = {}
    sold = (each for each in solution.goods.values() if each.fulfilment != "display")
    for goods in sold:
        alike = earlier.setdefault((goods.name, goods.party), [])
        twin = next((each for each in alike if _side_by_side(each, goods)), None)
        if twin is not None:
            first = ((*twin.origin, "name"), Text("第一件在这里", "the first one"))
            yield Finding((*goods.origin, "name"), {"goods": goods.name}, related=(first,))
        alike.append(goods)


def _side_by_side(one: Goods, other: Goods) -> bool:
    return not one.stores or not other.stores or not set(one.stores).isdisjoint(other.stores)
