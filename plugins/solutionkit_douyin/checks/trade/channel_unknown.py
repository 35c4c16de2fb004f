"""The check trade/channel-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text("“{name}”不是售卖形式", "'{name}' is not a form goods are sold in"),
    help=Text(
        "写 mini-program（小程序）或 group-buying（团购组件）",
        "write mini-program or group-buying (the group-buying component)",
    ),
)
def channel_unknown(solution: Solution) -> Iterator[Finding]:
    """`channels` has a word that is none of the forms.

    ## Why is this wrong?
    Nothing acts on it, so what it should have brought is missing without a word.

    ## 为什么不对
    认不出的词什么也不起作用，该有的提醒也就没有了。

    ## Example
    `channels: [小程序, 团购]`

    ## Use instead
    `channels: [mini-program, group-buying]`
    """
    forms = known(solution, "fee.parity").value["channels"]
    for index, name in enumerate(solution.channels):
        if name not in forms:
            yield Finding(("channels", index), {"name": name})
