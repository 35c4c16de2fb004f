"""The check goods/sale-dates-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Goods, Severity, Solution, Text, check

NAMED = 2


@check(
    message=Text(
        "{goods}没有写开售和停售日期，团购类商品必须写",
        "{goods}: group-buying goods state when their sale begins and ends",
    ),
    help=Text(
        "给商品写 sale: {{from: 2026-12-01, until: 2027-11-30}}",
        "write sale: {{from: 2026-12-01, until: 2027-11-30}} under the goods",
    ),
    severity=Severity.WARNING,
)
def sale_dates_missing(solution: Solution) -> Iterator[Finding]:
    """Goods of a group-buying form do not say from when until when they are sold.

    ## Why is this wrong?
    The platform refuses such goods, and the generated request has blanks.

    ## 为什么不对
    平台不收没有开售、停售时间的团购商品，生成的请求里这两项是空的。

    ## Example
    `{id: tea, form: set-meal, price: 9.90}`

    ## Use instead
    `{id: tea, form: set-meal, price: 9.90, sale: {from: 2026-12-01, until: 2027-11-30}}`
    """
    lacking = [each for each in solution.goods.values() if _lacks_dates(solution, each)]
    if lacking:
        names = "、".join(f"“{each.name}”" for each in lacking[:NAMED])
        more = f"等 {len(lacking)} 件" if len(lacking) > NAMED else ""
        yield Finding(lacking[0].origin, {"goods": names + more})


def _lacks_dates(solution: Solution, goods: Goods) -> bool:
    form = solution.trade.family.forms.get(goods.form, {})
    needed = form.get("sale_window_needed") and goods.price_fen
    return bool(needed) and (goods.sale_from is None or goods.sale_until is None)
