"""The check goods/number-unlike-text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_LIMIT = re.compile(
    r"(?:每人|每位?用户|每个(?:用户|账号))(?:最多|只能|仅)?(?:限购|限买|可购买?|可买|购买?)\s*"
    + NUMBER
    + r"\s*[张份件个单]"
)
_MINUTES = re.compile(NUMBER + r"\s*(分钟|小时)")
_PASS = re.compile(NUMBER + r"\s*次(?:卡|券|套餐)")
_USES = re.compile(r"共\s*" + NUMBER + r"\s*次")
_PIECES = re.compile(r"(?<!每)(?<!第)" + NUMBER + r"\s*[个枚瓶只颗次份]|[×xX]\s*([0-9]+)")
_UNITS = {"分钟": 1, "小时": 60}


@check(
    message=Text(
        "“{goods}”写着“{told}”，而{what}",
        "'{goods}' says '{told}', while {what}",
    ),
    help=Text("两处写成一样", "make both say the same"),
    severity=Severity.WARNING,
)
def number_unlike_text(solution: Solution) -> Iterator[Finding]:
    """The words of goods tell another number than the goods have.

    Compared are the limit for each buyer, the length of a service, the uses of a pass, and how
    many props are credited.

    ## Why is this wrong?
    Buyers read the words; the order goes by the number. One of them was not changed with the other.

    ## 为什么不对
    用户看的是文字，下单、核销、到账按数字办。改了一处忘了另一处，就会按没人看到的那个数来。

    ## Example
    `{id: talk, name: 电话咨询（60 分钟）, fulfilment: appointment, duration: 30}`

    ## Use instead
    `{id: talk, name: 电话咨询（60 分钟）, fulfilment: appointment, duration: 60}`
    """
    for goods in solution.goods.values():
        for place, told, what in (*_limits(goods), *_lengths(goods), *_uses(goods), *_given(goods)):
            yield Finding(
                (*goods.origin, *place), {"goods": goods.name, "told": told, "what": what}
            )


Told = Iterator[tuple[Path, str, Text]]


def _limits(goods: Goods) -> Told:
    for place, text in _texts(goods):
        found = _LIMIT.search(text)
        if found and number_in_words(found[1]) != goods.limit_per_user:
            limit = goods.limit_per_user
            lacking = Text("没有写 limit_per_user，不限购", "limit_per_user is not given: no limit")
            said = Text(f" limit_per_user 是 {limit}", f"limit_per_user is {limit}")
            yield place, found[0], lacking if limit is None else said


def _lengths(goods: Goods) -> Told:
    found, minutes = _MINUTES.search(goods.name), goods.duration_minutes
    if found and minutes and number_in_words(found[1]) * _UNITS[found[2]] != minutes:
        yield ("name",), found[0], Text(f" duration 是 {minutes}", f"duration is {minutes}")


def _uses(goods: Goods) -> Told:
    named = _PASS.search(goods.name)
    for place, text in _texts(goods) if named else ():
        found = _USES.search(text)
        if named and found and number_in_words(found[1]) != number_in_words(named[1]):
            yield place, found[0], Text(f"名称是“{named[0]}”", f"the name says '{named[0]}'")


def _given(goods: Goods) -> Told:
    if len(goods.grants) != 1:
        return
    ((prop, count),) = goods.grants.items()
    found = list(_PIECES.finditer(goods.name))
    told = [number_in_words(each[1] or each[2]) for each in found]
    if told and count not in (*told, sum(told)):
        said = Text(f" grants 里 {prop} 是 {count}", f"grants has {count} of {prop}")
        yield ("name",), found[0][0], said


def _texts(goods: Goods) -> Iterator[tuple[Path, str]]:
    yield ("summary",), goods.summary
    for index, notice in enumerate(goods.notices):
        yield ("notices", index), notice
