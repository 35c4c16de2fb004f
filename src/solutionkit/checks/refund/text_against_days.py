"""The check refund/text-against-days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import RefundRight, Solution

_UNIT = r"\s*(?:个)?(天|日|小时|周|星期)"
_WITHIN = re.compile(NUMBER + _UNIT + r"(?:之|以)?内(?!\s*(?:到账|原路|退回|退还|处理|审核|回复))")
_SINCE = re.compile(r"(?:购买|付款|支付|下单)(?:之|以)?后\s*" + NUMBER + _UNIT)
_UNLIMITED = re.compile("随时|任何时候|什么时候都|不限时间")
_HOURS = {"天": 24, "日": 24, "小时": 1, "周": 168, "星期": 168}


@check(
    message=Text(
        "退款说明写着“{told}”，而 within_days 是 {days}",
        "the refund text says '{told}' while within_days is {days}",
    ),
    help=Text(
        "两处写成一样；没写 text 就用了行业的话，写上自己的 text",
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
        told = _told(right)
        if told and right.right != "none" and right.within_days not in told.values():
            days = "没写" if right.within_days is None else str(right.within_days)
            limit = Text(days, "not given" if right.within_days is None else days)
            # The text may be the industry's own, where the author wrote other days.
            place = "text" if right.within_days is None else "within_days"
            yield Finding((*origin, place), {"told": next(iter(told)), "days": limit})


def _told(right: RefundRight) -> dict[str, Fraction]:
    """The lengths of time a text names, in days, by how it says them.

    Where the right has none, only one that is said to begin with the purchase counts; where it has
    one, words that say there is none stand for no time at all.
    """
    found = [_SINCE] if right.within_days is None else [_SINCE, _WITHIN]
    matches = list(chain.from_iterable(each.finditer(right.text) for each in found))
    if not matches and right.within_days is not None:
        return {each[0]: Fraction(0) for each in _UNLIMITED.finditer(right.text)}
    return {each[0]: Fraction(number_in_words(each[1]) * _HOURS[each[2]], 24) for each in matches}
