"""The check documents/scope-of-no-goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.documents.several_brands_as_one import brands_in
from solutionkit.diagnostics import Severity, Text
from solutionkit.diagnostics.suggestion import nearest_name
from solutionkit.ir.holders import holder_name
from solutionkit.ir.solution import Solution

_NONE = Text(
    "照授权书核对；这个品牌的商品还没上架就不用管",
    "compare it with the authorisation; leave it where goods of that brand are still to come",
)


@check(
    message=Text(
        "{holder}的{kind}写的是“{brand}”，没有一件商品是这个品牌",
        "{kind} of {holder} is for '{brand}', and no goods are of that brand",
    ),
    help=Text("{advice}", "{advice}"),
    severity=Severity.WARNING,
)
def scope_of_no_goods(solution: Solution) -> Iterator[Finding]:
    """A document says which brand it is for, and no goods are of it.

    Where it is for several brands, one that is not on sale is let stand, unless it is nearly the
    name of one that is.

    ## Why is this wrong?
    A brand is compared to the letter. With one character wrong, the document counts for nothing,
    while the list of documents shows it as there.

    ## 为什么不对
    品牌一个字都不能差。错一个字，这份授权书就管不到商品，材料清单里却写着“已有”。

    ## Example
    `{kind: 品牌授权书, holder: east, scope: [清禾]}`, with goods of the brand 青禾 only

    ## Use instead
    `scope: [青禾]`
    """
    brands = sorted({each.brand for each in solution.goods.values() if each.brand})
    listed = (*solution.credentials, *solution.awaited)
    named = {brand for held in listed for brand in (*held.scope, *brands_in(held.scope))}
    for held in listed if brands else ():
        fits = not set(held.scope).isdisjoint(brands)
        for written in held.scope:
            near = nearest_name(written, brands)
            told_of_goods = near is not None and near not in named
            if written in brands or told_of_goods or (fits and near is None) or _several(written):
                continue
            advice = Text(f"是不是想写 “{near}”？", f"did you mean '{near}'?") if near else _NONE
            values = {"holder": holder_name(solution, held.holder), "kind": held.kind}
            yield Finding((*held.origin, "scope"), {**values, "brand": written, "advice": advice})


def _several(written: str) -> bool:
    """Whether it is several brands in one, which is another check's."""
    return len(brands_in([written])) > 1
