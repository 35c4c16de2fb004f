"""Cells as Arrow has them to columns: each distinct cell is thought about once, numbers not at all.

What a cell means is `bulk.cells`; here is only how it is not asked a million times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import compute, types

from solutionkit.bulk.cells import Meaning
from solutionkit.bulk.columns import BEFORE_1970, WORDS, Column, Numbers, Words, integer
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.read import UNITS, plain
from solutionkit.ir.expression import Kind

Integers: TypeAlias = NDArray[np.int64]
Faults: TypeAlias = list[tuple[int, Fault]]


def decoded(meaning: Meaning, cells: pa.Array | Sequence[str]) -> tuple[Column, Faults]:
    """The column of a field, and where a cell is no value of it."""
    if isinstance(cells, pa.Array) and _says_it_all(meaning, cells.type):
        return _numbers(meaning, cells)
    codes, values = distinct(cells, meaning.of)
    faults = {place: each for place, each in enumerate(values) if isinstance(each, Fault)}
    at_fault = np.flatnonzero(np.isin(codes, list(faults))).tolist() if faults else []
    good = [None if isinstance(each, Fault) else each for each in values]
    return _column(meaning.kind, codes, good), [(at, faults[int(codes[at])]) for at in at_fault]


def distinct(
    cells: pa.Array | Sequence[str], give: Callable[[Any], Any]
) -> tuple[Integers, list[Any]]:
    """Each cell's place among what `give` makes of the distinct ones; negative where empty."""
    if not isinstance(cells, pa.Array):
        met: dict[str, int] = {}
        codes = [met.setdefault(each, len(met)) for each in cells]
        return np.array(codes, np.int64), [give(each) for each in met]
    if types.is_nested(cells.type) or types.is_null(cells.type):
        return np.arange(len(cells)), [give(each) for each in plain(cells)]
    if not types.is_dictionary(cells.type):
        cells = cells.dictionary_encode()
    found, known = _whole(cells.indices)
    return found if known is None else np.where(known, found, -1), [
        give(each) for each in plain(cells.dictionary)
    ]


def texts(cells: pa.Array | Sequence[str]) -> pa.Array:
    """Cells as text, nothing where they are empty."""
    if not isinstance(cells, pa.Array):
        return strings(cells)
    if types.is_dictionary(cells.type):
        cells = cells.dictionary_decode()
    if cells.null_count or not (types.is_string(cells.type) or types.is_integer(cells.type)):
        return strings(["" if each is None else str(each) for each in plain(cells)])
    return cells.cast(pa.large_string())


def matching(cells: pa.Array, pattern: str) -> Integers:
    """Which cells of text match a pattern."""
    return np.flatnonzero(_bits(compute.match_substring_regex(cells, pattern), 1))


def strings(cells: Sequence[str]) -> pa.Array:
    """Text as Arrow has it; `pyarrow.array` would fetch all of pandas where it is installed."""
    said = [each.encode() for each in cells]
    ends = np.zeros(len(said) + 1, np.int64)
    np.cumsum([*map(len, said)], out=ends[1:])
    buffers = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(said))]
    return pa.Array.from_buffers(pa.large_string(), len(said), buffers)


def numbers(found: NDArray[np.int64]) -> pa.Array:
    """Whole numbers as Arrow has them, without pandas as well."""
    buffer = pa.py_buffer(np.ascontiguousarray(found, np.int64))
    return pa.Array.from_buffers(pa.int64(), len(found), [None, buffer])


class Growing:
    """A column that grows piece by piece, each piece as compact as the whole."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._places: dict[Any, int] = {}
        self._parts: list[NDArray[Any]] = []
        self._known: list[NDArray[np.bool_]] = []

    def extend(self, piece: Column) -> None:
        """Take a piece."""
        if isinstance(piece, Words):
            place = self._places.setdefault
            table = [place(each, len(self._places)) for each in piece.choices]
            self._parts.append(np.array([*table, -1], np.int32)[piece.codes])
            return
        self._parts.append(piece.values)
        sure = np.ones(len(piece.values), np.bool_) if piece.known is None else piece.known
        self._known.append(sure)

    def column(self) -> Column:
        """The whole column; the pieces are let go."""
        parts, self._parts = self._parts, []
        if self._kind in WORDS:
            return Words(np.concatenate([*parts, np.zeros(0, np.int32)]), tuple(self._places))
        known, self._known = np.concatenate([*self._known, np.zeros(0, np.bool_)]), []
        values = np.concatenate(parts) if parts else np.zeros(0, np.int64)
        return Numbers(values, None if known.all() else known)


def _says_it_all(meaning: Meaning, type: pa.DataType) -> bool:
    """Whether values of that type need no thinking about."""
    if meaning.sentinels:
        return False
    if meaning.kind is Kind.BOOL or meaning.kind is Kind.DATE:
        wanted = types.is_boolean if meaning.kind is Kind.BOOL else types.is_date32
        return bool(wanted(type))
    whole = types.is_integer(type) and not types.is_uint64(type)
    return whole and (meaning.kind is Kind.INT or (meaning.kind in UNITS and meaning.in_units))


def _numbers(meaning: Meaning, cells: pa.Array) -> tuple[Numbers, Faults]:
    is_day = meaning.kind is Kind.DATE
    values, known = _whole(cells.cast(pa.int32()) if is_day else cells)
    if meaning.kind is Kind.BOOL:
        return Numbers(values.astype(np.bool_), known), []
    values = values + BEFORE_1970 if is_day else values
    low, high = meaning.ends or (0, 0)
    odd = (values < low) | (values > high)
    at_fault = np.flatnonzero(odd if known is None else odd & known).tolist()
    return Numbers(values, known), [(at, _fault(meaning, cells, at)) for at in at_fault]


def _whole(cells: pa.Array) -> tuple[Integers, NDArray[np.bool_] | None]:
    """Whole numbers, and which of them are known; `None` when all are."""
    wide = cells.cast(pa.int64())
    values = np.frombuffer(wide.buffers()[1], np.int64, len(wide), wide.offset * 8)
    known = _bits(wide, 0) if wide.null_count else None
    return values if known is None else np.where(known, values, 0), known


def _bits(cells: pa.Array, buffer: int) -> NDArray[np.bool_]:
    """A buffer of flags, one for each cell."""
    packed = np.frombuffer(cells.buffers()[buffer], np.uint8)
    flags = np.unpackbits(packed, bitorder="little")
    return flags[cells.offset : cells.offset + len(cells)].astype(np.bool_)


def _fault(meaning: Meaning, cells: pa.Array, at: int) -> Fault:
    found = meaning.of(plain(cells.slice(at, 1))[0])
    assert isinstance(found, Fault)
    return found


def _column(kind: Kind, codes: Integers, values: Sequence[Any]) -> Column:
    """A column of `values` by their place; several texts may mean the same."""
    if kind in WORDS:
        met: dict[Any, int] = {}
        place = [-1 if each is None else met.setdefault(each, len(met)) for each in values]
        return Words(np.array([*place, -1], np.int32)[codes], tuple(met))
    dtype = np.bool_ if kind is Kind.BOOL else np.int64
    sure = np.array([*(each is not None for each in values), False], np.bool_)[codes]
    return Numbers(np.array([*map(integer, values), 0], dtype)[codes], sure)
