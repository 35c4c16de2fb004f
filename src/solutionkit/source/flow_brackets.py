"""Brackets in YAML's lines, as in `{id: a, tags: [b]}`: which stay open, and which are text.

A parser blames the bracket where it lost its way; what misled it is a `[` or a `#` in a value
that has no quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True)
class Unquoted:
    """A sign inside a value that makes the value end there: its code, place and the value."""

    code: str
    line: int
    column: int
    value: str


@dataclass
class _Line:
    """A line read from left to right, `open` brackets at which columns, and what went astray."""

    text: str
    number: int
    open: list[int] = field(default_factory=list)
    found: Unquoted | None = None
    start: int = 0
    is_fresh: bool = True
    is_value: bool = False


def astray(lines: list[str], first: int, last: int) -> Unquoted | None:
    """The first value from line `first`, where a bracket opens, to `last` that needs quotes."""
    for number in range(first, last + 1):
        line = _read(lines[number], number, is_inside=number > first)
        if line.found:
            return line.found
    return None


def left_open(lines: list[str], before: int) -> tuple[int, int] | None:
    """Line and column of the nearest bracket above line `before` that its own line leaves open."""
    for number in reversed(range(before)):
        line = _read(lines[number], number, is_inside=False)
        if line.open or line.found:
            return number, line.open[-1] if line.open else 0
    return None


def is_within(text: str, column: int) -> bool:
    """Whether a bracket opened on this line is open at `column`."""
    return bool(_read(text[:column], 0, is_inside=False).open)


def _read(text: str, number: int, is_inside: bool) -> _Line:
    line = _Line(text, number, [-1] if is_inside else [])
    at = 0
    while at < len(text) and not line.found:
        char = text[at]
        if char in "\"'" and line.is_fresh:
            at = _after_quote(text, at)
            line.is_fresh = False
            continue
        if char == "#" and (at == 0 or text[at - 1] == " "):
            _comment(line, at)
            break
        _step(line, at, char)
        at += 1
    return line


def _step(line: _Line, at: int, char: str) -> None:
    following = line.text[at + 1 : at + 2]
    if char in "[{" and not line.is_fresh:
        _bracket_in_value(line, at, char)
    elif char in "[{":
        line.open.append(at)
        line.start, line.is_value = at + 1, False
    elif char in "]}" and line.open:
        line.open.pop()
        line.is_fresh = False
    elif char == "," and line.open:
        line.start, line.is_fresh, line.is_value = at + 1, True, False
    elif char == ":" and following in ("", " "):
        line.start, line.is_fresh, line.is_value = at + 1, True, True
    elif char != " " and not (char == "-" and following == " " and line.is_fresh):
        line.is_fresh = False


def _bracket_in_value(line: _Line, at: int, char: str) -> None:
    """A bracket that stands in the midst of a value is text, outside of brackets."""
    if not line.open:
        return
    close = line.text.find(_CLOSING[char], at)
    end = _end(line.text, close + 1 if close > 0 else at + 1)
    value = line.text[line.start : end].strip()
    line.found = Unquoted("bracket-in-value", line.number, at, value)


def _comment(line: _Line, at: int) -> None:
    """What follows a `#` is left out; it was no comment where a value or a bracket is missing."""
    rest = line.text[at:]
    needed = line.is_value and line.is_fresh
    if line.open and (needed or any(each in rest for each in _CLOSING.values())):
        value = line.text[line.start : _end(line.text, at)].strip()
        line.found = Unquoted("hash-in-value", line.number, at, value)


def _end(text: str, at: int) -> int:
    """Where a value that goes on at `at` ends: before what parts or closes."""
    return min(_places(text, at, ",]}"), default=len(text))


def _places(text: str, start: int, signs: str) -> Iterable[int]:
    return (place for sign in signs if (place := text.find(sign, start)) >= 0)


def _after_quote(text: str, at: int) -> int:
    """Where the text goes on behind the quoted one that begins at `at`."""
    quote, here = text[at], at + 1
    while here < len(text) and text[here] != quote:
        here += 2 if text[here] == "\\" and quote == '"' else 1
    return here + 1
