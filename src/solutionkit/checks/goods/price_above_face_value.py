"""The check goods/price-above-face-value."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”卖 {price}，只能抵 {face}", "'{goods}' costs {price} and is worth {face} only"
    ),
    help=Text(
        "检查 price 和 face_value 是不是写反了",
        "see whether price and face_value are swapped",
    ),
)
def price_above_face_value(solution: Solution) -> Iterator[Finding]:
    """A voucher costs more than it is worth.

    ## Why is this wrong?
    Nobody gains by buying it; nearly always a figure is a slip.

    ## 为什么不对
    用户花的钱比能抵的还多，几乎都是数字写错了。

    ## Example
    `{price: 55.00, face_value: 50.00}`

    ## Use instead
    `{price: 45.00, face_value: 50.00}`
    """
    for goods in solution.goods.values():
        face_fen = goods.face_value_fen
        if face_fen is not None and goods.price_fen > face_fen:
            values = {"goods": goods.name, "price": yuan_of_fen(goods.price_fen)}
            yield Finding((*goods.origin, "price"), values | {"face": yuan_of_fen(face_fen)})
