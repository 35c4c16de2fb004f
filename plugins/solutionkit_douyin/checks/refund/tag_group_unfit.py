"""The check refund/tag-group-unfit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Finding, Goods, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of
from solutionkit_douyin.limits_refund import fits_promises, groups_of, is_answered, tag_groups


@check(
    message=Text(
        "“{goods}”的标签组和{what}不一致", "the tag group of '{goods}' does not fit its {what}"
    ),
    help=Text(
        "这件商品能选的已知标签组：{fitting}", "known tag groups to choose for it: {fitting}"
    ),
    severity=Severity.WARNING,
)
def tag_group_unfit(solution: Solution) -> Iterator[Finding]:
    """A known tag group is chosen for goods of another type, or with other refund rights.

    The known groups come from published code, so this is a warning until the answer of tag_query
    is imported.

    ## Why is this wrong?
    The tag group of an order decides what may be refunded. With another than the page promises,
    customers are refused what they were told, or the order is refused for its goods type.

    ## 为什么不对
    能不能退款由订单的标签组决定。标签组和页面上写的不一样，用户就会被拒绝本来答应他的退款；
    和商品类型不一致，订单会被拒绝。

    ## Example
    `ids: {tag_group: {talk: tag_group_7297888175123382299}}` where `talk` is a consultation

    ## Use instead
    `ids: {tag_group: {talk: tag_group_7272625659888009228}}`
    """
    if is_answered(solution):
        return
    known = {str(each["id"]): each for each in tag_groups(solution)}
    for id, named in ids_of(solution, "tag_group").items():
        goods, group = solution.goods.get(id), known.get(str(named))
        if goods is None or group is None:
            continue
        what = _unfit(solution, goods, group)
        if what:
            fitting = [
                each["id"] for each in groups_of(solution, goods) if fits_promises(each, goods)
            ]
            values = {"goods": goods.name, "what": what, "fitting": "、".join(fitting) or "–"}
            yield Finding(("platform", solution.platform.id, "ids", "tag_group", id), values)


def _unfit(solution: Solution, goods: Goods, group: Mapping[str, Any]) -> Text | None:
    if group not in groups_of(solution, goods):
        return Text("商品类型", "goods type")
    return None if fits_promises(group, goods) else Text("退款规则", "refund rights")
