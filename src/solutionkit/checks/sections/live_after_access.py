"""The check sections/live-after-access."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{section}”在 {day} 直播，而现在买的人 {end} 就过了有效期",
        "'{section}' is live on {day}, but who buys now may learn until {end}",
    ),
    help=Text(
        "把 valid_days 写长，或把直播提前，或写 sale.from 晚一点开卖",
        "write more valid_days, an earlier lesson, or a later sale.from",
    ),
    severity=Severity.WARNING,
)
def live_after_access(solution: Solution) -> Iterator[Finding]:
    """A live lesson comes after the access of those who buy the course on its first day.

    ## Why is this wrong?
    They have paid for a lesson they may no longer attend when it comes.

    ## 为什么不对
    有效期从购买那天算。直播开始时，先买的人已经过了有效期，付了钱却上不了这节课。

    ## Example
    `valid_days: 30` with `{title: 结课直播, kind: live, date: 2026-12-31, from: "19:30"}`, in June

    ## Use instead
    `valid_days: 365`
    """
    for goods in solution.goods.values():
        begins = max(solution.as_of, goods.sale_from or solution.as_of)
        for section in goods.sections:
            if section.kind != "live" or not section.date or not goods.valid_days:
                continue
            if (section.date - begins).days > goods.valid_days:
                end = begins + timedelta(days=goods.valid_days)
                days = {"day": section.date.isoformat(), "end": end.isoformat()}
                yield Finding(section.origin, {"section": section.title, **days})
