"""The check fees/incentive-unsure."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Grade, Severity, Solution, Text, check
from solutionkit_douyin.limits import known
from solutionkit_douyin.limits_fees import STAFF


@check(
    severity=Severity.WARNING,
    message=Text(
        "{fee}由谁出、什么订单收没有查到：这里按商家出、{payee}带来的订单收来算",
        "who pays the {fee} and on which orders was not found: it is reckoned as paid by the "
        "merchant on orders that {payee} brought",
    ),
    help=Text("{ask}", "{ask}"),
)
def incentive_unsure(solution: Solution) -> Iterator[Finding]:
    """An incentive of staff is reckoned with, whose payer and occasion nobody has seen.

    ## Why is this wrong?
    Statements have a column for it, and no page says whose money it is. If the platform pays it,
    or every order bears it, what is left for the merchant is another amount.

    ## 为什么不对
    结算单里有这一栏，可是没有哪一页写明是谁的钱。要是由平台出，或者每一单都收，商家到手就不是这个数。

    ## Example
    `fees: {clerk_incentive: {rate: 2%, source: 自己定的, grade: contract}}`

    ## Use instead
    The same, once a settlement shows that the merchant paid it on such an order
    """
    fact = known(solution, "fee.incentives")
    if fact.grade is not Grade.UNKNOWN or fact.ask is None:
        return
    parties = solution.fee_policy.parties
    staff = {e.id: e for e in solution.fee_policy.components if e.payee in STAFF}
    for term in solution.fees:
        fee = staff.get(term.component)
        if fee is not None and term.rate_ppm != 0:
            values = {"fee": fee.title, "payee": parties[fee.payee], "ask": fact.ask}
            yield Finding(term.origin, values, at_key=True)
