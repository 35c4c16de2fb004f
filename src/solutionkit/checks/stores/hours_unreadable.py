"""The check stores/hours-unreadable."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "营业时间“{hours}”看不出几点开、几点关",
        "the hours '{hours}' do not tell when the store opens and closes",
    ),
    help=Text(
        "写成 10:00-22:00；中间休息写 10:00-14:00、17:00-22:00；"
        "分星期写 周一至周五 9:00-18:00；周末 10:00-16:00；不关门写 24小时",
        "write 10:00-22:00, with a break 10:00-14:00、17:00-22:00, by days"
        " 周一至周五 9:00-18:00；周末 10:00-16:00, never closed 24小时",
    ),
    severity=Severity.WARNING,
)
def hours_unreadable(solution: Solution) -> Iterator[Finding]:
    """The opening hours of a store cannot be read as days and times.

    ## Why is this wrong?
    Pages show the words as they are, but not whether the store is open now.

    ## 为什么不对
    页面会照样显示这句话，但说不出现在是营业还是休息，用户可能白跑一趟。

    ## Example
    `hours: 早九晚六`

    ## Use instead
    `hours: 9:00-18:00`
    """
    for store in solution.stores.values():
        if store.hours and store.opening is None:
            yield Finding((*store.origin, "hours"), {"hours": store.hours})
