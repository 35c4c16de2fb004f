"""Numbers and shares in a normal form, in figures or Chinese numerals, and what they are worth."""

from __future__ import annotations

from decimal import Decimal

from solutionkit.ir.text_rule import NumberKind

_DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_FIGURES = r"[0-9]+(?:\.[0-9]+)?[十百千万亿]*"
_CHINESE = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?"
PATTERNS = {
    NumberKind.NUMBER: rf"(?:{_FIGURES}|{_CHINESE})(?!分之)",
    NumberKind.PERCENT: (
        rf"(?:百分之?百|百分之(?:{_FIGURES}|{_CHINESE})|(?:{_FIGURES}|{_CHINESE})%"
        r"|[0-9一二三四五六七八九十]成[一二三四五六七八九半]?)"
    ),
}


def worth(text: str, kind: NumberKind) -> Decimal:
    """How much a number that fits `PATTERNS` is."""
    if kind is NumberKind.NUMBER:
        return _number(text)
    if text.startswith("百分"):
        return _number(text.removeprefix("百分").removeprefix("之"))
    if text.endswith("%"):
        return _number(text[:-1])
    tens, _, ones = text.partition("成")
    return _number(tens) * 10 + (5 if ones == "半" else _number(ones))


def _number(text: str) -> Decimal:
    figures = text.rstrip("十百千万亿")
    if figures.replace(".", "").isascii() and figures:
        value = Decimal(figures)
        for unit in text[len(figures) :]:
            value *= _UNITS[unit]
        return value
    whole, _, fraction = text.partition("点")
    decimals = "".join(str(_DIGITS[char]) for char in fraction)
    return Decimal(f"{_whole(whole)}.{decimals or 0}")


def _whole(text: str) -> int:
    total = section = digit = 0
    for char in text:
        unit = _UNITS.get(char)
        if unit is None:
            digit = digit * 10 + _DIGITS[char]
        elif unit < _UNITS["万"]:
            section, digit = section + (digit or 1) * unit, 0
        else:
            total, section, digit = (total + section + digit or 1) * unit, 0, 0
    return total + section + digit
