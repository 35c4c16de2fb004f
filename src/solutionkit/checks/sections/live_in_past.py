"""The check sections/live-in-past."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "直播课“{section}”在 {day}，已经过去了",
        "the live lesson '{section}' was on {day}, in the past",
    ),
    help=Text(
        "改成下一次的日期；只能看回放就写 kind: video",
        "write the next day; where only the recording is left, write kind: video",
    ),
    severity=Severity.WARNING,
)
def live_in_past(solution: Solution) -> Iterator[Finding]:
    """A live lesson of a course is already over.

    ## Why is this wrong?
    Who buys the course now can never attend it, while the page still announces it.

    ## 为什么不对
    现在买课的人已经赶不上这节直播，页面上却还写着它。

    ## Example
    `{title: 直播答疑, kind: live, date: 2020-01-01, from: "19:30"}`

    ## Use instead
    `{title: 直播答疑回放, kind: video, media: ready}`
    """
    for goods in solution.goods.values():
        for section in goods.sections:
            if section.kind == "live" and section.date and section.date < solution.as_of:
                values = {"section": section.title, "day": section.date.isoformat()}
                yield Finding(section.origin, values)
