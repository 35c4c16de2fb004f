"""The check app/intro-length."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "简介有 {length} 个字，要在 {min} 到 {max} 之间",
        "the introduction has {length} characters, not {min} to {max}",
    ),
    help=Text("改 intro，写到 {min} 到 {max} 个字", "rewrite intro in {min} to {max} characters"),
)
def intro_length(solution: Solution) -> Iterator[Finding]:
    """The app's introduction is too short or too long.

    ## Why is this wrong?
    The platform refuses an introduction outside its bounds when it is changed.

    ## 为什么不对
    简介太短或太长，提交修改时平台会拒绝，新的简介就用不上。

    ## Example
    `intro: 好喝的茶`

    ## Use instead
    `intro: 现做茶饮，线上下单到店自提`
    """
    bounds = known(solution, "app.intro-length").value
    length = len(solution.intro)
    if not bounds["min"] <= length <= bounds["max"]:
        yield Finding(("intro",), {"length": length, **bounds})
