"""The check package/tab-bar-items."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import is_sure, known


@check(
    message=Text(
        "底部导航有 {count} 项，通常要 {min} 到 {max} 项",
        "the tab bar has {count} items, usually {min} to {max}",
    ),
    help=Text("给 {min} 到 {max} 个页面写 tab: true", "write tab: true for {min} to {max} pages"),
)
def tab_bar_items(solution: Solution) -> Iterator[Finding]:
    """The tab bar has too few or too many items.

    ## Why is this wrong?
    A tab bar outside these bounds is likely refused by the tools. The bounds are known from a
    like platform and were not seen on a page of this one, so this is a warning.

    ## 为什么不对
    底部导航的项数太少或太多，开发者工具很可能不通过。
    这个范围来自同类平台，抖音的页面上没有看到，所以只给出警告。

    ## Example
    `pages: [{id: home, title: 首页, tab: true}]`

    ## Use instead
    `pages: [{id: home, title: 首页, tab: true}, {id: orders, title: 订单, tab: true}]`
    """
    fact = known(solution, "tab-bar.items")
    count = sum(page.tab for page in solution.pages)
    if count and not fact.value["min"] <= count <= fact.value["max"]:
        yield Finding(("pages",), {"count": count, **fact.value}, True, not is_sure(fact))
