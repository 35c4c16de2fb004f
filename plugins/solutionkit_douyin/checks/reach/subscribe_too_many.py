"""The check reach/subscribe-too-many."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import known

_LIMIT = "templates_per_request"


@check(
    message=Text(
        "有 {count} 个订阅模板，一次最多请求 {most} 个",
        "there are {count} templates; one request asks for at most {most}",
    ),
    help=Text(
        "只留最要紧的 {most} 个，其余分开请求",
        "keep the {most} that matter most, and ask for the others elsewhere",
    ),
    severity=Severity.WARNING,
)
def subscribe_too_many(solution: Solution) -> Iterator[Finding]:
    """There are more subscribe templates than one request may ask for.

    ## Why is this wrong?
    One tap asks for a few templates only; the rest would never be asked for.

    ## 为什么不对
    用户点一次，只能请求少数几个模板。多出来的永远不会请求，那些消息用户也就收不到。

    ## Example
    `reach: [subscribe.paid, subscribe.used, subscribe.refunded, subscribe.expiring]`

    ## Use instead
    `reach: [subscribe.paid, subscribe.used, subscribe.refunded]`
    """
    asked = [use for use in solution.reach if _LIMIT in use.capability.limits]
    if not asked:
        return
    most = known(solution, asked[0].capability.limits[_LIMIT]).value[_LIMIT]
    if len(asked) > most:
        yield Finding(asked[most].origin, {"count": len(asked), "most": most})
