"""The check goods/sale-dates-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Goods, Severity, Solution, Text, check
from solutionkit_douyin.limits import known

NAMED = 2
_REQUIRED = Text("团购类商品必须写", "group-buying goods must state them")
_NOT_SAID = Text(
    "代金券、次卡要不要写没有查到，写上就不会缺",
    "whether vouchers and passes must state them was not found, so state them",
)


@check(
    message=Text(
        "{goods}没有写开售和停售日期，{why}",
        "{goods}: neither the first nor the last day of sale is given; {why}",
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
    The platform refuses group-buying goods without them. Whether vouchers and passes count as such
    was not found; their generated request has the same two blanks.

    ## 为什么不对
    平台不收没有开售、停售时间的团购商品。代金券、次卡算不算团购没有查到，生成的请求里这两项一样是空的。

    ## Example
    `{id: tea, form: set-meal, price: 9.90}`

    ## Use instead
    `{id: tea, form: set-meal, price: 9.90, sale: {from: 2026-12-01, until: 2027-11-30}}`
    """
    asked = known(solution, "product.sale-window").value
    for forms, why in (("required_for", _REQUIRED), ("not_said_of", _NOT_SAID)):
        goods = solution.goods.values()
        lacking = [each for each in goods if each.form in asked[forms] and _lacks_dates(each)]
        if lacking:
            names = "、".join(f"“{each.name}”" for each in lacking[:NAMED])
            more = f"等 {len(lacking)} 件" if len(lacking) > NAMED else ""
            yield Finding(lacking[0].origin, {"goods": names + more, "why": why})


def _lacks_dates(goods: Goods) -> bool:
    return bool(goods.price_fen) and (goods.sale_from is None or goods.sale_until is None)
