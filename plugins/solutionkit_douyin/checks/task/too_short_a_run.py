"""The check task/too-short-a-run."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "任务只有 {days} 天，要超过 {more_than} 天",
        "the task runs {days} days, not more than {more_than}",
    ),
    help=Text("把 until 改晚一些", "make until later"),
)
def too_short_a_run(solution: Solution) -> Iterator[Finding]:
    """A creators' task runs too few days.

    ## Why is this wrong?
    A promotion task has to run for more than a month; the platform refuses shorter ones.

    ## 为什么不对
    推广任务的周期有下限，太短的建不了。

    ## Example
    `{from: 2026-12-01, until: 2026-12-15}`

    ## Use instead
    `{from: 2026-12-01, until: 2027-01-31}`
    """
    more_than = known(solution, "mount.talent-task").value["more_than_days"]
    for task in solution.tasks:
        days = (task.until - task.since).days + 1
        if days <= more_than:
            yield Finding((*task.origin, "until"), {"days": days, "more_than": more_than})
