"""What an author most likely meant by a value that is almost right: a date of Excel, `268元`, `60`.

Gives the value as it should be written, or `None` where more than one could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

_EXCEL_BEGINS = date(1899, 12, 30)
_EXCEL_DAYS = range(36526, 73051)
"""Days of the years 2000 to 2099 as Excel counts them."""

_DAY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
_AMOUNT = re.compile(
    r"[¥￥]?\s*([0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?\s*(?:元|块|RMB)?"
)
_COUNT = re.compile(r"([0-9]+)\s*(?:天|分钟|个|件|次|张|人|份|d|min)")
_RATE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)")
_CLOCK = re.compile(r"(上午|下午|晚上)?\s*([0-9]{1,2})[:：点]([0-9]{2})?分?\s*([AaPp][Mm])?")


def meant(kind: str, value: object) -> str | None:
    """How `value` is written where a `kind` is wanted, if that is plain."""
    reader = _READERS.get(kind)
    return reader(str(value).strip()) if reader else None


def _day(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    try:
        if found:
            return date(*map(int, found.groups())).isoformat()
        if text.isascii() and text.isdigit() and int(text) in _EXCEL_DAYS:
            return (_EXCEL_BEGINS + timedelta(days=int(text))).isoformat()
    except ValueError:
        pass
    return None


def _amount(text: str) -> str | None:
    found = _AMOUNT.fullmatch(text)
    return re.sub("[,，]", "", found[1]) + (found[2] or "") if found else None


def _count(text: str) -> str | None:
    found = _COUNT.fullmatch(text)
    return found[1] if found else None


def _rate(text: str) -> str | None:
    """A number alone: of one and more it is hundredths; `0.6` may be either."""
    found = _RATE.fullmatch(text)
    return f"{found[1]}%" if found and not text.startswith("0") else None


def _clock(text: str) -> str | None:
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour, late = int(found[2]), found[1] in ("下午", "晚上") or (found[4] or "").lower() == "pm"
    hour += 12 if late and hour < 12 else 0
    return f"{hour:02}:{found[3] or '00'}" if hour < 24 else None


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "amount": _amount,
    "clock": _clock,
    "day": _day,
    "percentage": _rate,
    "whole": _count,
}
