"""The check sections/trial-promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_PROMISED = re.compile(r"(?<![不无没])(?<![不没]能)(?<!没有)(?<!不支持)(?<!不提供)试(看|听|学)")


@check(
    message=Text(
        "写着“{told}”，可是没有一节能试看", "'{told}' is promised, but no section is a trial"
    ),
    help=Text(
        "给一节写 trial: true，或去掉这句话",
        "write trial: true on a section, or take the words out",
    ),
    severity=Severity.WARNING,
)
def trial_promised(solution: Solution) -> Iterator[Finding]:
    """A text says that courses may be tried before they are bought, and none can.

    ## Why is this wrong?
    People look for the trial, find none, and take it for a false promise.

    ## 为什么不对
    用户照着找试看，一节也找不到，会当成虚假宣传。

    ## Example
    `intro: 先试看，再报名` where no section has `trial: true`

    ## Use instead
    `{title: 第一节：认识你的声音, trial: true, media: ready}`
    """
    courses = [each for each in solution.goods.values() if each.sections]
    if courses and not any(_has_trial(each) for each in courses):
        yield from _told(("intro",), solution.intro)
    for goods in courses:
        if not _has_trial(goods):
            yield from _told((*goods.origin, "summary"), goods.summary)
            for place, notice in enumerate(goods.notices):
                yield from _told((*goods.origin, "notices", place), notice)


def _has_trial(goods: Goods) -> bool:
    return any(each.trial for each in goods.sections)


def _told(path: Path, text: str) -> Iterator[Finding]:
    if found := _PROMISED.search(text):
        yield Finding(path, {"told": found[0]}, within=found.span())
