"""The check service/phone-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "客服写的是 own，却没有电话，小程序里没有客服入口",
        "customer_service is own without a phone: the app shows no customer service",
    ),
    help=Text(
        "在 service 下写 phone: 客服电话，没有就写 unset", "write a phone under service, or unset"
    ),
    severity=Severity.WARNING,
)
def phone_missing(solution: Solution) -> Iterator[Finding]:
    """Customers are to call, and no number is given.

    ## Why is this wrong?
    The entry of a customer service of one's own is a button that calls. Without a number there is
    nothing to show, and the app does not count as having one.

    ## 为什么不对
    自建客服的入口就是拨打电话的按钮。没有电话就没有入口，审核时也不算有客服。

    ## Example
    `service: {customer_service: own}`

    ## Use instead
    `service: {customer_service: own, phone: 027-00000300}`
    """
    place = ("service", "phone")
    own = solution.service.get("customer_service") == "own"
    if own and not solution.service.get("phone") and place not in solution.unset:
        yield Finding(("service", "customer_service"), {})
