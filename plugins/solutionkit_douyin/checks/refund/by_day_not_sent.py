"""The check refund/by-day-not-sent."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.sold import sold

_FACT = "trade.life-service.refund-of-a-part"


@check(
    message=Text(
        "按使用日退（by_day）的规则，生成的请求里没有：平台怎样收这条规则没有查到；"
        "一张券只退一部分，要平台另开权限（依据 {fact}）",
        "by_day is in no generated request: how the platform takes such a rule was not found, and "
        "a part of a code goes back only with a permission of its own (fact {fact})",
    ),
    help=Text(
        "先问平台：退款规则填在哪个属性、部分退款的权限怎样开；问清以前，退款由你的服务端按 "
        "trade.json 的 by_day 审核和发起",
        "ask the platform which attribute takes the rule and how the permission is had; until then "
        "let your server judge and start refunds by by_day in trade.json",
    ),
    severity=Severity.WARNING,
)
def by_day_not_sent(solution: Solution) -> Iterator[Finding]:
    """Refunds go by the day of use, which no generated request tells the platform of.

    ## Why is this wrong?
    Users ask for refunds at the platform's own entry too. It knows nothing of the steps, and your
    server can give back a part only once the platform permits it.

    ## 为什么不对
    用户也能从平台的入口申请退款，平台不知道这几级；没有部分退款的权限，扣一部分的退款发不出去。

    ## Example
    `to_use: {right: partial, by_day: [{days_before: 0, right: partial, rate: 80%}]}`

    ## Use instead
    先问清平台怎样收这条规则、部分退款的权限怎样开，再上架。
    """
    if solution.trade.family.id != "life_service":
        return
    rights = (right for goods in sold(solution) for right in goods.refund.values())
    first = next((each.origin for each in rights if each.by_day), None)
    if first is not None:
        yield Finding((*first, "by_day"), {"fact": known(solution, _FACT).id}, at_key=True)
