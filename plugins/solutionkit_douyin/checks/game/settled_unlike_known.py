"""The check game/settled-unlike-known."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import SETTLED_TITLES, Finding, Settled, Severity, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "“{name}”写的是{zh}，已知平台只有{known_zh}",
        "'{name}' is settled {en}, while the platform is known to settle {known_en}",
    ),
    help=Text(
        "在小游戏后台的结算页核对，改成 {known_zh}",
        "look it up in the back office under settlement and write {known_en}",
    ),
    severity=Severity.WARNING,
)
def settled_unlike_known(solution: Solution) -> Iterator[Finding]:
    """Income is said to be settled in a way the platform is not known to have.

    ## Why is this wrong?
    Statements are compared day by day with what should have arrived. With other periods than the
    platform's every one of them seems to be wrong.

    ## 为什么不对
    对账按账期比。账期和平台的不一样，每一期看起来都对不上。

    ## Example
    `{id: items, kind: in-app-purchase, statement: 月结}`

    ## Use instead
    `{id: items, kind: in-app-purchase, statement: 半月结}`
    """
    ways = [Settled(each) for each in known(solution, "game.settlement").value["periods"]]
    told = {
        "known_zh": "、".join(SETTLED_TITLES[each].zh for each in ways),
        "known_en": " or ".join(SETTLED_TITLES[each].en for each in ways),
    }
    for revenue in solution.revenue:
        if revenue.settled is not None and revenue.settled not in ways:
            words = SETTLED_TITLES[revenue.settled]
            values = {"name": revenue.name, "zh": words.zh, "en": words.en, **told}
            yield Finding((*revenue.origin, "statement"), values)
