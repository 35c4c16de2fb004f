"""The check refund/text-against-by-day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.promises import promised
from solutionkit.checks.refund.rights import every_right
from solutionkit.checks.refund.said_by_day import days_said, said_back
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import ONE, percent_of_ppm
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Solution

_NO_STEP = Text("by_day 里没有这一级", "of which by_day has no step")
_NOT_EVERY_DAY = Text("而 by_day 不是每一天都这样退", "while by_day does not on every day")
_WHOLE = Text("而 by_day 那天全额退", "while by_day gives all of it on that day")
_NOTHING = Text("而 by_day 那天不退", "while by_day gives nothing on that day")
_BY_STEPS = re.compile("按|视|多少|阶梯|部分")


@check(
    message=Text(
        "退款说明写着“{told}”，{unlike}",
        "the refund text says '{told}', {unlike}",
    ),
    help=Text(
        "两处写成一样；不写 text，用户看到的就是按 by_day 拼出来的话",
        "make both say the same; without a text buyers read the steps themselves",
    ),
    severity=Severity.WARNING,
)
def text_against_by_day(solution: Solution) -> Iterator[Finding]:
    """A refund text says other days, or another share for a day, than the steps by day of use.

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
        found = _unlike(right) if written is not None else None
        if found is not None:
            told, unlike = found
            yield Finding((*right.origin, "text"), {"told": told, "unlike": unlike})


def _unlike(right: RefundRight) -> tuple[str, Text] | None:
    """The first words of a text that the steps do not bear out, and what they say instead."""
    # "before day n" and "from day n - 1 on" are the same limit.
    days = {each.days_before - less for each in right.by_day for less in (0, 1)}
    for words, number in days_said(right.text):
        if number not in days:
            return words, _NO_STEP
    parts = {_part_on(right, day) for day in range(right.by_day[0].days_before + 1)}
    said = tuple(said_back(right.text))
    for each in said:
        held = parts if each.days is None else {_part_on(right, day) for day in each.days}
        if each.days is None and held != {each.part_ppm}:
            return each.words, _NOT_EVERY_DAY
        if each.part_ppm not in held:
            return each.words, _back_in_words(_part_on(right, min(each.days or (0,))))
    promise = "" if said or _BY_STEPS.search(right.text) else promised(right.text)
    return (promise, _NOT_EVERY_DAY) if promise and parts != {ONE} else None


def _part_on(right: RefundRight, days_before: int) -> int | None:
    """The part that goes back so many days before use; `None` where nobody said."""
    step = next((each for each in right.by_day if each.days_before <= days_before), None)
    return step.part_ppm if step else 0


def _back_in_words(part_ppm: int | None) -> Text:
    if part_ppm in (0, ONE):
        return _WHOLE if part_ppm else _NOTHING
    percent = percent_of_ppm(part_ppm or 0)
    return Text(f"而 by_day 那天退 {percent}", f"while by_day gives {percent} on that day")
