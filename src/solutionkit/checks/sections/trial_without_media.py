"""The check sections/trial-without-media."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{section}”写了可以试看，但还没有素材",
        "'{section}' is a trial without video or audio",
    ),
    help=Text(
        "传好后写 media: ready（审核中写 reviewing），或去掉 trial",
        "write media: ready once it is uploaded (reviewing meanwhile), or drop trial",
    ),
)
def trial_without_media(solution: Solution) -> Iterator[Finding]:
    """A section is offered as a trial although there is nothing to watch.

    ## Why is this wrong?
    Trials are what people see before they pay. One that does not play looks like a broken
    course, and a reviewer opens it first.

    ## 为什么不对
    试看是用户付钱之前看到的内容。点开播不了，用户会以为课程坏了，审核也会先点它。

    ## Example
    `{title: 先看看你的坐姿, trial: true, media: missing}`

    ## Use instead
    `{title: 先看看你的坐姿, trial: true, media: ready}`
    """
    for goods in solution.goods.values():
        for section in goods.sections:
            if section.trial and section.media == "missing":
                yield Finding(section.origin, {"section": section.title})
