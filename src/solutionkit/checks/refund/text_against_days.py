"""The check refund/text-against-days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Goods, Solution

_NUMBER = NUMBER.replace("([0-9]+|", "([0-9]+|半(?=个?[月年])|")
_UNIT = r"\s*(?:个)?(天|日|小时|周|星期|月|年)"
_WITHIN = re.compile(_NUMBER + _UNIT + r"(?:之|以)?内(?!\s*(?:到账|原路|退回|退还|处理|审核|回复))")
_SINCE = re.compile(r"(?:购买|付款|支付|下单)(?:之|以)?后\s*" + _NUMBER + _UNIT)
_BOUGHT_WITHIN = re.compile(
    r"(?:购买|付款|支付|下单)(?:成功|之日起|起|当天起)?\s*"
    + _NUMBER
    + _UNIT
    + "(?:之|以)?内(?!到账|处理|审核|回复)"
)
_NO_REASON = re.compile(_NUMBER + _UNIT + "(?:(?:之|以)?内)?(?:均|都|可以?|支持)*无理由")
_ALWAYS = re.compile(
    "不限(?:时间|天数|时)|任何时候|永久|随时(?:都|均)?(?:可以?|能)?(?:申请|办理)?(?:全额)?退"
)
_HOURS = {"天": 24, "日": 24, "小时": 1, "周": 168, "星期": 168, "月": 720, "年": 8760}


@check(
    message=Text("{where}写着“{told}”，而{days}", "{where} says '{told}' while {days}"),
    help=Text(
        "两处写成一样；没写 text 时用的是行业默认说明，写上自己的 text",
        "make both say the same; without a text of your own the industry's is used, so write one",
    ),
    severity=Severity.WARNING,
)
def text_against_days(solution: Solution) -> Iterator[Finding]:
    """A refund text names another length of time than the right does, or says "at any time".

    ## Why is this wrong?
    Buyers read one limit and are refunded by the other.

    ## 为什么不对
    用户看到的是 text 里的天数，退款却按 within_days 办。

    ## Example
    `{right: full, within_days: 7, text: 购买后 30 天内可以申请全额退款}`

    ## Use instead
    `{right: full, within_days: 30, text: 购买后 30 天内可以申请全额退款}`
    """
    offers = (solution.trade.refund, *(each.refund for each in solution.goods.values()))
    rights = {each.origin: each for each in chain.from_iterable(one.values() for one in offers)}
    for origin, right in rights.items():
        told = _told(right.text, right.within_days)
        if told and right.right != "none" and right.within_days not in told.values():
            # The text may be the industry's own, where the author wrote other days.
            place = "text" if right.within_days is None else "within_days"
            yield Finding((*origin, place), _values("退款说明", "the refund text", told, right))
    for goods in solution.goods.values():
        yield from _in_notices(goods)


def _in_notices(goods: Goods) -> Iterator[Finding]:
    """Notices that name another time for a refund than the right before use does."""
    right = goods.refund.get("to_use")
    if right is None or right.right == "none" or right.within_days is None:
        return
    for index, notice in enumerate(goods.notices):
        told = _told(notice, right.within_days) if re.search("(?<!不)退", notice) else {}
        if told and right.within_days not in told.values():
            zh, en = f"“{goods.name}”的须知", f"a notice of '{goods.name}'"
            yield Finding((*goods.origin, "notices", index), _values(zh, en, told, right))


def _values(
    zh: str, en: str, told: Mapping[str, Fraction | None], right: RefundRight
) -> dict[str, Any]:
    days = right.within_days
    limit = Text(f" within_days 是 {days}", f"within_days is {days}")
    unsaid = Text("没有写 within_days", "no within_days is given")
    return {
        "where": Text(zh, en),
        "told": next(iter(told)),
        "days": unsaid if days is None else limit,
    }


def _told(text: str, days: int | None) -> dict[str, Fraction | None]:
    """The lengths of time a text names, in days, by how it says them; `None` for no end.

    Where the right has none, only one that is said to begin with the purchase counts.
    """
    found = [_SINCE, _BOUGHT_WITHIN, _NO_REASON]
    found += [] if days is None else [_WITHIN]
    matches = chain.from_iterable(each.finditer(text) for each in found)
    told: dict[str, Fraction | None] = {each[0]: _length(each) for each in matches}
    always = None if days is None or told else _ALWAYS.search(text)
    return {always[0]: None} if always else told


def _length(found: re.Match[str]) -> Fraction:
    count = Fraction(1, 2) if found[1] == "半" else Fraction(number_in_words(found[1]))
    return count * _HOURS[found[2]] / 24
