"""The check trade/payee-number-unused."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check

_AT = ("platform", "douyin", "ids")
_NUMBERS = ("merchant_uid", "merchant_uids")


@check(
    message=Text(
        "{family}的接口里没有收款商户号，ids.{field} 写了不起作用",
        "no call of {family} carries a payee's number, so ids.{field} does nothing",
    ),
    help=Text(
        "去掉 {field}；钱怎样到每个卖方没有查到，签约前问平台",
        "take out {field}; how each seller is paid was not found: ask the platform before signing",
    ),
    severity=Severity.WARNING,
)
def payee_number_unused(solution: Solution) -> Iterator[Finding]:
    """Payees' numbers are given where no generated request takes one.

    ## Why is this wrong?
    Only orders of the general trade system name their payee. Elsewhere the number is in no file,
    and who wrote it believes that each seller is paid apart.

    ## 为什么不对
    只有通用交易的下单请求写收款商户号。别的交易里它不进任何文件，写的人却以为钱会分别到各个卖方。

    ## Example
    `ids: {merchant_uids: {lin: "7100099"}}` for courses

    ## Use instead
    `ids: {entity: {lin: "7300002"}}`
    """
    if solution.trade.family.id == "general":
        return
    for field in _NUMBERS:
        if field in solution.settings.get("ids", {}):
            values = {"family": solution.trade.family.title, "field": field}
            yield Finding((*_AT, field), values)
