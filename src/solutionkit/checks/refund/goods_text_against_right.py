"""The check refund/goods-text-against-right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.promises import promised
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_OF_OTHER_MONEY = re.compile("押金|定金|订金|保证金|余额|运费")
_IN_A_CASE = re.compile("停[开业运]|取消|原因|天气|不可抗|无法|不能|未能|缺货|售罄|没有依据")


@check(
    message=Text(
        "“{goods}”写着“{words}”，而它的退款规则每一项都是 none（不退）",
        "'{goods}' says '{words}', while every refund right it has is none",
    ),
    help=Text(
        "可以退就写 refund: {{to_use: {{right: full}}}}；不能退就改这句话",
        "write refund: {{to_use: {{right: full}}}} if it may be refunded, else change these words",
    ),
    severity=Severity.WARNING,
)
def goods_text_against_right(solution: Solution) -> Iterator[Finding]:
    """The summary or a notice of goods promises a refund that no right of theirs gives.

    The texts of the rights themselves are `refund/text-against-right`. What is only promised for a
    case, such as a ride that is cancelled, is let stand.

    ## Why is this wrong?
    Both stand on one page, and buyers believe the promise. The refund goes by the right.

    ## 为什么不对
    商品页上，简介、须知和退款规则写在一起，用户信的是能退的那一句；退款按 right 办，退不了就投诉。

    ## Example
    `{id: month, notices: [七天内可无理由退款]}` where all of `refund` is `right: none`

    ## Use instead
    `{id: month, notices: [付款后立即开通，开通后不支持退款]}`
    """
    for goods in solution.goods.values():
        if not goods.refund or any(each.right != "none" for each in goods.refund.values()):
            continue
        for at, text in _texts(goods):
            words = promised(text)
            if words and not _OF_OTHER_MONEY.search(text) and not _IN_A_CASE.search(text):
                start = text.index(words)
                values = {"goods": goods.name, "words": words}
                yield Finding(at, values, within=(start, start + len(words)))


def _texts(goods: Goods) -> Iterator[tuple[Path, str]]:
    yield (*goods.origin, "summary"), goods.summary
    for index, notice in enumerate(goods.notices):
        yield (*goods.origin, "notices", index), notice
