"""The check task/already-over."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text("任务“{name}”到 {until} 已经结束", "the task '{name}' ended on {until}"),
    help=Text(
        "不再推广就删掉这个任务；还要推广就写新的 from 和 until", "drop it, or give it new days"
    ),
    severity=Severity.WARNING,
)
def already_over(solution: Solution) -> Iterator[Finding]:
    """A creators' task has ended.

    ## Why is this wrong?
    Its last day is over: nobody earns by it any more, and the request made for it asks for days
    that are past.

    ## 为什么不对
    最后一天已经过了，没有人能再靠它带货；照着它生成的请求，要的是过去的日子。

    ## Example
    `{from: 2025-01-01, until: 2025-03-31}`, today

    ## Use instead
    `{from: 2026-12-01, until: 2027-01-31}`
    """
    for task in solution.tasks:
        if task.until < solution.as_of:
            told = {"name": task.name, "until": task.until.isoformat()}
            yield Finding((*task.origin, "until"), told)
