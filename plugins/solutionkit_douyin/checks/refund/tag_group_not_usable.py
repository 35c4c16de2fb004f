"""The check refund/tag-group-not-usable."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import ids_of
from solutionkit_douyin.limits_refund import groups_of, is_answered


@check(
    message=Text(
        "“{goods}”的标签组不在平台列出的标签组里",
        "the tag group of '{goods}' is not among those the platform listed",
    ),
    help=Text("这类商品可用：{usable}", "for goods of this type: {usable}"),
    severity=Severity.ERROR,
)
def tag_group_not_usable(solution: Solution) -> Iterator[Finding]:
    """A tag group is named that the platform did not list for this app and goods type.

    ## Why is this wrong?
    The answer of tag_query, imported for this app, lists the tag groups it may use for each goods
    type. An order with another one is refused.

    ## 为什么不对
    导入的 tag_query 回答列出了这个小程序每种商品类型能用的标签组。订单带别的标签组会被拒绝。

    ## Example
    `platform: {douyin: {ids: {tag_group: {draft: tag_group_1}}}}`

    ## Use instead
    `platform: {douyin: {ids: {tag_group: {draft: unset}}}}`
    """
    if not is_answered(solution):
        return
    for id, named in ids_of(solution, "tag_group").items():
        goods = solution.goods.get(id)
        if goods is None or not isinstance(named, str):
            continue
        usable = [str(each["id"]) for each in groups_of(solution, goods)]
        if named not in usable:
            origin = ("platform", solution.platform.id, "ids", "tag_group", id)
            yield Finding(origin, {"goods": goods.name, "usable": "、".join(usable) or "–"})
