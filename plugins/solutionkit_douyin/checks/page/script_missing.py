"""The check page/script-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, did_you_mean


@check(
    message=Text("没有叫 “{page}” 的页面可以生成", "no page '{page}' can be generated"),
    help=Text(
        "{advice} 自己的页面，生成以后直接加在工程里",
        "{advice} add a page of your own to the project once it is built",
    ),
)
def script_missing(solution: Solution) -> Iterator[Finding]:
    """A page is asked for that there is no script for.

    ## Why is this wrong?
    A page is its blocks and a script that fetches what they show. Scripts exist for the pages an
    industry lists; one of another name would stay empty.

    ## 为什么不对
    页面由区块和取数据的脚本组成。脚本只有行业列出的那些页面才有，换个名字就取不到数据。

    ## Example
    `pages: [{id: story, title: 品牌故事}]`

    ## Use instead
    Build first, then add `pages/story/` to the project and to its `app.json`: later builds keep it.
    """
    from solutionkit_douyin.miniprogram.blocks import scripted

    for page in solution.pages:
        if page.id not in scripted():
            advice = did_you_mean(page.id, scripted())
            yield Finding((*page.origin, "id"), {"page": page.id, "advice": advice})
