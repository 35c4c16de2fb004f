"""The check page/link-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Page, Severity, Solution, Text, check


@check(
    severity=Severity.WARNING,
    message=Text(
        "{pages} 页上会打开 {target} 页，方案里没有这一页",
        "{pages} open the page '{target}', which the spec does not have",
    ),
    help=Text(
        "在 pages 里加上 {{id: {target}, title: …, blocks: […]}}，或去掉会打开它的区块",
        "add {{id: {target}, title: …, blocks: […]}} to pages, or take out the block that opens it",
    ),
)
def link_missing(solution: Solution) -> Iterator[Finding]:
    """A page leads to one that is not there, or that is left out as none of its blocks applies.

    ## Why is this wrong?
    Whoever taps there sees nothing happen.

    ## 为什么不对
    用户点了那里，什么也不会发生。

    ## Example
    `pages: [{id: home, title: 首页, blocks: [search-entry]}]` without a page `goods-list`

    ## Use instead
    Add `{id: goods-list, title: 全部, blocks: [goods-search, goods-list]}` to the pages.
    """
    from solutionkit_douyin.miniprogram.links import dead_links

    if "miniprogram" not in solution.targets:
        return
    opening: dict[str, list[Page]] = {}
    for page, target in dead_links(solution):
        opening.setdefault(target, []).append(page)
    for target, pages in sorted(opening.items()):
        named = "、".join(page.id for page in pages)
        yield Finding(pages[0].origin, {"pages": named, "target": target})
