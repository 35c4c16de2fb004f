"""Gaps, overlaps and rows that never apply in a decision table, each with one case in words.

An exact sweep: every column is cut into the stretches its cells distinguish, and sets of rows are
carried from column to column; equal sets are looked at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from solutionkit.diagnostics import Diagnostic, Related, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.expression import Kind, Scalar
from solutionkit.ir.rule import Field
from solutionkit.ir.table import Anything, Cell, Choices, DecisionTable, Hit, Interval, Other
from solutionkit.policy.parse_table import ORDERED, beneath
from solutionkit.policy.text import value_words

_ELSE = "其他"
_FIRST_ROW = Text("另一行在这里", "the other row stands here")


@dataclass(frozen=True)
class Sweep:
    """What a table leaves open: a case without a row, pairs of rows for one case, idle rows."""

    gap: Mapping[str, Scalar] | None
    overlaps: Mapping[tuple[int, int], Mapping[str, Scalar]]
    unreachable: tuple[int, ...]


def table_faults(table: DecisionTable[Any], fields: Mapping[str, Field]) -> Iterator[Diagnostic]:
    """What is wrong with a table, each at its place and with a case."""
    found = sweep(table, fields)
    if found.gap is not None:
        yield diagnose("policy/table-gap", table.origin, case=case_words(found.gap, fields))
    for (one, other), case in found.overlaps.items():
        related = Related(table.rows[one].origin, _FIRST_ROW)
        said = case_words(case, fields)
        place = table.rows[other].origin
        yield diagnose("policy/table-overlap", place, related=[related], case=said)
    for index in found.unreachable:
        yield diagnose("policy/row-unreachable", table.rows[index].origin)


def case_words(case: Mapping[str, Scalar], fields: Mapping[str, Field]) -> Text:
    """One case in words: each field with its value."""
    told = [(fields[name].title, value_words(value, fields[name])) for name, value in case.items()]
    return Text(
        "，".join(f"{title.zh}是 {value.zh}" for title, value in told),
        ", ".join(f"{title.en} is {value.en}" for title, value in told),
    )


def sweep(table: DecisionTable[Any], fields: Mapping[str, Field]) -> Sweep:
    """Look at every case a table distinguishes."""
    walk = _Walk(table, fields)
    walk.column(0, (1 << len(table.rows)) - 1, {})
    reached = walk.reached
    idle = [index for index in range(len(table.rows)) if not reached >> index & 1]
    return Sweep(walk.gap, walk.overlaps, tuple(idle))


class _Walk:
    def __init__(self, table: DecisionTable[Any], fields: Mapping[str, Field]) -> None:
        self.names = table.inputs
        self.unique = table.hit is Hit.UNIQUE
        self.columns = [
            list(_stretches([row.cells[at] for row in table.rows], fields[name]))
            for at, name in enumerate(table.inputs)
        ]
        self.seen: set[tuple[int, int]] = set()
        self.gap: Mapping[str, Scalar] | None = None
        self.overlaps: dict[tuple[int, int], Mapping[str, Scalar]] = {}
        self.reached = 0

    def column(self, at: int, rows: int, case: Mapping[str, Scalar]) -> None:
        """Go through the stretches of a column for the rows still in question."""
        if (at, rows) in self.seen:
            return
        self.seen.add((at, rows))
        if rows == 0 or at == len(self.names):
            self.leaf(rows, case)
            return
        kept: dict[int, Scalar] = {}
        for value, matching in self.columns[at]:
            kept.setdefault(rows & matching, value)
        for left, value in kept.items():
            self.column(at + 1, left, {**case, self.names[at]: value})

    def leaf(self, rows: int, case: Mapping[str, Scalar]) -> None:
        """Note what applies to one case."""
        if rows == 0:
            self.gap = self.gap or case
            return
        first = (rows & -rows).bit_length() - 1
        rest = rows & (rows - 1)
        self.reached |= rows if self.unique else 1 << first
        if self.unique and rest:
            second = (rest & -rest).bit_length() - 1
            self.overlaps.setdefault((first, second), case)


def _stretches(cells: list[Cell], field: Field) -> Iterator[tuple[Scalar, int]]:
    """One value out of each stretch of a column, and the rows that hold there."""
    if field.type.kind in ORDERED:
        yield from _along(cells, field)
        return
    listed = _listed(cells)
    for value in _values(field, listed):
        nearest = _nearest(value, listed)
        matching = (1 << at for at, cell in enumerate(cells) if _holds(cell, nearest))
        yield value, sum(matching)


def _values(field: Field, listed: list[Scalar]) -> list[Scalar]:
    """Every value a column can tell apart."""
    if field.type.kind is Kind.BOOL:
        return [True, False]
    if field.type.values:
        return list(field.type.values)
    several = field.type.kind in (Kind.CATEGORY, Kind.SET)
    stranger: Scalar = (_ELSE,) if several else _ELSE
    return [*listed, stranger]


def _listed(cells: list[Cell]) -> list[Scalar]:
    named = (value for cell in cells if isinstance(cell, Choices) for value in cell.values)
    return list(dict.fromkeys(named))


def _nearest(value: Scalar, listed: list[Scalar]) -> Scalar | None:
    """What a column lists for a value: itself, or the nearest category above it."""
    if value in listed:
        return value
    above = [each for each in listed if isinstance(each, tuple) and beneath(value, each)]
    return max(above, key=len, default=None)


def _holds(cell: Cell, nearest: Scalar | None) -> bool:
    """Whether a cell holds for a value, by what the column lists for it."""
    if isinstance(cell, Choices):
        return nearest is not None and nearest in cell.values
    return isinstance(cell, Anything) or nearest is None


def _along(cells: list[Cell], field: Field) -> Iterator[tuple[Scalar, int]]:
    """The stretches of an ordered column, from point to point; its rows change only there."""
    opens: dict[Any, int] = {}
    closes: dict[Any, int] = {}
    always = 0
    for at, cell in enumerate(cells):
        for start, end in _ranges(cell, cells):
            if start is None:
                always |= 1 << at
            else:
                opens[start] = opens.get(start, 0) | 1 << at
            if end is not None:
                closes[end] = closes.get(end, 0) | 1 << at
    points = sorted({*opens, *closes})
    low: Any = _lowest(points, field)
    if low is not None and (not points or low < points[0]):
        yield low, always
    rows = always
    for point in points:
        rows = rows & ~closes.get(point, 0) | opens.get(point, 0)
        if low is None or point >= low:
            yield point, rows


def _ranges(cell: Cell, column: list[Cell]) -> list[tuple[Any, Any]]:
    """A cell of an ordered column as half-open ranges."""
    if isinstance(cell, Interval):
        return [(cell.start, cell.end)]
    if isinstance(cell, Choices):
        return [(value, _next(value)) for value in cell.values]
    if isinstance(cell, Other):
        named = [(value, _next(value)) for value in cell.listed]
        return _between([*named, *((each.start, each.end) for each in cell.ranges)])
    return [(None, None)]


def _between(ranges: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """What half-open ranges leave over."""
    found: list[tuple[Any, Any]] = []
    low: Any = None
    for start, end in sorted(ranges, key=lambda each: (each[0] is not None, each[0] or 0)):
        if start is not None and (low is None or low < start):
            found.append((low, start))
        if end is None:
            return found
        low = end if low is None else max(low, end)
    return [*found, (low, None)]


def _next(value: Any) -> Any:
    return value + (timedelta(days=1) if isinstance(value, date) else 1)


def _lowest(points: list[Any], field: Field) -> Any:
    """The smallest value there is: nothing is less than 0 unless the table says so."""
    if field.type.kind is Kind.DATE:
        return points[0] - timedelta(days=1) if points else date.min
    return min([0, *points[:1]])
