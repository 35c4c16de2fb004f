"""A parser's complaint in an author's words, at the place that caused it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from solutionkit.source.flow_brackets import astray, is_within, left_open


@dataclass(frozen=True)
class Fault:
    """A syntax error: its code, the values of its message, line and column from 0.

    `begins` is the line on which what cannot be read begins, where that is another one.
    """

    code: str
    line: int
    column: int
    values: dict[str, Any]
    begins: int | None = None


_CODES = (
    ("quoted scalar", "end of stream", "unclosed-quote"),
    ("quoted scalar", "document", "unclosed-quote"),
    ("quoted scalar", "escape", "escape"),
    ("quoted scalar", "hexdecimal", "escape"),
    ("quoted scalar", "hexadecimal", "escape"),
    ("simple key", "", "missing-colon"),
    ("flow", "", "unclosed-bracket"),
    ("alias", "", "lone-symbol"),
    ("anchor", "", "lone-symbol"),
    ("tag", "", "tag"),
    ("", "mapping values are not allowed", "colon-in-value"),
    ("", "sequence entries are not allowed", "dash-in-value"),
    ("", "tab character", "tab-indent"),
    ("", "cannot start any token", "reserved-character"),
    ("", "undefined tag handle", "tag"),
    ("block mapping", "", "indentation"),
    ("block collection", "", "indentation"),
    ("block sequence", "", "indentation"),
    ("", "document start", "indentation"),
)
_BLAMED_ON_START = {"unclosed-quote", "missing-colon", "unclosed-bracket"}
_CLOSING = {"[": "]", "{": "}"}


def fault_of(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault:
    """Say what `error` means; what was opened and never closed is blamed where it was opened."""
    context, problem = error.context or "", error.problem or ""
    code = next((c for inside, says, c in _CODES if inside in context and says in problem), "")
    mark = error.problem_mark or error.context_mark
    if code in _BLAMED_ON_START and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line = _last_written(lines, line)
    if code == "unclosed-bracket":
        line, column = _opened(lines, line, column)
        last = error.problem_mark.line if error.problem_mark else line
        value = astray(lines, line, max(line, _last_written(lines, last)))
        if value is not None:
            said = {"char": lines[value.line][value.column], "value": _quoted(value.value)}
            return Fault(f"syntax/{value.code}", value.line, value.column, said, line)
    text = lines[line]
    column = min(column, len(text))
    char = text[column : column + 1]
    if code == "reserved-character" and char == "\t":
        code = "tab-indent"
    if code == "lone-symbol":
        column -= column > 0 and char not in ("*", "&")
        char = text[column : column + 1]
    if code == "indentation" and (above := _outdented(lines, line)) is not None:
        line, text = above, lines[above]
        column = _indent(text)
    code, column = _punctuation_behind(code, text, column)
    char = text[column : column + 1]
    values = {"char": char, "quote": char, "bracket": _CLOSING.get(char, "]"), "tag": char}
    return Fault(f"syntax/{code or 'malformed'}", line, column, values)


def _opened(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """Where the bracket stands that was not closed: above, if nothing is open on this line."""
    if lines[line][column : column + 1] in _CLOSING or is_within(lines[line], column):
        return line, column
    return left_open(lines, line) or (line, column)


def _quoted(value: str) -> str:
    quote = "'" if '"' in value else '"'
    return f"{quote}{value}{quote}"


_TIGHT_DASH = re.compile(r" *-(?=[^\s\-0-9.])")
_COMMA = re.compile(r"，\s*[\w-]+\s*: ")


def _punctuation_behind(code: str, text: str, column: int) -> tuple[str, int]:
    """Blame the sign that brought a fault about, where the line shows one."""
    if code == "indentation" and text[column : column + 1] in ("}", "]"):
        return "surplus-bracket", column
    if code == "colon-in-value" and (dash := _TIGHT_DASH.match(text)):
        return "space-after-dash", dash.end() - 1
    if code == "unclosed-bracket" and (comma := _COMMA.search(text, column)):
        return "fullwidth-comma", comma.start()
    bracket = text.find("｛") if code == "colon-in-value" else -1
    return ("fullwidth-bracket", bracket) if 0 <= bracket < column else (code, column)


def _outdented(lines: list[str], line: int) -> int | None:
    """The line above that stands too far left, where the next ones go on as those before it did.

    The parser takes it for a field further out, and stumbles only over what follows.
    """
    above = [at for at in range(line) if _says_something(lines[at])]
    if len(above) < 2:
        return None
    indent, left = _indent(lines[line]), lines[above[-1]]
    whole = not left.split(" #")[0].rstrip().endswith(":")
    if not whole or not _indent(left) < indent <= _indent(lines[above[-2]]):
        return None
    level = (lines[at] for at in reversed(above[:-1]) if _indent(lines[at]) <= indent)
    like = next(level, "")
    is_sibling = _indent(like) == indent and _is_item(like) == _is_item(lines[line])
    return above[-1] if is_sibling else None


def _is_item(text: str) -> bool:
    return text.lstrip(" ").startswith("- ")


def _says_something(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _last_written(lines: list[str], line: int) -> int:
    """Give `line`, or the nearest line above that is not blank: an error at the end of a file."""
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line
