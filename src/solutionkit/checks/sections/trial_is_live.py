"""The check sections/trial-is-live."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "直播课“{section}”写了可以试看，页面上点不开",
        "the live lesson '{section}' is a trial, which no page can open",
    ),
    help=Text(
        "试看换成录好的一节；直播想让人免费看，就单独办一场，不放在课程里",
        "offer a recorded section as the trial; hold a free live lesson apart from the course",
    ),
    severity=Severity.WARNING,
)
def trial_is_live(solution: Solution) -> Iterator[Finding]:
    """A live lesson of a course is offered as a trial.

    ## Why is this wrong?
    A trial is watched from the course's page before anything is paid, at any time. A live lesson is
    there at one time, for those who bought the course.

    ## 为什么不对
    试看是付钱之前随时能在课程页上看的一节；直播只在那个时间开，只给买了课的人看。

    ## Example
    `{title: 直播答疑, kind: live, date: 2027-01-09, from: "19:30", trial: true}`

    ## Use instead
    `{title: 先看看你的坐姿, trial: true, media: ready}`
    """
    for goods in solution.goods.values():
        for section in goods.sections:
            if section.trial and section.kind == "live":
                yield Finding(section.origin, {"section": section.title})
