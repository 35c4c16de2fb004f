"""The check refund/nobody-to-ask."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, RefundRight, Severity, Solution, Text, check
from solutionkit_douyin.miniprogram.traits import traits

_SERVICE = "客服"


@check(
    message=Text(
        "退款规则让用户找客服（{count} 处），小程序里却没有客服入口",
        "refund rules send customers to the service ({count} times), which the app does not show",
    ),
    help=Text(
        "在 service 下写 phone，或给 customer_service: im 填 platform 的 ids.im；都没有就改 text",
        "write a phone under service, or ids.im for customer_service: im; else change the text",
    ),
    severity=Severity.WARNING,
)
def nobody_to_ask(solution: Solution) -> Iterator[Finding]:
    """Customers are told to ask the service, but no page leads to one.

    ## Why is this wrong?
    The entry appears once there is an id for Douyin IM or a phone. Without either the words lead
    nowhere.

    ## 为什么不对
    有抖音 IM 的编号或者电话，页面才有客服入口。都没有时，“请联系客服”就是一句空话。

    ## Example
    `refund: {used: {right: none, text: 有疑问请联系客服。}}` with no phone and no `ids.im`

    ## Use instead
    `service: {phone: 027-00000300}`
    """
    if "miniprogram" not in solution.targets or "service" in traits(solution):
        return
    if "im" in solution.settings.get("ids", {}):
        return  # said to be unset: ids/unset tells
    told = [each for each in _rights(solution) if _SERVICE in each.text]
    if told:
        yield Finding(told[0].origin, {"count": len(told)})


def _rights(solution: Solution) -> list[RefundRight]:
    """The rights of the app and those only some goods have, each once."""
    found = {each.origin: each for each in solution.trade.refund.values()}
    for goods in solution.goods.values():
        found |= {each.origin: each for each in goods.refund.values()}
    return list(found.values())
