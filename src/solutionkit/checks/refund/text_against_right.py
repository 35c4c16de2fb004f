"""The check refund/text-against-right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import RefundRight, Solution

_PROMISES = ("全额退", "全额退款", "随时退", "随时可退", "无条件退", "无理由退", "都能退", "都可退")
_DENIES = re.compile(
    r"(?:不|无法|没法|非|概不|暂不|恕不)(?:可以|能|可|支持|予|再|提供|接受|享受|允许|给)*\s*(?:申请|办理)?"
    r"(?:全额|随时|无条件|无理由|七天|7 ?天)*(?:退|都能退|都可退)"
)


@check(
    message=Text(
        "退款说明写着“{words}”，而 right 是 none（不退）",
        "the refund text says '{words}' while right is none",
    ),
    help=Text(
        "可以退就写 right: full；不能退就改 text，别写成能退",
        "write right: full if it may be refunded, else change the text",
    ),
    severity=Severity.ERROR,
)
def text_against_right(solution: Solution) -> Iterator[Finding]:
    """A text promises a refund that the right denies.

    ## Why is this wrong?
    Buyers read the text and are refunded by the right. Told one thing and given another, they
    complain, and rightly so.

    ## 为什么不对
    用户看到的是 text，退款按 right 办。写着能退却不给退，用户会投诉，而且有道理。

    ## Example
    `started: {right: none, text: 开始学习后随时可以全额退款}`

    ## Use instead
    `started: {right: none, text: 开始学习后不支持退款}`
    """
    for right in every_right(solution):
        words = _promised(right)
        if right.right == "none" and words:
            yield Finding(right.origin, {"words": words})


def _promised(right: RefundRight) -> str:
    """The words that promise a refund, unless the text denies one and names an exception."""
    if _DENIES.search(right.text):
        return ""
    return next((words for words in _PROMISES if words in right.text), "")
