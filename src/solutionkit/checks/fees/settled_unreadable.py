"""The check fees/settled-unreadable."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution
from solutionkit.ir.statement_days import SETTLED_TITLES


@check(
    message=Text(
        "看不懂“{name}”的账期“{words}”，对账时分不出账期",
        "'{words}' does not say how often '{name}' is settled; its statements cannot be told apart",
    ),
    help=Text("写成 {zh} 里的一个", "write one of {en}"),
    severity=Severity.WARNING,
)
def settled_unreadable(solution: Solution) -> Iterator[Finding]:
    """How often something is settled is written in words nobody can reckon with.

    ## Why is this wrong?
    Income is added up statement by statement. Unless the days of a statement are known, what
    arrived cannot be held against what was due.

    ## 为什么不对
    对账是一个账期一个账期地对。账期写得看不懂，就不知道哪几天的流水算在一起。

    ## Example
    `{id: items, kind: in-app-purchase, statement: 每次都结}`

    ## Use instead
    `{id: items, kind: in-app-purchase, statement: 半月结}`
    """
    titles = SETTLED_TITLES.values()
    ways = {
        "zh": "、".join(each.zh for each in titles),
        "en": ", ".join(each.en for each in titles),
    }
    for each in solution.revenue:
        if each.period and each.settled is None:
            told = {"name": each.name, "words": each.period, **ways}
            yield Finding((*each.origin, "statement"), told)
