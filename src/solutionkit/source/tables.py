"""CSV to nodes: rows of cells with their places, for lists that are long.

Comma, semicolon or tab; UTF-8 or GB18030; quoted cells may hold line breaks. What a cell means
(numbers, `a;b` lists) is for binding, which knows the field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from solutionkit.diagnostics import Diagnostic, Related, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source.document import Cell, Node
from solutionkit.source.encoding import decode

MAX_ROWS = 100_000
MOST_REPORTED = 100
SPREADSHEET_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_SIGNS = {
    ",": Text("逗号", "comma"),
    ";": Text("分号", "semicolon"),
    "\t": Text("制表符", "tab"),
}
_DELIMITERS = "".join(_SIGNS)
_FULLWIDTH_DELIMITERS = "，；、"
_LEFTOVER = re.compile(
    r"#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|#{3,}|[0-9](\.[0-9]+)?[Ee]\+[0-9]{2,}"
    r"|=[A-Za-z0-9$ (\"].*"
)
_THOUSANDS = re.compile(r"[¥￥]?[0-9]{1,3}(,[0-9]{3})*", re.ASCII)
_HUNDREDS = re.compile(r"[0-9]{3}(\.[0-9]{1,2})?元?", re.ASCII)
_LEFTOVER_STARTS = ("#", "=")
_SPACES = " \t\u3000\u00a0"


class _Field(NamedTuple):
    """A cell as it stands in the file; `text` is without quotes and outer spaces."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Column:
    """A header cell: the steps to its field."""

    steps: tuple[str, ...]
    field: _Field


class _Cells:
    """A CSV text cut into rows of fields."""

    def __init__(self, name: str, text: str, delimiter: str) -> None:
        self.name = name
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self._delimiter = delimiter
        self._plain = re.compile(f"[^{re.escape(delimiter)}\n]*")
        self._quoted = re.compile(r'"((?:[^"]|"")*)"')
        self._line = 1
        self._line_start = 0

    def rows(self) -> list[list[_Field]]:
        """Cut the text; rows without any text are left out."""
        rows: list[list[_Field]] = []
        position = 0
        while position <= len(self.text):
            end = self.text.find("\n", position)
            line = self.text[position : end if end >= 0 else None]
            if '"' in line:
                position, row = self._quoted_row(position)
            else:
                position, row = position + len(line), self._plain_row(line)
            if any(each.text for each in row):
                rows.append(row)
            position += 1
            self._line += 1
            self._line_start = position
        return rows

    def _plain_row(self, line: str) -> list[_Field]:
        row, column = [], 1
        for piece in line.split(self._delimiter):
            text = piece.strip(_SPACES)
            start = column + (piece.index(text) if len(text) != len(piece) else 0)
            span = Span(self.name, self._line, start, self._line, start + len(text))
            row.append(_Field(text, span))
            column += len(piece) + 1
        return row

    def _quoted_row(self, position: int) -> tuple[int, list[_Field]]:
        position, field = self._field(position)
        row = [field]
        while self.text[position : position + 1] == self._delimiter:
            position, field = self._field(position + 1)
            row.append(field)
        return position, row

    def _field(self, position: int) -> tuple[int, _Field]:
        start = position
        while self.text[position : position + 1] in (" ", "\u3000"):
            position += 1
        if self.text[position : position + 1] != '"':
            return self._unquoted(start)
        match = self._quoted.match(self.text, position)
        if not match:
            self._report("table/unclosed-quote", self._span(position, position + 1))
            return self._unquoted(start)
        field = _Field(match[1].replace('""', '"'), self._span(position, match.end()))
        end = self._after_quoted(match.end())
        return end, field

    def _unquoted(self, start: int) -> tuple[int, _Field]:
        match = self._plain.match(self.text, start)
        assert match
        text = match[0].strip(_SPACES)
        left = start + len(match[0]) - len(match[0].lstrip(_SPACES)) if text else start
        return match.end(), _Field(text, self._span(left, left + len(text)))

    def _after_quoted(self, position: int) -> int:
        match = self._plain.match(self.text, position)
        assert match
        if match[0].strip(_SPACES):
            self._report("table/text-after-quote", self._span(position, match.end()))
        return match.end()

    def _span(self, start: int, end: int) -> Span:
        line, column = self._line, start - self._line_start + 1
        inner = self.text.count("\n", start, end)
        if not inner:
            return Span.at(self.name, line, column, end - start)
        self._line += inner
        self._line_start = self.text.rindex("\n", start, end) + 1
        return Span(self.name, line, column, self._line, end - self._line_start + 1)

    def _report(self, code: str, span: Span) -> None:
        if len(self.diagnostics) < MOST_REPORTED:
            self.diagnostics.append(diagnose(code, span))


def read_table(name: str, raw: bytes) -> tuple[Node, str, list[Diagnostic]]:
    """Read a table's bytes: a list of rows, each a mapping by header; an empty cell is no key."""
    whole = Span.at(name, 1, 1, 0)
    if raw.startswith(SPREADSHEET_STARTS):
        return Node(whole, items=()), "", [diagnose("table/spreadsheet", whole, name=name)]
    text, diagnostics = decode(name, raw, gb18030_is_odd=False)
    if not text.strip(_SPACES + _DELIMITERS + "\n"):
        diagnostics = diagnostics or [diagnose("table/empty", whole)]
        return Node(whole, items=()), text, diagnostics
    delimiter = _delimiter(text)
    cells = _Cells(name, text, delimiter)
    header, *rows = cells.rows()
    if title := _title(header, rows):
        return Node(whole, items=()), text, [*diagnostics, title]
    columns, found = _columns(header, rows)
    diagnostics += cells.diagnostics + found
    if not rows:
        diagnostics.append(diagnose("table/no-rows", header[0].span))
    elif len(rows) > MAX_ROWS:
        span = rows[MAX_ROWS][0].span
        diagnostics.append(diagnose("table/too-many-rows", span, limit=MAX_ROWS))
    split = [_joined(row, len(header)) for row in rows] if delimiter == "," else []
    diagnostics += [each for _, found in split for each in found][:MOST_REPORTED]
    rows = [row for row, _ in split] or rows
    items = tuple(_row(row, columns) for row in rows[:MAX_ROWS])
    diagnostics += _leftovers(header, rows)
    if all(each.code != "table/fullwidth-delimiter" for each in found):
        diagnostics += _surplus(header, rows, _SIGNS[delimiter])
    return Node(whole, items=items), text, diagnostics


def _joined(row: list[_Field], width: int) -> tuple[list[_Field], list[Diagnostic]]:
    """A row that is too long by amounts such as `1,280.00` without quotes, put together again."""
    found: list[Diagnostic] = []
    while len(row) > width and (at := _split_amount(row)) is not None:
        first, rest = row[at].span, row[at + 1]
        whole = _Field(
            f"{row[at].text},{rest.text}", first._replace(end_column=rest.span.end_column)
        )
        found.append(diagnose("table/amount-in-two-cells", whole.span, value=whole.text))
        row = [*row[:at], whole, *row[at + 2 :]]
    return row, found


def _split_amount(row: list[_Field]) -> int | None:
    """Where a thousands separator has cut an amount in two, most surely one with decimals."""
    pairs = [
        at
        for at, (left, right) in enumerate(pairwise(row))
        if right.span.column == left.span.end_column + 1
        and _THOUSANDS.fullmatch(left.text)
        and _HUNDREDS.fullmatch(right.text)
    ]
    return next((at for at in pairs if "." in row[at + 1].text), pairs[0] if pairs else None)


def _delimiter(text: str) -> str:
    """Give the sign that parts the first row's cells most often."""
    header = re.sub(r'"[^"]*"', "", text.lstrip("\n").split("\n", 1)[0])
    return max(_DELIMITERS, key=lambda sign: (header.count(sign), sign == ","))


def _columns(
    header: list[_Field], rows: list[list[_Field]]
) -> tuple[list[_Column | None], list[Diagnostic]]:
    columns: list[_Column | None] = []
    diagnostics: list[Diagnostic] = []
    seen: dict[str, _Field] = {}
    for index, field in enumerate(header):
        fault = _header_fault(field, seen)
        if not field.text and any(len(row) > index and row[index].text for row in rows):
            fault = diagnose("table/header-empty", field.span)
        if fault:
            diagnostics.append(fault)
        keep = bool(field.text) and not fault
        columns.append(_Column(tuple(field.text.split(".")), field) if keep else None)
        if keep:
            seen[field.text] = field
    return columns, diagnostics


def _header_fault(field: _Field, seen: dict[str, _Field]) -> Diagnostic | None:
    name = field.text
    sign = next((each for each in _FULLWIDTH_DELIMITERS if each in name), None)
    if sign:
        return diagnose("table/fullwidth-delimiter", field.span, char=sign)
    if name in seen:
        related = Related(seen[name].span, Text("第一次写在这里", "first given here"))
        return diagnose("table/header-duplicate", field.span, related=(related,), name=name)
    for other, first in seen.items():
        if other.startswith(name + ".") or name.startswith(other + "."):
            related = Related(first.span, Text("另一列在这里", "the other column"))
            return diagnose(
                "table/header-conflict", field.span, related=(related,), name=name, other=other
            )
    return None


def _row(row: list[_Field], columns: list[_Column | None]) -> Node:
    first, last = row[0].span, row[-1].span
    whole = first._replace(end_line=last.end_line, end_column=last.end_column)
    nested: dict[str, object] = {}
    for field, column in zip(row, columns, strict=False):
        if column is None or not field.text:
            continue
        here = nested
        for step in column.steps[:-1]:
            here = here.setdefault(step, {})  # type: ignore[assignment]
        span = Span(*field.span[:5], column.field.text)
        here[column.steps[-1]] = Node(span, Cell(field.text), column.field.span)
    return _mapping(nested, whole, None)


def _mapping(nested: dict[str, object], span: Span, key_span: Span | None) -> Node:
    entries: dict[str, Node] = {}
    for name, value in nested.items():
        if isinstance(value, Node):
            entries[name] = value
        else:
            assert isinstance(value, dict)
            first = _first(value)
            entries[name] = _mapping(value, first.span, first.key_span)
    return Node(span, None, key_span, entries)


def _first(nested: dict[str, object]) -> Node:
    value = next(iter(nested.values()))
    return value if isinstance(value, Node) else _first(value)  # type: ignore[arg-type]


def _title(header: list[_Field], rows: list[list[_Field]]) -> Diagnostic | None:
    """A first row that holds one cell, over rows that hold several, names no fields."""
    named = [field for field in header if field.text]
    filled = [sum(bool(field.text) for field in row) for row in rows[:2]]
    if len(named) != 1 or min(filled, default=0) < 2:
        return None
    says_much = not named[0].text.isascii() and not set(named[0].text) & set(_FULLWIDTH_DELIMITERS)
    return diagnose("table/title-row", named[0].span) if says_much else None


def _leftovers(header: list[_Field], rows: list[list[_Field]]) -> list[Diagnostic]:
    """Cells that hold what only a spreadsheet program understands, or what it spoilt."""
    found: list[Diagnostic] = []
    for row in rows:
        for cell, column in zip(row, header, strict=False):
            # A quick look first, since nearly every cell is none.
            if (cell.text[:1] in _LEFTOVER_STARTS or "+" in cell.text) and (
                _LEFTOVER.fullmatch(cell.text)
            ):
                span = Span(*cell.span[:5], column.text)
                found.append(diagnose("table/spreadsheet-leftover", span, value=cell.text))
    return found[:MOST_REPORTED]


def _surplus(header: list[_Field], rows: list[list[_Field]], sign: Text) -> list[Diagnostic]:
    width = len(header)
    places = (
        next((field.span for field in row[width:] if field.text), None)
        for row in rows
        if len(row) > width
    )
    found = [diagnose("table/row-too-long", span, sign=sign) for span in places if span]
    return found[:MOST_REPORTED]
