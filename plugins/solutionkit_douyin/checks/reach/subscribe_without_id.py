"""The check reach/subscribe-without-id."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of


@check(
    message=Text("订阅消息 {name} 没有模板编号", "the message {name} has no template id"),
    help=Text(
        "在 ids.subscribe 下写 {name}: unset，拿到后填上",
        "write {name}: unset under ids.subscribe, and the id once you have it",
    ),
    severity=Severity.WARNING,
)
def subscribe_without_id(solution: Solution) -> Iterator[Finding]:
    """A subscribe message is named whose template id stands nowhere.

    ## Why is this wrong?
    The message is asked for by its template's id; without one it stays off, and nobody is told.

    ## 为什么不对
    请求订阅消息要凭模板编号。没有编号，这条消息会一直关着，而且没有任何提示。

    ## Example
    `reach: [subscribe.order_status]` without `ids`

    ## Use instead
    `ids: {subscribe: {order_status: unset}}`
    """
    names = ids_of(solution, "subscribe")
    for use in solution.reach:
        written = solution.document.node(use.origin)
        family, _, own = str(written.value if written else "").partition(".")
        if family == use.capability.id and own and own not in names:
            yield Finding(use.origin, {"name": own})
