"""What an author most likely meant by a value that is almost right: a date of Excel, `268元`, `60`.

Gives the value as it should be written, or `None` where more than one could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from solutionkit.diagnostics import Text
from solutionkit.source.days import LAST_DAY
from solutionkit.spec.choices import meant_by

_EXCEL_BEGINS = date(1899, 12, 30)
_EXCEL_DAYS = range(36526, 73051)
"""Days of the years 2000 to 2099 as Excel counts them."""

FULL_WIDTH = str.maketrans("０１２３４５６７８９．％：－＃", "0123456789.%:-#")
_DAY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
_DAY_IN_DIGITS = re.compile(r"(20[0-9]{2})([01][0-9])([0-3][0-9])")
_AMOUNT = re.compile(
    r"[¥￥]?\s*([0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?\s*(?:元|块|RMB)?"
)
_COMMA_DECIMALS = re.compile(r"([0-9]+)[,，]([0-9]{2})")
_TIMES = {"百": 100, "千": 1000, "万": 10_000, "w": 10_000, "k": 1000}
_MULTIPLE = re.compile(r"[¥￥]?\s*([0-9]+(?:\.[0-9]+)?)\s*([百千万wk])\s*元?", re.IGNORECASE)
_DIGITS = {name: digit for digit, name in enumerate("零一二三四五六七八九十")}
_PARTS = re.compile(r"百分之([零一二三四五六七八九十]|[0-9]{1,2}(?:\.[0-9]{1,4})?)")
_FOREVER = frozenset(("长期", "长期有效", "永久", "永久有效", "无期限", "长期有效。"))
_COUNT = re.compile(r"([0-9]+)(?:\.0+)?\s*(?:天|分钟|个|件|次|张|人|份|岁|d|min)?")
_RATE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)")
_PART = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)\s*(折?)")
_TENTHS = re.compile(r"([一二三四五六七八九])([一二三四五六七八九]?)折")
_HALVES = {"半价": "50%", "减半": "50%", "对折": "50%", "免收": "0%", "免": "0%"}
_CLOCK = re.compile(r"(上午|下午|晚上)?\s*([0-9]{1,2})[:：点]([0-9]{2}|半)?分?\s*([AaPp][Mm])?")


def meant(kind: str, value: object) -> str | None:
    """How `value` is written where a `kind` is wanted, if that is plain."""
    reader = _READERS.get(kind)
    return reader(str(value).strip()) if reader else None


def unlike(kind: str, value: object) -> Text | None:
    """Why `value` is none, where that says more than an example of one would."""
    text = str(value).strip()
    if kind == "day" and (text in _FOREVER or text.startswith("9999")):
        return Text("长期有效就不写这一项", "leave it out where there is no end")
    if kind == "clock" and text in ("24:00", "24：00"):
        return Text("一天到 23:59 为止，写 23:59", "a day ends at 23:59: write 23:59")
    if kind == "whole" and text in ("不限", "无限", "无限制", "没有限制"):
        return Text("不限就不写这一项", "leave it out where there is no limit")
    if kind == "amount" and re.fullmatch(r"[0-9]+\.[0-9]{3,}", text):
        return Text("最多写两位小数", "write two decimals at most")
    if kind == "amount" and re.fullmatch(r"[-−－][0-9.]+", text):
        return Text("金额不能小于 0", "an amount is never below 0")
    return _fraction(text) if kind == "percentage" else None


def _fraction(text: str) -> Text | None:
    """Ask which of the two `0.04` was meant to be: a part of one, or of a hundred."""
    if not re.fullmatch(r"0?\.[0-9]{1,6}", text) or not Decimal(text):
        return None
    part, share = f"{Decimal(text) * 100:f}", f"{Decimal(text):f}"
    part = part.rstrip("0").rstrip(".") if "." in part else part
    zh = f"写成 {part}%；真是 {share}% 就写 {share}%"
    return Text(zh, f"write {part}%, or {share}% if that is meant")


def _day(text: str) -> str | None:
    found = _DAY.fullmatch(text) or _DAY_IN_DIGITS.fullmatch(text)
    try:
        if found:
            day = date(*map(int, found.groups()))
            return day.isoformat() if day <= LAST_DAY else None
        if text.isascii() and text.isdigit() and int(text) in _EXCEL_DAYS:
            return (_EXCEL_BEGINS + timedelta(days=int(text))).isoformat()
    except ValueError:
        pass
    return None


def _amount(text: str) -> str | None:
    if found := _MULTIPLE.fullmatch(text):
        times = Decimal(found[1]) * _TIMES[found[2].lower()]
        return f"{times:f}".rstrip("0").rstrip(".") if "." in f"{times:f}" else f"{times:f}"
    if found := _COMMA_DECIMALS.fullmatch(text):
        return f"{found[1]}.{found[2]}"
    found = _AMOUNT.fullmatch(text)
    return re.sub("[,，]", "", found[1]) + (found[2] or "") if found else None


def _count(text: str) -> str | None:
    found = _COUNT.fullmatch(text.translate(FULL_WIDTH))
    return found[1] if found else None


def _rate(text: str) -> str | None:
    """A number alone: of one and more it is hundredths; `0.6` may be either."""
    if named := _PARTS.fullmatch(text):
        return f"{_DIGITS.get(named[1], named[1])}%"
    found = _RATE.fullmatch(text)
    return f"{found[1]}%" if found and not text.startswith("0") else None


def _factor(text: str) -> str | None:
    """`50` is hundredths, `0.5` a part of one, `8` and `八折` tenths; a `1` alone may be either."""
    if named := _TENTHS.fullmatch(text):
        return f"{_DIGITS[named[1]] * 10 + _DIGITS.get(named[2], 0)}%"
    found = _PART.fullmatch(text)
    if not found or (text == "1" and not found[2]):
        return _HALVES.get(text)
    part = Decimal(found[1])
    tenths = part < 10 if found[2] else 2 <= part < 10
    percent = part * 10 if tenths else part * 100 if part < 1 else part
    return f"{percent.normalize():f}%" if percent <= 100 and (tenths or not 1 < part < 2) else None


def _clock(text: str) -> str | None:
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour, late = int(found[2]), found[1] in ("下午", "晚上") or (found[4] or "").lower() == "pm"
    hour += 12 if late and hour < 12 else 0
    minute = "30" if found[3] == "半" else found[3] or "00"
    return f"{hour:02}:{minute}" if hour < 24 else None


def _flag(text: str) -> str | None:
    return meant_by(text, ("true", "false"))


def _list(text: str) -> str | None:
    """Short words parted as people part them."""
    words = [each.strip() for each in re.split(r"[，,、；;]", text.strip("【】")) if each.strip()]
    plain = len(text) <= 60 and not re.search(r"[\[\]{}:#\"'。\n]", text)
    return f"[{', '.join(words)}]" if plain and words else None


def _table(text: str) -> str | None:
    return f"{{from: {text}}}" if re.fullmatch(r"\S+\.(csv|tsv|yaml)", text) else None


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "amount": _amount,
    "clock": _clock,
    "day": _day,
    "factor": _factor,
    "flag": _flag,
    "list": _list,
    "percentage": _rate,
    "table": _table,
    "whole": _count,
}
