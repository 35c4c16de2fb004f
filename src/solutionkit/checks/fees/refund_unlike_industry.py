"""The check fees/refund-unlike-industry."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.rule import OnRefund
from solutionkit.ir.solution import FeeTerm, Solution

_SAID = {
    OnRefund.KEPT: Text("不退（kept）", "is kept"),
    OnRefund.RETURNED: Text("退回（returned）", "is returned"),
}


@check(
    message=Text(
        "合同里{fee}在退款时{own}，行业的规则写的是{usual}（依据 {facts}）",
        "by the contract the {fee} {own} on a refund; by the industry's rules it {usual} ({facts})",
    ),
    help=Text(
        "再核对合同：写明了就留着，报价按合同算；没写明就去掉 on_refund，按行业的算",
        "look at the contract again: keep the line if it says so, and quotes go by it; else take "
        "on_refund away, and they go by the industry's rules",
    ),
    severity=Severity.WARNING,
)
def refund_unlike_industry(solution: Solution) -> Iterator[Finding]:
    """A contract says of a refund after delivery the opposite of what the industry's rules say.

    ## Why is this wrong?
    The rule rests on what the platform says of all merchants, such as that its share does not come
    back once an order is settled. A line copied too hastily makes every late refund look cheaper
    than it is.

    ## 为什么不对
    行业的规则依据的是平台对所有商家的说法，例如结算后退款平台的抽佣退不回来。随手写反了，
    每一笔结算后的退款都少算了费用。

    ## Example
    `technical_service: {rate: 5%, on_refund: returned, ...}` where the industry has `kept`

    ## Use instead
    `technical_service: {rate: 5%, ...}`
    """
    known = {each.id: each for each in solution.fee_policy.components}
    told: set[str] = set()
    for term in solution.fees:
        usual = known.get(term.component)
        if usual is None or usual.on_refund is None or usual.id in told or _is_nothing(term):
            continue
        if term.on_refund not in (None, usual.on_refund):
            told.add(usual.id)
            values = {
                "fee": usual.title,
                "own": _SAID[term.on_refund],
                "usual": _SAID[usual.on_refund],
                "facts": "、".join(usual.facts),
            }
            yield Finding((*term.origin, "on_refund"), values)


def _is_nothing(term: FeeTerm) -> bool:
    """Whether there is no such fee, of which nothing can come back."""
    return term.rate_ppm == 0 and not term.fixed_fen and term.minimum_fen is None
