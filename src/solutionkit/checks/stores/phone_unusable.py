"""The check stores/phone-unusable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.stores.phone_without_zero import phones
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_WRITTEN = re.compile(r"[0-9 ()（）+\-－—]+(?:(?:转|分机|ext\.?|#)\s*[0-9]+)?")
_SPARE = re.compile(r"[^0-9]")
_DIALLED = re.compile(r"0[0-9]{9,11}|1[0-9]{10}|[48]00[0-9]{7}|[2-9][0-9]{6,7}|[19][0-9]{2,5}")
_SAMPLE = re.compile(r"0[0-9]{2,3}0{7,8}")
_LOST = re.compile(r"[0-9.]+E\+[0-9]+", re.IGNORECASE)
_NO_NUMBER = Text("不是能拨打的号码", "is no number that can be dialled")
_OF_TEMPLATE = Text("是模板里的样子", "is the template's own")


@check(
    message=Text("电话“{phone}”{why}", "phone '{phone}' {why}"),
    help=Text(
        "写能打通的号码，例如 027-84001111；没有就去掉 phone，微信号写不进去",
        "write a number that answers, as 027-84001111, or take out phone; a chat account is none",
    ),
    severity=Severity.WARNING,
)
def phone_unusable(solution: Solution) -> Iterator[Finding]:
    """A phone is no number, has too few digits, or is still the template's.

    ## Why is this wrong?
    The pages dial it at a touch: whoever needs help reaches nobody.

    ## 为什么不对
    页面上一点“联系客服”就拨这个号，号码不对，用户谁也找不到。

    ## Example
    `service: {phone: 客服微信 tea666}`

    ## Use instead
    `service: {phone: 027-84001111}`
    """
    for place, phone in phones(solution):
        why = _why(phone.strip())
        if why is not None:
            yield Finding(place, {"phone": phone, "why": why})


def _why(phone: str) -> Text | None:
    if not phone or _LOST.fullmatch(phone):
        return None
    main = re.split("转|分机|ext|#", phone)[0].strip().removeprefix("+86").strip()
    digits = _SPARE.sub("", main)
    if _SAMPLE.fullmatch(digits):
        return _OF_TEMPLATE
    lacks_zero = re.fullmatch(r"[1-9][0-9]{8,10}", digits)
    fits = _WRITTEN.fullmatch(phone) and (_DIALLED.fullmatch(digits) or lacks_zero)
    return None if fits else _NO_NUMBER
