"""The check fees/nothing-sold."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_PURCHASE = "in-app-purchase"


@check(
    message=Text(
        "写了费用 {fees}，可是方案里没有在线收款的东西，哪一项都收不到",
        "fees are written ({fees}), but nothing is paid for in the app, so none is ever charged",
    ),
    help=Text(
        "去掉 fees；要在线收款，商品写 price，行业的交易体系也要能收款",
        "take out fees; to be paid in the app, goods need a price and an industry that sells",
    ),
    severity=Severity.WARNING,
)
def nothing_sold(solution: Solution) -> Iterator[Finding]:
    """Fees of a contract are written where no order is ever paid.

    ## Why is this wrong?
    Each fee is a part of what a buyer pays. Without payments no figure is used and no file shows
    it, so the reader believes in a reckoning that is not there.

    ## 为什么不对
    费用是从用户付的钱里算的。方案里什么都不收款，这些数字就用不上，也不会出现在任何文件里。

    ## Example
    `fees: {software_service: {rate: 4%}}` for a dealer who collects test drives and sells nothing

    ## Use instead
    No `fees`
    """
    charged = {term.component: term for term in solution.fees}
    earned = any(each.kind == _PURCHASE for each in solution.revenue)
    if charged and not earned and "payment" not in solution.trade.features:
        first = min(charged.values(), key=lambda term: solution.document.key_span(term.origin))
        yield Finding(first.origin[:1], {"fees": "、".join(charged)}, at_key=True)
