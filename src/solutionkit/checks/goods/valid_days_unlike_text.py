"""The check goods/valid-days-unlike-text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution

_CARD = re.compile(r"(?<![双两二三四五六七八九十个0-9跨贺])(周|月|季|半年|年)卡")
_CARDS = {"周": (7, 7), "月": (28, 31), "季": (84, 93), "半年": (180, 186), "年": (360, 366)}
"""The days such a card is for, at the least and at the most."""
_DAYS = re.compile(
    "(?<![前每首满送百一二两三四五六七八九十0-9第])(?<![前每首满送第] )"
    + NUMBER
    + r"\s*(?:天|日)\s*(?:内?有效|内?不限|内?可用|内?畅|会员)"
)


@check(
    message=Text(
        "“{goods}”写着“{told}”，而 valid_days 是 {days}",
        "'{goods}' says '{told}' while valid_days is {days}",
    ),
    help=Text("两处写成一样", "make both say the same"),
    severity=Severity.WARNING,
)
def valid_days_unlike_text(solution: Solution) -> Iterator[Finding]:
    """The name or summary of virtual goods tells another time than they last.

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
        if told:
            values = {"goods": goods.name, "told": told, "days": goods.valid_days}
            yield Finding((*goods.origin, "valid_days"), values)


def _told_otherwise(goods: Goods) -> str:
    """The words that name another length of time; empty where none do."""
    days, card = goods.valid_days, _CARD.search(goods.name)
    if days is None:
        return ""
    if card and not _CARDS[card[1]][0] <= days <= _CARDS[card[1]][1]:
        return card[0]
    found = _DAYS.search(goods.summary) or _DAYS.search(goods.name)
    return found[0] if found and number_in_words(found[1]) != days else ""
