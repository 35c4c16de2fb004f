"""The check mount/brand-account-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "{capability}要用品牌号，还没有写",
        "{capability} needs the brand account, which is not given",
    ),
    help=Text(
        "在 platform.douyin 下写 accounts: {{brand: unset}}，拿到后填上",
        "write accounts: {{brand: unset}} under platform.douyin, and the id once you have it",
    ),
    severity=Severity.WARNING,
)
def brand_account_missing(solution: Solution) -> Iterator[Finding]:
    """A capability needs a bound account and none is named.

    ## Why is this wrong?
    Live rooms, following and messages work only with an account that is bound to the app.

    ## 为什么不对
    直播间、关注和私信都要靠绑定到小程序的账号。没有绑定账号，这些能力都用不了。

    ## Example
    `traffic: {mounts: [live.self]}` without `accounts`

    ## Use instead
    `platform: {douyin: {accounts: {brand: unset}}}`
    """
    if solution.settings.get("accounts"):
        return
    for use in (*solution.traffic, *solution.reach):
        if use.capability.limits.get("brand_account"):
            yield Finding(use.origin, {"capability": use.capability.title})
