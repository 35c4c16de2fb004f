"""The check refund/text-unlike-right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.promises import BACK, DENIED, promised
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Solution

_OFFERED = re.compile(
    r"(?:可以?|能|支持|随时)(?:在[^，。；]{1,12}?(?:内|前|后))?"
    r"(?:随时|在线|直接|申请|办理|要求|全额|部分|无条件)*" + BACK
)
_LESS = re.compile(
    r"只退|部分退|退(?:回|还)?\s*(?:一半|半价|部分|[0-9]+ ?[%％])"
    r"|(?<!不)扣(?:除|掉)?\s*(?:一半|半价|[一二三四五六七八九]成)"
    r"|(?<!不)(?:扣除?|收取?)[^，。；]{0,8}?(?:[0-9]+ ?[%％元]|手续费|违约金|服务费)"
)
_GIVEN = re.compile(
    "(?:协商|商议|酌情|部分|按比例)退|退(?:还|回)(?!.{0,4}(?:材料|资料|证件|原件))|退(?:一半|半价|部分)|(?:余款|差额)[^，。；]{0,4}退"
)
_NOT_IN_PART = re.compile(
    "不(?:能|可以?|支持|予|接受)?(?:再)?(?:申请)?(?:协商|商议|酌情|部分|按比例)退"
)
_KEPT_BOOKING = re.compile("不(?:可以?|能|支持|予|得|允许)?(?:再)?取消")
_OTHER_MONEY = re.compile("押金|定金|订金|保证金|运费|材料费")
_FULL = "全额"
_TO_BE_AGREED = re.compile("协商|商议|商定|商量|酌情|沟通|视")
_BUT = re.compile(
    "(?:其他情况|其余|逾期|过期|(?:之|以|此)后"
    "|(?:[0-9]+|[一二两三四五六七八九十]+) ?(?:天|日|小时|点)(?:之|以)?(?:内|后))"
    "[^，。；可能]{0,6}?(?:概|恕)?不(?:予|再|支持|能|可以?)?退"
)
"""What is not refunded after all, where no field of the right says so."""
_RIGHTS = {
    "full": Text("full（全额退）", "full"),
    "partial": Text("partial（退一部分）", "partial"),
    "negotiated": Text("negotiated（协商退）", "negotiated"),
    "none": Text("none（不退）", "none"),
}


@check(
    message=Text("退款说明{said}，而 right 是 {right}", "the refund text {said}; right is {right}"),
    help=Text(
        "照实际的规则改：text 是用户看到的，right 是退款时按的",
        "make both say the real rule: buyers read the text and are refunded by the right",
    ),
    severity=Severity.WARNING,
)
def text_unlike_right(solution: Solution) -> Iterator[Finding]:
    """A refund text says less, more or nothing of what the right says.

    A text that plainly promises money back beside `right: none` is `refund/text-against-right`.

    ## Why is this wrong?
    Buyers read the text and are refunded by the right. Told that a part is kept they do not ask for
    what is theirs; told nothing, they learn of a refusal when it is too late.

    ## 为什么不对
    用户看到的是 text，退款按 right 办。写着只退一半，用户就少要了；没写不退，用户买了才知道退不了。

    ## Example
    `booked: {right: full, text: 预约后不退款。}`

    ## Use instead
    `booked: {right: none, text: 预约后不退款。}`
    """
    for right in every_right(solution):
        said = None if right.by_day else _unlike(right)
        if said is not None:
            yield Finding(right.origin, {"said": said, "right": _RIGHTS[right.right]})


def _unlike(right: RefundRight) -> Text | None:
    """What the text says that the right does not; nothing where they agree."""
    if right.right == "none":
        return _beside_none(right.text)
    less = _LESS.search(right.text)
    denied = None if _offered(right.text) else _denied(right)
    if right.right == "negotiated" and not denied:
        return _beside_negotiated(right.text, less)
    if right.right == "full":
        return _quoted(less or denied or _but(right))
    whole = _offered(right.text) if right.right == "partial" and not less else None
    return _quoted(denied or (whole if _FULL in (whole[0] if whole else "") else None))


def _beside_none(text: str) -> Text | None:
    offered = _offered(text)
    if offered is not None:
        return None if promised(text) or DENIED.search(text) else _quoted(offered)
    beside = any(each.search(text) for each in (DENIED, _NOT_IN_PART, _OTHER_MONEY))
    given = None if beside else _GIVEN.search(text)
    if given is not None and not promised(text):
        return _quoted(given)
    silent = Text(f"“{text}”没有说不退", f"'{text}' does not say that nothing is refunded")
    return None if "退" in text else silent


def _beside_negotiated(text: str, less: re.Match[str] | None) -> Text | None:
    """A whole or a fixed refund, promised where it is yet to be agreed."""
    words = promised(text)
    if _TO_BE_AGREED.search(text):
        return None
    if words and not words.startswith("按"):
        return Text(f"写着“{words}”", f"says '{words}'")
    return _quoted(less)


def _but(right: RefundRight) -> re.Match[str] | None:
    """What a text takes away again; after so many days it is the right's own limit."""
    return None if right.within_days else _BUT.search(right.text)


def _denied(right: RefundRight) -> re.Match[str] | None:
    """The words that deny a refund, or that a booking may be given up."""
    kept = _KEPT_BOOKING.search(right.text) if right.state == "booked" else None
    return DENIED.search(right.text) or kept


def _offered(text: str) -> re.Match[str] | None:
    """The words that offer a refund, where no `不` stands before them."""
    found = _OFFERED.finditer(text)
    return next((each for each in found if text[: each.start()][-1:] not in ("不", "未")), None)


def _quoted(found: re.Match[str] | None) -> Text | None:
    return found and Text(f"写着“{found[0]}”", f"says '{found[0]}'")
