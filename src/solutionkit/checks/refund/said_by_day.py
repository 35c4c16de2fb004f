"""What the text of a refund says goes back on which days before the day of use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from solutionkit.checks.numbers import NUMBER, number_in_words
from solutionkit.checks.refund.promises import DENIED
from solutionkit.ir.money import ONE

_PAST = (
    r"过期|逾期|到期|过了(?:使用|入园|游玩)[日当]?|(?:使用|入园|核销|游玩|验票)(?:之|以)?后"
    r"|(?:购买|付款|支付|下单)(?:成功)?(?:(?:之|以)?后|当[天日])"
)
_DAYS = (
    r"(?:使用|入园|游玩|入场|出行|参观|到访|观演)?(?:日期?|当[天日]|时间)?(?:之|以|提)?前\s*"
    rf"{NUMBER.replace('(', '(?P<near>', 1)}\s*[天日]"
    r"(?P<side>及?以前|(?:之|以)?[内外]|及?以上|之前)?"
    rf"|(?<![月年0-9]){NUMBER.replace('(', '(?P<far>', 1)}\s*[天日](?:之|以)?前"
    rf"|(?:不足|不到|少于|不满)\s*{NUMBER.replace('(', '(?P<under>', 1)}\s*[天日]"
)
_PART = (
    r"(?P<figure>[0-9]+(?:\.[0-9]+)?)\s*[%％]"
    rf"|百分之{NUMBER.replace('(', '(?P<words>', 1)}"
    r"|(?P<tenths>[一二三四五六七八九])成|(?P<half>一半|半价)"
)
_TOKEN = re.compile(
    rf"(?P<past>{_PAST})|(?P<days>{_DAYS})|(?P<today>当[天日])"
    r"|(?P<after>之后|以后|此后|其余|其他|否则|不然)"
    r"|(?P<any>随时|任何时[候间]|不限时间|无条件|无理由)"
    r"|(?P<unless>(?:不|无法)(?:支持|能|可以?|再|予)*(?:办理|申请)?\s*全[额款退]"
    r"|(?:费|金|佣|款)(?:用)?(?:概|恕)?不(?:予)?退)"
    rf"|(?P<none>{DENIED.pattern})"
    rf"|(?P<part>{_PART})|(?P<whole>(?:全额|全款|全退)(?!或))|(?P<stop>[，,。；;！、])"
)
_KEPT = re.compile(r"(?:扣|收|手续费|违约金)[^，。；退]{0,8}$")
_KEPT_NEXT = re.compile(r"\s*的?(?:手续费|违约金|退票费)")
_AT_MOST = re.compile(r"(?:最多|最高|最少|至少|不低于|不超过)[^，。；]{0,4}$")
_EARLIER, _LATER = ("以前", "外", "以上", "之前"), "内"


@dataclass(frozen=True)
class SaidBack:
    """What goes back, in parts per million, on any one of `days` before use; `None` for any day."""

    words: str
    days: frozenset[int] | None
    part_ppm: int


def days_said(text: str) -> Iterator[tuple[str, int]]:
    """Every number of days before use that a text names."""
    for found in _TOKEN.finditer(text):
        if found["days"]:
            yield found[0], _number(found)


def said_back(text: str) -> Iterator[SaidBack]:
    """What a text says goes back, each with the days it says it of.

    A share belongs to the days named last before it, or else to those named next. What is said
    of a time after use, or of fees, is left out.
    """
    reading = _Reading(text)
    for found in _TOKEN.finditer(text):
        said = reading.take(found)
        if said is not None:
            yield said


class _Reading:
    """How far a text was read: the days named last, and whether a share used them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start: int | None = None
        self._days: frozenset[int] | None = None
        self._past = self._any = self._used = False
        self._fresh = True

    def take(self, found: re.Match[str]) -> SaidBack | None:
        """Read on; what goes back where the words found say it."""
        kind = _kind(found)
        if kind in _SHARES:
            return self._share(found, kind)
        if kind == "stop":
            self._fresh = True
        elif kind == "any":
            if self._fresh:
                self._name(found, None, any_day=True)
        elif kind != "unless":
            self._name(found, self._days_of(found, kind), past=kind == "past")
            self._fresh = False
        return None

    def _name(
        self,
        found: re.Match[str],
        days: frozenset[int] | None,
        *,
        past: bool = False,
        any_day: bool = False,
    ) -> None:
        more = self._days if self._days and days and not self._used and not self._past else None
        self._start = self._start if more else found.start()
        self._days = (more or frozenset()) | days if days else None
        self._past, self._any = past, any_day
        self._used = False

    def _days_of(self, found: re.Match[str], kind: str) -> frozenset[int] | None:
        if kind == "after":
            return frozenset({min(self._days) - 1}) if self._days else None
        return _days_named(found) if kind in ("days", "today") else None

    def _share(self, found: re.Match[str], kind: str) -> SaidBack | None:
        before = self._text[: found.start()]
        if self._past or _AT_MOST.search(before):
            return None
        days, start, end = self._days, self._start, found.end()
        if days is None and not self._any:
            days, end = self._next(found.end())
        self._used = True
        start = found.start() if start is None else start
        return SaidBack(self._text[start:end], days, self._part(found, kind, before))

    def _next(self, end: int) -> tuple[frozenset[int] | None, int]:
        """The days that are named after a share, where none were before it."""
        for found in _TOKEN.finditer(self._text, end):
            if _kind(found) in ("days", "today"):
                return _days_named(found), found.end()
            if _kind(found) in _SHARES or found[0] in "。；;":
                break
        return None, end

    def _part(self, found: re.Match[str], kind: str, before: str) -> int:
        if kind != "part":
            return ONE if kind == "whole" else 0
        share = _ppm(found)
        kept = _KEPT.search(before) or _KEPT_NEXT.match(self._text, found.end())
        return ONE - share if kept else share


_SHARES = ("none", "part", "whole")
_KINDS = ("past", "days", "today", "after", "any", "unless", *_SHARES, "stop")


def _kind(found: re.Match[str]) -> str:
    return next(each for each in _KINDS if found[each])


def _days_named(found: re.Match[str]) -> frozenset[int]:
    """The days words name, with the next one where they may mean either side of a limit."""
    if found["today"]:
        return frozenset({0})
    number, side = _number(found), found["side"] or ""
    if found["under"] or side.endswith(_LATER):
        return frozenset({number, number - 1})
    return frozenset({number, number + 1} if side.endswith(_EARLIER) else {number})


def _number(found: re.Match[str]) -> int:
    return number_in_words(found["near"] or found["far"] or found["under"])


def _ppm(found: re.Match[str]) -> int:
    if found["half"]:
        return ONE // 2
    if found["tenths"]:
        return ONE // 10 * number_in_words(found["tenths"])
    if found["words"]:
        return ONE // 100 * number_in_words(found["words"])
    return int(Fraction(found["figure"]) * (ONE // 100))
