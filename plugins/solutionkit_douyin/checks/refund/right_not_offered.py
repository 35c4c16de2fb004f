"""The check refund/right-not-offered."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of
from solutionkit_douyin.limits_refund import rights_offered

_RIGHTS = {
    "full": Text("全额退", "full"),
    "negotiated": Text("协商退", "negotiated"),
    "none": Text("不退", "none"),
}


@check(
    message=Text(
        "“{goods}”在“{state}”阶段写的退款，平台的退款规则里没有",
        "the platform's refund rules do not grant what '{goods}' promises in {state}",
    ),
    help=Text("这个阶段可以写：{offered}", "in this state: {offered}"),
    severity=Severity.WARNING,
)
def right_not_offered(solution: Solution) -> Iterator[Finding]:
    """Goods promise a refund that no refund rule of the platform grants in that state.

    ## Why is this wrong?
    The platform answered with the refund rules of its tag groups for this app. An order follows
    its tag group; a page that promises something else misleads the buyer. What the codes in the
    answer mean was inferred from one sample, so this is a warning.

    ## 为什么不对
    平台回答了这个小程序的标签组各有哪些退款规则。订单按标签组退款，页面写的不一样就是误导用户。
    回答里的编号是对照一份样例推得的，所以只是警告。

    ## Example
    `- {id: draft, form: document-drafting, refund: {started: {right: full}}}`

    ## Use instead
    `- {id: draft, form: document-drafting, refund: {started: {right: negotiated}}}`
    """
    named = ids_of(solution, "tag_group")
    for goods in solution.goods.values():
        if not goods.price_fen:
            continue
        for state, offered in rights_offered(solution, goods, named.get(goods.id)).items():
            if goods.refund[state].right not in offered:
                zh = "、".join(_RIGHTS[each].zh for each in sorted(offered))
                en = ", ".join(_RIGHTS[each].en for each in sorted(offered))
                values = {"goods": goods.name, "state": state, "offered": Text(zh, en)}
                yield Finding(goods.origin, values)
