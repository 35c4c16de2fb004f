"""Decision tables as data: inputs, rows of cells, and how many rows may apply at once.

A row also carries its condition as an expression, so that deciding knows nothing of tables; the
cells are kept for proofs (`policy/verify`) and for showing the table as one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from solutionkit.diagnostics import Span
from solutionkit.ir.expression import Expression, Scalar

Result = TypeVar("Result")


class Hit(StrEnum):
    """How many rows may apply: exactly one, or the first of those that do."""

    UNIQUE = "unique"
    FIRST = "first"


@dataclass(frozen=True)
class Anything:
    """A cell that asks nothing."""


@dataclass(frozen=True)
class Interval:
    """From `start` up to but not including `end`; `None` where it has no bound."""

    start: Scalar | None
    end: Scalar | None


@dataclass(frozen=True)
class Choices:
    """One of these values. A category is the nearest one listed above it, never a sibling."""

    values: tuple[Scalar, ...]


@dataclass(frozen=True)
class Other:
    """None of the values and ranges that any row of this column lists."""

    listed: tuple[Scalar, ...]
    ranges: tuple[Interval, ...] = ()


Cell: TypeAlias = Anything | Interval | Choices | Other


@dataclass(frozen=True)
class Row(Generic[Result]):
    """One row: what its cells ask, the same as a condition, and what it gives."""

    cells: tuple[Cell, ...]
    condition: Expression
    result: Result
    origin: Span


@dataclass(frozen=True)
class DecisionTable(Generic[Result]):
    """Rows over `inputs`, which are names of fields."""

    inputs: tuple[str, ...]
    hit: Hit
    rows: tuple[Row[Result], ...]
    origin: Span
