"""The check goods/face-value-unlike-name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution

WORTH = re.compile(r"(\d{1,6}(?:\.\d{1,2})?)\s*元[^，。、\d]{0,4}券")
"""What the name of a voucher says it is worth, such as 200 元代金券."""


@check(
    message=Text(
        "名称写的是 {named} 元的券，券面额是 {face}",
        "the name says a voucher of {named} yuan, its face value is {face}",
    ),
    help=Text("改名称或 face_value，让两个数一样", "let the name and face_value agree"),
    severity=Severity.WARNING,
)
def face_value_unlike_name(solution: Solution) -> Iterator[Finding]:
    """The name of a voucher and its face value say different amounts.

    ## Why is this wrong?
    Buyers read the name; at the counter the other amount counts.

    ## 为什么不对
    用户照名称买，到店按另一个数抵，会投诉。

    ## Example
    `{name: 200 元代金券, face_value: 20.00}`

    ## Use instead
    `{name: 200 元代金券, face_value: 200.00}`
    """
    for goods in solution.goods.values():
        named = WORTH.search(goods.name)
        if named is None or goods.face_value_fen is None:
            continue
        if int(Decimal(named[1]) * 100) != goods.face_value_fen:
            values = {"named": named[1], "face": yuan_of_fen(goods.face_value_fen)}
            yield Finding((*goods.origin, "face_value"), values)
