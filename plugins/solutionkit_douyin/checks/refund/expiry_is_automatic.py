"""The check refund/expiry-is-automatic."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import known

_EXPIRED = "expired"


@check(
    message=Text(
        "写着过期不全退，而生活服务的过期退款由平台自动发起（依据 {fact}，可信度 {grade}）",
        "expired codes are not refunded in full here, but life services refund on expiry by "
        "themselves (fact {fact}, grade {grade})",
    ),
    help=Text(
        "写 expired: {{right: full, automatic: true}}；和平台另有约定的，先问清再写",
        "write expired: {{right: full, automatic: true}}; ask first where you agreed otherwise",
    ),
    severity=Severity.WARNING,
)
def expiry_is_automatic(solution: Solution) -> Iterator[Finding]:
    """Life-service goods say that an expired code is not refunded.

    ## Why is this wrong?
    On expiry the platform itself starts the refund and then calls the developer. A page that says
    otherwise promises something the merchant cannot keep.

    ## 为什么不对
    过期没用的券，退款由平台发起，再通知开发者。页面写“过期不退”，做不到，也会被投诉。

    ## Example
    `expired: {right: none, text: 过期不退}`

    ## Use instead
    `expired: {right: full, automatic: true, text: 有效期内没有使用，到期后自动全额退回。}`
    """
    if solution.trade.family.id != "life_service":
        return
    fact = known(solution, "refund.life-service-expiry")
    values = {"fact": fact.id, "grade": fact.grade.value}
    rights = [each.refund for each in solution.goods.values() if each.price_fen]
    written = {right.origin: right for each in rights if (right := each.get(_EXPIRED))}
    for origin, right in written.items():
        contradicts_itself = right.right == "none" and right.automatic
        if not contradicts_itself and (right.right != "full" or not right.automatic):
            yield Finding(origin, values)
