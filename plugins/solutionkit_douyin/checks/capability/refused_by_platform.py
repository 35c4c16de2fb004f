"""The check capability/refused-by-platform."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check

_ANSWER = "client.capacities"


@check(
    message=Text(
        "平台回答：这个小程序现在申请不了{capability}",
        "the platform answered that this app may not apply for {capability} now",
    ),
    help=Text(
        "按 facts import 存下的条件补齐再查一次，或删掉 {id}",
        "meet the conditions that facts import has kept and query again, or delete {id}",
    ),
    severity=Severity.WARNING,
)
def refused_by_platform(solution: Solution) -> Iterator[Finding]:
    """A capability is named that the platform's own answer refuses to this app.

    Mounts are left to admission, which tells the conditions one by one.

    ## Why is this wrong?
    The answer of query_capacity_list was imported and says no. Until that changes the entry on
    the page opens nothing.

    ## 为什么不对
    导入过 query_capacity_list 的回答，平台说现在还不能申请。申请下来以前，页面上的入口没有用。

    ## Example
    `reach: [live-room.jump]` where `ma.jsapi.jump_live_room` may not be applied for

    ## Use instead
    The same once the conditions are met and the answer is imported again
    """
    answer = solution.facts.get(_ANSWER)
    if answer is None:
        return
    refused = {each["key"] for each in answer.value if each.get("can_apply") is False}
    for use in solution.reach:
        if use.capability.identifier in refused:
            yield Finding(use.origin, {"capability": use.capability.title, "id": use.capability.id})
