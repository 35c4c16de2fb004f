"""The check goods/dearer-than-booked."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”卖 {price}，能约的商品最贵的“{booked}”也只要 {most}",
        "'{goods}' costs {price}; '{booked}', the dearest it is exchanged for, costs {most}",
    ),
    help=Text(
        "核对 price，和 books 里那些商品的价格",
        "check price, and the prices of the goods in books",
    ),
    severity=Severity.WARNING,
)
def dearer_than_booked(solution: Solution) -> Iterator[Finding]:
    """Goods bought ahead cost more than anything they can be exchanged for.

    ## Why is this wrong?
    Both prices are on the pages. Who waits and books without it pays less.

    ## 为什么不对
    预售是先付钱、换便宜。预售券比直接预约还贵，用户一比就退款，多半是价格写反了。

    ## Example
    `{id: ahead, price: 899, books: [room]}` where `room` costs 699

    ## Use instead
    `{id: ahead, price: 599, books: [room]}`
    """
    for goods in solution.goods.values():
        booked = [solution.goods[each] for each in goods.books if each in solution.goods]
        if not booked or any(not each.dearest_fen for each in booked):
            continue
        dearest = max(booked, key=lambda each: each.dearest_fen)
        if goods.price_fen > dearest.dearest_fen:
            prices = {
                "price": yuan_of_fen(goods.price_fen),
                "most": yuan_of_fen(dearest.dearest_fen),
            }
            names = {"goods": goods.name, "booked": dearest.name}
            yield Finding((*goods.origin, "price"), {**names, **prices})
