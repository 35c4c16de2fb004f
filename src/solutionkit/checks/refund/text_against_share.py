"""The check refund/text-against-share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Solution

_TENTHS = "(?P<tenths>[一二三四五六七八九])成"
_SHARE = rf"(?:(?P<figure>[0-9]+)\s*[%％]|百分之{NUMBER}|{_TENTHS}|一半|半门课?)"
_ANY = re.compile(_SHARE)
_LEARNT = re.compile(
    rf"(?:学习?|看|听)(?:了|过|完|进度)?(?:还)?(?:不到|不足|不满|未满|未超过|不超过|少于|低于)?{_SHARE}"
)
"""How a text says of how much of a course it speaks."""
_UNLIMITED = re.compile("随时|任何时候|什么时候都|不限时间|不限进度")
_NOT_GIVEN = Text("没写", "is not given")
_HALF = 50


@check(
    message=Text(
        "退款说明写着“{told}”，而 below_percent {share}",
        "the refund text says '{told}' while below_percent {share}",
    ),
    help=Text("两处写成一样", "make both say the same"),
    severity=Severity.WARNING,
)
def text_against_share(solution: Solution) -> Iterator[Finding]:
    """A refund text names another share of the course than the right does.

    Naming a share where the right has none, or none where it has one and the money can be had
    back "at any time", is the same fault.

    ## Why is this wrong?
    Buyers read one limit and are refunded by the other.

    ## 为什么不对
    用户看到的是 text 里的比例，退款却按 below_percent 办。

    ## Example
    `{right: full, below_percent: 5, text: 学习不到 50%，可以全额退款}`

    ## Use instead
    `{right: full, below_percent: 50, text: 学习不到 50%，可以全额退款}`
    """
    for right in every_right(solution):
        told = _told(right)
        if told and right.below_percent not in told.values():
            share = right.below_percent
            said = Text(f"是 {share}", f"is {share}") if share else _NOT_GIVEN
            values = {"told": next(iter(told)), "share": said}
            yield Finding((*right.origin, "text"), values)


def _told(right: RefundRight) -> dict[str, int | None]:
    """The shares a text names, by how it says them; only of learning where the right has none."""
    if right.below_percent is None:
        found = _LEARNT.finditer(right.text) if right.right == "full" else ()
        return {each[0]: _share(each) for each in found}
    told: dict[str, int | None] = {each[0]: _share(each) for each in _ANY.finditer(right.text)}
    return told or {each[0]: None for each in _UNLIMITED.finditer(right.text)}


def _share(found: re.Match[str]) -> int:
    if found["tenths"]:
        return 10 * number_in_words(found["tenths"])
    figure = found["figure"] or found[2]
    return number_in_words(figure) if figure else _HALF
