"""The check page/block-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, did_you_mean


@check(
    message=Text("没有叫 “{block}” 的区块", "no block '{block}'"),
    help=Text("{advice}", "{advice}"),
)
def block_unknown(solution: Solution) -> Iterator[Finding]:
    """A page names a block that does not exist.

    ## Why is this wrong?
    The page would lack what it was meant to show, and nobody would be told.

    ## 为什么不对
    页面上会少一块内容，而且没有任何提示。

    ## Example
    `pages: [{id: home, blocks: [good-list]}]`

    ## Use instead
    `pages: [{id: home, blocks: [goods-list]}]`
    """
    from solutionkit_douyin.miniprogram.blocks import names

    for page in solution.pages:
        for use in page.blocks:
            if use.block not in names():
                advice = did_you_mean(use.block, names())
                yield Finding(use.origin, {"block": use.block, "advice": advice})
