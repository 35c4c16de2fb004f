"""The check refund/text-against-by-day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import ONE
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Solution

_TENTHS = "(?P<tenths>[一二三四五六七八九])成"
_SHARE = re.compile(rf"(?P<figure>[0-9]+)\s*[%％]|百分之{NUMBER}|{_TENTHS}|(?P<half>一半)")
_DAYS = re.compile(
    rf"(?:使用|入园|游玩|入场|出行|参观|到访|观演)?(?:日期?|当[天日]|时间)?(?:之|以|提)?前\s*{NUMBER}\s*[天日]"
)
_WHOLE = re.compile("(?<!不)全额|全款|全退")
_PER_CENT = ONE // 100


@check(
    message=Text(
        "退款说明写着“{told}”，by_day 里没有这一级",
        "the refund text says '{told}', of which by_day has no step",
    ),
    help=Text(
        "两处写成一样；不写 text，用户看到的就是按 by_day 拼出来的话",
        "make both say the same; without a text buyers read the steps themselves",
    ),
    severity=Severity.WARNING,
)
def text_against_by_day(solution: Solution) -> Iterator[Finding]:
    """A refund text names days or a share that no step of the refund by day of use has.

    ## Why is this wrong?
    Buyers read the text and are refunded by the steps.

    ## 为什么不对
    用户看到的是 text，退款按 by_day 算。

    ## Example
    `{right: partial, by_day: [{days_before: 1, right: full}], text: 入园前 3 天可以全额退款。}`

    ## Use instead
    `{right: partial, by_day: [{days_before: 3, right: full}], text: 入园前 3 天可以全额退款。}`
    """
    for right in every_right(solution):
        written = solution.document.node((*right.origin, "text")) if right.by_day else None
        told = _told(right) if written is not None else None
        if told is not None:
            yield Finding((*right.origin, "text"), {"told": told})


def _told(right: RefundRight) -> str | None:
    """The first words of a text that no step fits."""
    days = {each.days_before for each in right.by_day}
    # "before day n" and "from day n - 1 on" are the same limit.
    days |= {each - 1 for each in days}
    shares = {each.rate_ppm for each in right.by_day if each.rate_ppm is not None}
    shares |= {ONE - each for each in shares} | {ONE}
    for found in _DAYS.finditer(right.text):
        if number_in_words(found[1]) not in days:
            return found[0]
    for found in _SHARE.finditer(right.text):
        if _ppm(found) not in shares:
            return found[0]
    whole = _WHOLE.search(right.text)
    return whole[0] if whole and all(each.right != "full" for each in right.by_day) else None


def _ppm(found: re.Match[str]) -> int:
    """A share in parts per million, or what is kept of it in the same."""
    if found["half"]:
        return ONE // 2
    if found["tenths"]:
        return 10 * _PER_CENT * number_in_words(found["tenths"])
    return _PER_CENT * number_in_words(found["figure"] or found[2])
