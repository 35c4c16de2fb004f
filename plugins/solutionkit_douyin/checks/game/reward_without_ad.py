"""The check game/reward-without-ad."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "“{name}”写了奖励，但只有激励视频看完才给奖励",
        "'{name}' states a reward, which only rewarded ads give",
    ),
    help=Text("写 format: rewarded，或删掉 grants", "write format: rewarded, or drop grants"),
)
def reward_without_ad(solution: Solution) -> Iterator[Finding]:
    """A reward is stated where nothing is watched to the end.

    ## Why is this wrong?
    A reward is given once a rewarded ad has ended. Any other income has no such moment, so the
    reward would never be given.

    ## 为什么不对
    奖励在激励视频看完以后发。插屏、没有广告位的广告和内购没有这一刻，写了也发不出去；
    内购到账什么，写在商品的 grants 里。

    ## Example
    `{id: free, kind: ads, grants: {undo: 3}}`

    ## Use instead
    `{id: free, kind: ads, format: rewarded, grants: {undo: 3}}`
    """
    for revenue in solution.revenue:
        if revenue.grants and revenue.format != "rewarded":
            yield Finding((*revenue.origin, "grants"), {"name": revenue.name}, at_key=True)
