"""The check refund/goods-text-unlike-right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.promises import DENIED
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_STAGES = {
    "expired": re.compile("过期|逾期|到期"),
    "used": re.compile(
        "(?:使用|核销|消费|入园|用过)(?:之|以)?后|用了|按次扣|剩余次数|没用完|未用完"
    ),
    "started": re.compile("开始(?:撰写|服务|制作|起草)?(?:之|以)?后|撰写后|起草后|动笔后"),
    "booked": re.compile("迟到|爽约|未到店|(?:预约|约好|约定)(?:成功)?(?:之|以)?后"),
    "to_use": re.compile(
        "(?:付款|购买|支付|下单|售出|拍下)(?:成功)?(?:之|以)?后|一经(?:售出|购买|付款)"
    ),
}
"""How a sentence says of which state of an order it is."""
_ALONE = re.compile(
    r"^(?:本品|本券|该券|特价)?(?:商品)?(?:概|恕)?不(?:支持|予|可|能)?退(?:款|换|不换)?$"
)
_OTHER = re.compile(
    "押金|定金|订金|保证金|余额|运费|手续费|打包费|佣金|服务费|差价|找零|赠品|材料费"
)
_IN_A_CASE = re.compile(
    "如果|如需|如因|若|(?<!扣)除|以外|例外|停[开业运]|天气|不可抗|人为|质量|损坏|超过|以内|小时|天内"
)
_GIVEN = re.compile("(?:剩余|没用完|未用完|余下)[^，。；！]{0,6}(?<!不)(?:可以?|能)退")
_RIGHTS = {
    "full": Text("full（全额退）", "full"),
    "partial": Text("partial（退一部分）", "partial"),
    "negotiated": Text("negotiated（协商退）", "negotiated"),
    "none": Text("none（不退）", "none"),
}


@check(
    message=Text(
        "“{goods}”写着“{words}”，而退款规则里 {state} 是 {right}",
        "'{goods}' says '{words}', while {state} is {right} in its refund rights",
    ),
    help=Text(
        "页面上两句都看得到：照实际的规则改其中一处",
        "both stand on one page: make them say the rule that holds",
    ),
    severity=Severity.WARNING,
)
def goods_text_unlike_right(solution: Solution) -> Iterator[Finding]:
    """The summary or a notice denies a refund that a right gives, or gives what one denies.

    What is only said of a case, of a fee or of a deposit is let stand; goods of which no right
    gives anything are `refund/goods-text-against-right`.

    ## Why is this wrong?
    Both stand on one page, and refunds go by the right: who reads that nothing is refunded does
    not ask for what is theirs, and who reads that the rest is refunded gets nothing.

    ## 为什么不对
    须知和退款规则写在同一页，退款按规则办。写着不退，用户就不来要该退的钱；写着剩余可退，要了却没有。

    ## Example
    `notices: [付款后不支持退款]` where `to_use` is `right: full`

    ## Use instead
    `notices: [服务开始后不支持退款]` and `started: {right: none, text: 服务开始后不支持退款}`
    """
    for goods in solution.goods.values():
        for place, sentence in _sentences(goods):
            found = _unlike(goods, sentence)
            if found is not None:
                values = {"goods": goods.name, "words": sentence, "state": found.state}
                yield Finding((*goods.origin, *place), {**values, "right": _RIGHTS[found.right]})


def _unlike(goods: Goods, sentence: str) -> RefundRight | None:
    """The right that a sentence speaks against."""
    if _OTHER.search(sentence) or _IN_A_CASE.search(sentence):
        return None
    right = goods.refund.get(_state(sentence))
    if right is None:
        return None
    denied, given = DENIED.search(sentence), _GIVEN.search(sentence)
    if right.right == "none":
        return right if given and not denied and right.state == "used" else None
    return right if denied else None


def _state(sentence: str) -> str:
    """The state of an order a sentence is about; empty where it says none."""
    named = next((state for state, words in _STAGES.items() if words.search(sentence)), "")
    return named or ("to_use" if _ALONE.search(sentence) else "")


def _sentences(goods: Goods) -> Iterator[tuple[Path, str]]:
    notices = ((("notices", index), each) for index, each in enumerate(goods.notices))
    for place, text in ((("summary",), goods.summary), *notices):
        for sentence in re.split("[。；;！]", text):
            if sentence.strip():
                yield place, sentence.strip()
