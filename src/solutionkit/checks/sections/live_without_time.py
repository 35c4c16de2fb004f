"""The check sections/live-without-time."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("直播课“{section}”没有写什么时候开播", "the live lesson '{section}' has no time"),
    help=Text(
        '写上 date 和 from，例如 date: 2026-12-05, from: "19:30"',
        'write date and from, such as date: 2026-12-05, from: "19:30"',
    ),
)
def live_without_time(solution: Solution) -> Iterator[Finding]:
    """A live lesson does not say when it begins.

    ## Why is this wrong?
    A live lesson is only there while it is on. Buyers need the day and the hour before they
    pay, and again when they look for it.

    ## 为什么不对
    直播错过就没有了。用户付钱之前要知道哪天几点，买了以后也要靠它来上课。

    ## Example
    `{title: 直播答疑, kind: live}`

    ## Use instead
    `{title: 直播答疑, kind: live, date: 2026-12-05, from: "19:30"}`
    """
    for goods in solution.goods.values():
        for section in goods.sections:
            if section.kind == "live" and not (section.date and section.start):
                yield Finding(section.origin, {"section": section.title})
