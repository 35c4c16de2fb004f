"""Small numbers as texts write them: in digits, or in characters."""

from __future__ import annotations

NUMBER = r"([0-9]+|[一二两三四五六七八九十]{1,3})"
"""A pattern of such a number, as one group."""

_DIGITS = {"两": 2, **{name: digit for digit, name in enumerate("零一二三四五六七八九十")}}


def number_in_words(text: str) -> int:
    """A number below a hundred in characters, or any in digits."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    many = (_DIGITS.get(tens, 1) if ten else 0) * 10
    return many + (_DIGITS.get(ones, 0) if ones else 0)
