"""The check documents/several-brands-as-one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_BETWEEN = re.compile(r"\s*[/／、,，;；|｜]\s*|\s+")


@check(
    message=Text("“{written}”被当成一个品牌", "'{written}' is taken for a single brand"),
    help=Text("一个品牌写一项：scope: [{brands}]", "write one brand an item: scope: [{brands}]"),
    severity=Severity.WARNING,
)
def several_brands_as_one(solution: Solution) -> Iterator[Finding]:
    """A document names several brands in one item of its scope.

    ## Why is this wrong?
    A scope is compared with the brand of goods to the letter, item by item; two brands in one item
    fit no goods, and the verdict says the authorisation is missing.

    ## 为什么不对
    scope 一项一项和商品的 brand 对，一个字都不能差。两个品牌写在一项里，哪件商品都对不上，
    结论会说缺授权书。

    ## Example
    `scope: [青禾/白露]`

    ## Use instead
    `scope: [青禾, 白露]`
    """
    brands = {goods.brand for goods in solution.goods.values() if goods.brand}
    for held in (*solution.credentials, *solution.awaited):
        for written in held.scope:
            parts = brands_in([written])
            if len(parts) > 1 and written not in brands and brands & set(parts):
                values = {"written": written, "brands": ", ".join(parts)}
                yield Finding((*held.origin, "scope"), values)


def brands_in(scope: Sequence[str]) -> list[str]:
    """Every brand a scope names, also those written as one."""
    found = [part for written in scope for part in _BETWEEN.split(written) if part]
    return list(dict.fromkeys(found))
