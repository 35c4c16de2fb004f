"""The check capability/not-to-be-had."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Standing, Text, check


@check(
    message=Text("{capability}现在用不了", "{capability} cannot be had"),
    help=Text("删掉 {id}。{why}", "delete {id}: {why}"),
)
def not_to_be_had(solution: Solution) -> Iterator[Finding]:
    """A capability is named that the platform mentions but nobody can use yet.

    ## Why is this wrong?
    The platform speaks of it, but how to get or call it was not found, or it is the platform's to
    give. Code for it would be invented.

    ## 为什么不对
    平台提到过它，但怎样申请、怎样调用没有查到，或者由平台决定给谁。
    照着猜的写法生成代码，上线就会出错。

    ## Example
    `reach: [coupons]`

    ## Use instead
    Leave it out; `docs/reference/capabilities.md` says what is known of it.
    """
    for use in (*solution.traffic, *solution.reach):
        capability = use.capability
        if capability.standing is not Standing.COVERED:
            values = {"capability": capability.title, "id": capability.id, "why": capability.why}
            yield Finding(use.origin, values)
