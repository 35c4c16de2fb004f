"""The check page/block-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "“{page}”页没有区块 {block}：{why}", "the page '{page}' lacks the block {block}: {why}"
    ),
    help=Text(
        "在 pages 的 {page} 一页加上 {block}；不做这件事，就把用到它的设置去掉",
        "add {block} to {page} under pages, or take out the setting that asks for it",
    ),
)
def block_missing(solution: Solution) -> Iterator[Finding]:
    """The spec does something that its pages have no place for.

    ## Why is this wrong?
    What a solution sells and promises is carried out on its pages: a code is shown to the clerk,
    the codes to refund are chosen, the cart is opened. A page without the block for it leaves the
    buyer standing there.

    ## 为什么不对
    方案里写的买卖要在页面上做完：券码要给店员看，退哪几张要能选，购物车要能打开。
    页面少了那个区块，用户就卡在那一步。

    ## Example
    `pages: [{id: refund, title: 申请退款, blocks: [refund-reason, submit-bar]}]` with codes

    ## Use instead
    `pages: [{id: refund, title: 申请退款, blocks: [refund-codes, refund-reason, submit-bar]}]`
    """
    from solutionkit_douyin.miniprogram.links import unmet

    lacking = set(solution.trade.features) - set(solution.trade.family.features)
    if "miniprogram" not in solution.targets or lacking:
        return
    places = {page.id: page.origin for page in solution.pages}
    for need in unmet(solution):
        values = {"page": need.page, "block": need.block, "why": need.why}
        yield Finding(places.get(need.page, ("pages",)), values)
