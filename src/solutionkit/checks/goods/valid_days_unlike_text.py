"""The check goods/valid-days-unlike-text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_CARD = re.compile(r"(?<![双两二三四五六七八九十个0-9跨贺])(周|月|季|半年|年)卡")
_CARDS = {"周": (7, 7), "月": (28, 31), "季": (84, 93), "半年": (180, 186), "年": (360, 366)}
"""The days such a card is for, at the least and at the most."""
_WHOLE = "(?<![前每首满送百一二两三四五六七八九十0-9第])(?<![前每首满送第] )"
"""A number begins here, and it is not that of each or the first so many days."""
_DAYS = re.compile(_WHOLE + NUMBER + r"\s*(?:天|日)\s*(?:内?有效|内?不限|内?可用|内?畅|会员)")
_LENGTH = "(?:" + NUMBER + r"\s*(天|日|个月|年)|半年)"
_VALID = (
    re.compile(
        r"(?:有效期限?(?:为|是|：|:)?|(?:购买|付款|支付|下单)(?:之|以)?后)\s*"
        + _LENGTH
        + "(?:之?内)?"
    ),
    re.compile(_WHOLE + _LENGTH + "(?:之?内)?(?:有效|用完|使用|核销)"),
)
_ABOUT_VALIDITY = re.compile("有效|用完|内使用|内核销")
_LENGTHS = {"天": (1, 1), "日": (1, 1), "个月": (28, 31), "年": (360, 366)}
"""The days a length of time has, at the least and at the most."""


@check(
    message=Text(
        "“{goods}”写着“{told}”，而 valid_days 是 {days}",
        "'{goods}' says '{told}' while valid_days is {days}",
    ),
    help=Text("两处写成一样", "make both say the same"),
    severity=Severity.WARNING,
)
def valid_days_unlike_text(solution: Solution) -> Iterator[Finding]:
    """The words of goods tell another time than they last.

    Of virtual goods that is the name and the summary too, of others what says until when.

    ## Why is this wrong?
    Buyers read the text; access ends by valid_days.

    ## 为什么不对
    用户看的是名称和简介，到期按 valid_days 算：买了月卡，三天就用不了了。

    ## Example
    `{id: month, name: 会员月卡, fulfilment: virtual, valid_days: 3}`

    ## Use instead
    `{id: month, name: 会员月卡, fulfilment: virtual, valid_days: 30}`
    """
    for goods in solution.goods.values():
        told = _told_otherwise(goods) if goods.fulfilment == "virtual" else ""
        place: Path = ("valid_days",)
        if not told:
            place, told = _promised_otherwise(goods)
        if told:
            values = {"goods": goods.name, "told": told, "days": goods.valid_days}
            yield Finding((*goods.origin, *place), values)


def _promised_otherwise(goods: Goods) -> tuple[Path, str]:
    """Where the summary or a notice says until when goods hold, and it is not so long."""
    notices = ((("notices", index), each) for index, each in enumerate(goods.notices))
    for place, text in ((("summary",), goods.summary), *notices):
        for clause in re.split("[，。；;,！]", text) if goods.valid_days else ():
            about = _VALID if _ABOUT_VALIDITY.search(clause) else ()
            found = next((each for one in about if (each := one.search(clause))), None)
            if found and not _lasts(found, goods.valid_days or 0):
                return place, found[0].strip()
    return (), ""


def _lasts(found: re.Match[str], days: int) -> bool:
    """Whether so many days are the time that was found in words."""
    if not found[1]:
        least, most = _CARDS["半年"]
        return least <= days <= most
    count, (least, most) = number_in_words(found[1]), _LENGTHS[found[2]]
    return count * least <= days <= count * most


def _told_otherwise(goods: Goods) -> str:
    """The words that name another length of time; empty where none do."""
    days, card = goods.valid_days, _CARD.search(goods.name)
    if days is None:
        return ""
    if card and not _CARDS[card[1]][0] <= days <= _CARDS[card[1]][1]:
        return card[0]
    found = _DAYS.search(goods.summary) or _DAYS.search(goods.name)
    return found[0] if found and number_in_words(found[1]) != days else ""
