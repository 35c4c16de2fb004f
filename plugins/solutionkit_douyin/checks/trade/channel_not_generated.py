"""The check trade/channel-not-generated."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Grade, Severity, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "团购组件没有生成：生成的工程和请求都是小程序的，团购组件怎样接入没有查到",
        "nothing is generated for the group-buying component: project and requests are those of"
        " the mini-program; how the component is connected was not found",
    ),
    help=Text(
        "团购组件的商品在抖音来客后台建；费用和达人政策，平台说两种形式一致",
        "create its goods in the life-service back office; fees and creator policy are said to be"
        " the same in both forms",
    ),
    severity=Severity.WARNING,
)
def channel_not_generated(solution: Solution) -> Iterator[Finding]:
    """Goods are to be sold in the group-buying component, for which nothing is generated.

    ## Why is this wrong?
    Whoever relies on the files would wait for goods that never appear there.

    ## 为什么不对
    以为生成的文件已经管了团购组件，商品就不会出现在那里。

    ## Example
    `channels: [mini-program, group-buying]`

    ## Use instead
    团购组件的商品在抖音来客后台建好。
    """
    unknown = known(solution, "product.group-buying-component").grade is Grade.UNKNOWN
    if "group-buying" in solution.channels and unknown:
        yield Finding(("channels", solution.channels.index("group-buying")))
