"""The check refund/no-tag-group."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of
from solutionkit_douyin.limits_refund import fitting_tag_group


@check(
    message=Text(
        "“{goods}”的退款规则没有对应的已知标签组",
        "no known tag group says what '{goods}' promises on refunds",
    ),
    help=Text(
        "在 ids.tag_group 下写 {id}: unset，用 tag_query 查到后填上",
        "write {id}: unset under ids.tag_group, and the id once tag_query has told it",
    ),
    severity=Severity.WARNING,
)
def no_tag_group(solution: Solution) -> Iterator[Finding]:
    """The refund rights of goods match no tag group that is known.

    ## Why is this wrong?
    Each order of the general trade system carries a tag group, and the group decides what may
    be refunded, whatever the page says. Only some groups are known, from published code.

    ## 为什么不对
    通用交易系统的每笔订单都带一个标签组，能不能退款由它决定，页面上怎么写都不算数。
    已知的标签组来自公开的代码，并不齐全。

    ## Example
    `- {id: draft, form: document-drafting, refund: {used: {right: full}}}`

    ## Use instead
    `platform: {douyin: {ids: {tag_group: {draft: unset}}}}`
    """
    named = ids_of(solution, "tag_group")
    for goods in solution.goods.values():
        form = solution.trade.family.forms.get(goods.form, {})
        if "goods_type" not in form or not goods.price_fen or goods.id in named:
            continue
        if fitting_tag_group(solution, goods) is None:
            yield Finding(goods.origin, {"goods": goods.name, "id": goods.id})
