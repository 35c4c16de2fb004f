"""The check refund/days-not-in-tags."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits_refund import groups_of


@check(
    message=Text(
        "退款期限 {days} 天只写在页面上：标签组不分天数，第 {next} 天以后平台照样会退",
        "the {days} days stand on the page only: tag groups tell no days, and the platform "
        "refunds after them as well",
    ),
    help=Text(
        "要拦住过期的申请，由你的服务端按 trade.json 的 within_days 审核；拦不住就去掉 within_days",
        "to hold late requests back, let your server judge them by within_days in trade.json; "
        "where it cannot, drop within_days",
    ),
    severity=Severity.WARNING,
)
def days_not_in_tags(solution: Solution) -> Iterator[Finding]:
    """A refund right has a limit of days, in a trade whose refunds go by tag groups.

    ## Why is this wrong?
    What the platform refunds goes by the stage of the order that the tag group names. The page
    promises less than it does, and a seller who counts on the limit pays back after it.

    ## 为什么不对
    平台按标签组里订单的阶段退款，不看买了几天。页面写着几天内可退，过了几天平台还是会退，商家以为不用退的钱就少了。

    ## Example
    `to_use: {right: full, within_days: 7}`

    ## Use instead
    `to_use: {right: full}`
    """
    sold = [each for each in solution.goods.values() if groups_of(solution, each)]
    rights = {right.origin: right for each in sold for right in each.refund.values()}
    for origin, right in rights.items():
        if right.within_days and right.right != "none":
            values = {"days": right.within_days, "next": right.within_days + 1}
            yield Finding((*origin, "within_days"), values)
