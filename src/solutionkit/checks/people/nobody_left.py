"""The check people/nobody-left."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.people.offered_times import left_by
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”没有人提供了：{people}已过最后一天",
        "nobody provides '{goods}' any more: the last day of {people} is over",
    ),
    help=Text(
        "换成还在的人；不卖了就把这件商品删掉，或写 sale.until",
        "name somebody who still serves; or remove the goods, or write their sale.until",
    ),
)
def nobody_left(solution: Solution) -> Iterator[Finding]:
    """Goods are still sold though the last day of everybody who provides them is over.

    ## Why is this wrong?
    A customer would pay, and nobody is there to serve them.

    ## 为什么不对
    用户付了钱，提供它的人却都已经不在了。

    ## Example
    `people: [{id: lu, until: 2026-10-31, services: [draft]}]` read in November 2026

    ## Use instead
    `draft` among the services of somebody who is still there
    """
    for goods in solution.goods.values():
        gone = left_by(solution, goods)
        ended = goods.sale_until is not None and goods.sale_until < solution.as_of
        if gone and not goods.people and not ended:
            names = [each.name for each in gone]
            values = {"goods": goods.name, "people": Text("、".join(names), ", ".join(names))}
            yield Finding((*goods.origin, "id"), values)
