"""The check documents/brand-in-no-scope."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.documents.several_brands_as_one import brands_in
from solutionkit.diagnostics import Severity, Text
from solutionkit.diagnostics.suggestion import nearest_name
from solutionkit.ir.solution import Solution

_GET = Text(
    "有授权书的，把这个品牌写进它的 scope；没有的，先去办",
    "where there is an authorisation, name the brand in its scope; else get one",
)


@check(
    message=Text(
        "没有一份证照的 scope 写了品牌“{brand}”",
        "no document names the brand '{brand}' as its scope",
    ),
    help=Text("{advice}", "{advice}"),
    severity=Severity.WARNING,
)
def brand_in_no_scope(solution: Solution) -> Iterator[Finding]:
    """Documents say which brands they are for, and goods are of a brand that none of them names.

    ## Why is this wrong?
    A brand is compared to the letter. Misspelt on one side, its authorisation counts for nothing;
    spelt right on both, the authorisation is missing.

    ## 为什么不对
    品牌一个字都不能差。一边写错了，那份授权书就等于没有；两边都没写错，就是还缺授权书。

    ## Example
    `brand: 青禾` on goods, `scope: [清禾]` on the only authorisation

    ## Use instead
    The same name on both.
    """
    named = {brand for scope in _scopes(solution) for brand in (*scope, *brands_in(scope))}
    told: set[str] = set()
    for goods in solution.goods.values():
        if named and goods.brand and goods.brand not in named | told:
            told.add(goods.brand)
            near = nearest_name(goods.brand, sorted(named))
            advice = _meant(near) if near else _GET
            yield Finding((*goods.origin, "brand"), {"brand": goods.brand, "advice": advice})


def _scopes(solution: Solution) -> Iterator[tuple[str, ...]]:
    yield from (held.scope for held in (*solution.credentials, *solution.awaited))


def _meant(near: str) -> Text:
    return Text(
        f"是不是想写 “{near}”？不是的话，{_GET.zh}", f"did you mean '{near}'? If not, {_GET.en}"
    )
