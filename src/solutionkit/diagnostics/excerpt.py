"""A line of an author's text as a terminal shows it, and where carets go beneath it."""

from __future__ import annotations

import unicodedata

WIDEST = 160
LEAD = 40

_KEPT_FORMATS = "\u200d"


def shown(text: str) -> str:
    """Give `text` one character for one: tabs as spaces, what cannot be seen as `?`."""
    return "".join(" " if char == "\t" else char if _is_visible(char) else "?" for char in text)


def columns(text: str) -> int:
    """How many terminal columns shown text takes; Chinese characters take two."""
    return sum(_width(char) for char in text)


def window(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line around the characters from `start` to `end`; gives text and new places."""
    if len(text) <= WIDEST:
        return text, start, end
    left = max(0, min(start - LEAD, len(text) - WIDEST))
    right = left + WIDEST
    before, after = "..." if left else "", "..." if right < len(text) else ""
    moved = len(before) - left
    return before + text[left:right] + after, start + moved, min(end, right) + moved


def underline(text: str, start: int, end: int, mark: str) -> str:
    """Give the line of `mark`s that stands beneath the characters from `start` to `end`."""
    return " " * columns(text[:start]) + mark * max(1, columns(text[start:end]))


def _is_visible(char: str) -> bool:
    return char in _KEPT_FORMATS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
