"""A look at the raw text for what YAML accepts silently or blames on the wrong line.

A Chinese input method leaves `：` for `: `, `－` for `-` and full-width spaces; these are reported
here and put right for the parser, so that it goes on. What the parser's own events show better
(commas and quotes inside values) is left to `yaml_reader`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from solutionkit.diagnostics import Diagnostic, Fix, Span, Text
from solutionkit.diagnostics.catalogue import diagnose

MOST_REPORTED = 100

_ODD_SPACES = "\t\u3000\u00a0\u200b\ufeff"
_DASHES = "\uff0d\u2014\u2013\u2212•●▪"
_NAME = r"[^\s:：#'\"\[\]{}&*!|>%@`,，。]+"
_CANDIDATE = re.compile(
    rf"^ *(?:[{_ODD_SPACES}{_DASHES}＃]|(?:- +)*(?:{_NAME}：|{_NAME}:[^\s/]|{_NAME}:[\u3000\u00a0])"
    r"|-[\u3000\u00a0])",
    re.MULTILINE,
)
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")

_KEY = re.compile(r"( *(?:- +)*)(?:\"[^\"]*\"|'[^']*'|[^\s\"'\[\]{}#&*!|>%@`,][^#]*?):(?= |$)")
_COLON = re.compile(rf"( *(?:- +)*)({_NAME})(：|:(?=[^\s/]))[ \u3000\u00a0]*")
_SPACE_AFTER = re.compile(
    rf"( *(?:- +)*(?:{_NAME}:|-))([\u3000\u00a0 ]*[\u3000\u00a0][\u3000\u00a0 ]*)"
)
_FIELD = re.compile(r"[a-z][a-z0-9_-]*\Z")
_BLOCK_SCALAR = re.compile(r"(?:^|[:-] +)[|>][-+0-9]*(?: +#.*)?\Z")
_OPEN_QUOTE = re.compile(r"(?:: +|- +|^ *)(?:(\")(?:[^\"\\]|\\.)*\\?|(')(?:[^']|'')*)\Z")
_CLOSE_QUOTE = {
    '"': re.compile(r"(?:[^\"\\]|\\.)*\""),
    "'": re.compile(r"(?:[^']|'')*'(?!')"),
}
_LOOK_AHEAD = 10
_SPACE_NAMES = {
    "\u3000": Text("全角空格", "a full-width space"),
    "\u00a0": Text("不换行空格", "a no-break space"),
    "\u200b": Text("零宽空格", "a zero-width space"),
    "\ufeff": Text("字节顺序标记", "a byte order mark"),
}


class Line:
    """A line being put right, which still knows the column each character came from."""

    __slots__ = ("columns", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.columns: list[int] | None = None

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` in place of the characters from `start` to `end`."""
        columns = self.columns or list(range(len(self.text) + 1))
        self.text = self.text[:start] + new + self.text[end:]
        self.columns = columns[:start] + [columns[start]] * len(new) + columns[end:]

    def origin(self, column: int) -> int:
        """Give the column, from 0, at which the author wrote this character."""
        return self.columns[column] if self.columns else column


class Prescan:
    """The lines a parser should see, what was wrong with them, and where columns came from."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines: list[str] = text.split("\n")
        self.columns: dict[int, Sequence[int]] = {}
        self.diagnostics: list[Diagnostic] = []
        self._mappings: list[int] = []
        self._previous = ""
        self._dashes: list[int] = []
        self._quote: str | None = None
        self._is_block = False
        self._text_indent = 0
        if _INVISIBLE.search(text):
            self._invisible_characters()
        if _CANDIDATE.search(text):
            for number in range(len(self.lines)):
                self._look(number)

    @property
    def text(self) -> str:
        """The text put right: as many lines as the author wrote."""
        return "\n".join(self.lines)

    def _invisible_characters(self) -> None:
        for number, line in enumerate(self.lines):
            match = _INVISIBLE.search(line.lstrip(_ODD_SPACES + " "))
            if match:
                column = line.index(match[0], len(line) - len(line.lstrip(_ODD_SPACES + " ")))
                self._report(
                    "encoding/invisible-character",
                    number,
                    (column, column + 1),
                    "",
                    char=f"U+{ord(match[0]):04X}",
                )

    def _look(self, number: int) -> None:
        text = self.lines[number]
        if self._is_inside_text(text):
            return
        body = text.lstrip(" " + _ODD_SPACES)
        if not body or body[0] == "#":
            return
        if _CANDIDATE.match(text):
            line = Line(text)
            self._put_right(number, line)
            self.lines[number] = text = line.text
            if line.columns:
                self.columns[number] = line.columns
        self._remember(text)

    def _is_inside_text(self, text: str) -> bool:
        """Tell whether the line continues a block scalar or a quoted scalar."""
        if not self._is_block and not self._quote:
            return False
        indent = _indent(text)
        if text.strip(" ") and indent <= self._text_indent:
            self._is_block, self._quote = False, None
            return False
        if self._quote and _CLOSE_QUOTE[self._quote].match(text):
            self._quote = None
        return True

    def _remember(self, text: str) -> None:
        key = _KEY.match(text)
        indent = _indent(text)
        column = key.end(1) if key else indent
        _open(self._mappings, column, bool(key))
        _open(self._dashes, indent, text.startswith("- ", indent))
        if not text.startswith("---"):
            self._previous = text.split(" #")[0].rstrip()
        self._is_block = bool(_BLOCK_SCALAR.search(text))
        quote = _OPEN_QUOTE.search(text) if '"' in text or "'" in text else None
        self._quote = (quote[1] or quote[2]) if quote else None
        self._text_indent = column

    def _put_right(self, number: int, line: Line) -> None:
        self._indentation(number, line)
        self._dash_or_hash(number, line)
        space = _SPACE_AFTER.match(line.text)
        if space:
            odd = space[2].strip(" ")[0]
            self._change(
                "syntax/fullwidth-space", number, line, space.span(2), " ", space=_SPACE_NAMES[odd]
            )
        self._colon(number, line)

    def _indentation(self, number: int, line: Line) -> None:
        indent = line.text[: len(line.text) - len(line.text.lstrip(" " + _ODD_SPACES))]
        odd = indent.strip(" ")
        if not odd:
            return
        new = "".join(
            {"\t": "  ", "\u3000": "  ", " ": " ", "\u00a0": " "}.get(c, "") for c in indent
        )
        new = " " * self._level(number, len(new))
        rest = new + line.text[len(indent) :]
        is_continuation = indent[0] == " " and not (_KEY.match(rest) or _COLON.match(rest))
        if is_continuation and not rest.lstrip().startswith("- "):
            return
        span = (indent.index(odd[0]), len(indent))
        new = new[span[0] :] if span[0] else new
        if odd[0] == "\t":
            self._change("syntax/tab-indent", number, line, span, new)
        else:
            name = _SPACE_NAMES[odd[0]]
            self._change("syntax/fullwidth-space", number, line, span, new, space=name)

    def _level(self, number: int, width: int) -> int:
        """The indentation that was meant: under a line that opens a level, that of a sibling."""
        if not self._previous.endswith(":"):
            return width
        ahead = islice(self.lines, number + 1, number + 1 + _LOOK_AHEAD)
        following = next((line for line in ahead if line.strip()), "")
        sibling = _indent(following)
        opened = self._mappings[-1] if self._mappings else 0
        return sibling if _KEY.match(following) and sibling > opened else width

    def _dash_or_hash(self, number: int, line: Line) -> None:
        column = _indent(line.text)
        char = line.text[column : column + 1]
        starts_item = self._previous.endswith(":") or column in self._dashes
        starts_line = starts_item or column in self._mappings or not column
        if char == "＃" and starts_line:
            self._change("syntax/fullwidth-hash", number, line, (column, column + 1), "#")
        elif char and char in _DASHES and starts_item:
            end = column + 1 + len(line.text[column + 1 :]) - len(line.text[column + 1 :].lstrip())
            self._change("syntax/fullwidth-dash", number, line, (column, end), "- ", char=char)

    def _colon(self, number: int, line: Line) -> None:
        match = _COLON.match(line.text)
        if not match or _KEY.match(line.text) or not self._is_key(number, match):
            return
        code = "fullwidth-colon" if match[3] == "：" else "space-after-colon"
        new = ": " if match.end() < len(line.text) else ":"
        span = (match.start(3), match.end())
        self._change(f"syntax/{code}", number, line, span, new, name=match[2], caret=1)

    def _is_key(self, number: int, match: re.Match[str]) -> bool:
        """Tell whether a name with an odd colon is a field here, and not part of a text."""
        column = match.end(1)
        if not self._previous or column in self._mappings:
            return True
        if not (self._previous.endswith(":") or "-" in match[1]):
            return False
        is_named, goes_on = bool(_FIELD.match(match[2])), self._next_is_field(number, column)
        # `rate:3%` may be a text; where a field follows in line with it, it is one, too.
        return is_named and goes_on if match[3] == ":" else is_named or goes_on

    def _next_is_field(self, number: int, column: int) -> bool:
        ahead = islice(self.lines, number + 1, number + 1 + _LOOK_AHEAD)
        following = next((line for line in ahead if line.strip()), "")
        match = _KEY.match(following) or _COLON.match(following)
        return bool(match) and _indent(following) == column

    def _change(
        self,
        code: str,
        number: int,
        line: Line,
        span: tuple[int, int],
        new: str,
        caret: int | None = None,
        **values: Any,
    ) -> None:
        place = (line.origin(span[0]), line.origin(span[1]))
        self._report(code, number, place, new, caret, **values)
        line.replace(*span, new)

    def _report(
        self,
        code: str,
        number: int,
        place: tuple[int, int],
        new: str,
        caret: int | None = None,
        **values: Any,
    ) -> None:
        if len(self.diagnostics) == MOST_REPORTED:
            return
        start, end = place
        span = Span.at(self.name, number + 1, start + 1, end - start)
        shown = Span.at(self.name, number + 1, start + 1, caret) if caret else span
        self.diagnostics.append(diagnose(code, shown, fix=Fix(span, new), **values))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _open(columns: list[int], column: int, opens: bool) -> None:
    """Forget the levels that a line at `column` closes, and remember the one it may open."""
    while columns and columns[-1] > column:
        columns.pop()
    if opens and column not in columns[-1:]:
        columns.append(column)
