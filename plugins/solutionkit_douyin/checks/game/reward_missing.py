"""The check game/reward-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "激励广告“{name}”没有写看完得什么", "the rewarded ad '{name}' does not say what is earned"
    ),
    help=Text(
        "写上奖励，例如 grants: {{{prop}: 1}}", "state the reward, such as grants: {{{prop}: 1}}"
    ),
)
def reward_missing(solution: Solution) -> Iterator[Finding]:
    """A rewarded ad gives nothing.

    ## Why is this wrong?
    The reward is stated before the ad plays, and given once it has ended. An ad without one may
    not ask for a tap.

    ## 为什么不对
    激励广告要先说明奖励，看完再给。没有奖励，就没有理由让玩家点“看广告”。

    ## Example
    `{id: free, kind: ads, format: rewarded}`

    ## Use instead
    `{id: free, kind: ads, format: rewarded, grants: {undo: 3}}`
    """
    props = solution.game.props if solution.game else ()
    for revenue in solution.revenue:
        if revenue.format == "rewarded" and not revenue.grants:
            prop = props[0].id if props else "undo"
            yield Finding(revenue.origin, {"name": revenue.name, "prop": prop})
