"""A whole table as compact columns, each merchant's rows together.

A row with a cell that cannot be meant is rejected with its number and the reason; what is left is
whole. How cells become columns is `bulk.decode`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from solutionkit.bulk.as_specs import FROM, NUMBERS, UNTIL, lost_digits, same_poi, turned_days
from solutionkit.bulk.cells import Meaning, documents
from solutionkit.bulk.columns import Column, Numbers, Papers, Rows, Words, joined, papers_of
from solutionkit.bulk.decode import (
    Growing,
    Integers,
    decoded,
    distinct,
    matching,
    numbers,
    strings,
    texts,
)
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.header import unused_columns
from solutionkit.bulk.numpy_kernel import known as is_known
from solutionkit.bulk.read import (
    DOCUMENTS,
    ID,
    MERCHANT,
    Piece,
    Reject,
    Wanted,
    column_of,
    meaning_in,
    pieces,
)
from solutionkit.bulk.refusal import without_id
from solutionkit.checks.goods.sale_ends_before_start import never_on_sale
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.policy.subject import Subject
from solutionkit.source.spoilt import SPOILT

AT_ONCE = 1 << 13
"""Rows read at a time: few enough to be small, enough for most cells to have been met before."""

# The allocator Arrow would choose keeps what is let go; this one gives it back.
pa.set_memory_pool(pa.system_memory_pool())

_SPREAD = 0x9E3779B97F4A7C1
_TWICE = Text("id 重复", "the id stands twice")
_NO_USE = Text("没有能用的 id", "no id that can be used")
_UNUSABLE = Fault(_NO_USE, _NO_USE)
_SPOILT_ID = rf"^\s*({SPOILT})\s*$"
_NO_ID = r"^[\s\p{Z}]*$|[\p{Cc}\p{Zl}\p{Zp}]"


@dataclass(frozen=True)
class Table:
    """The rows that can be worked on, and those that cannot.

    `missing` are fields nobody gave, `unused` columns nobody asks for, `left_out` the ids of
    rejected rows. `outside` are categories no catalogue knows, by column, and in how many rows.
    `merchants` gives each merchant its stretch of rows, in the order of their names.
    """

    ids: pa.Array
    merchants: Mapping[str, slice]
    rows: Rows
    rejects: tuple[Reject, ...]
    missing: tuple[str, ...]
    unused: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    name: str = ""
    outside: Mapping[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)


def read_table(path: Path, wanted: Wanted, day: date) -> Table:
    """Read a table whole, the rows that cannot be meant left out."""
    unused = unused_columns(path, wanted)
    reader = _Reader(path.name, wanted, day)
    for piece in pieces(path, AT_ONCE, wanted.columns):
        reader.take(piece)
    return replace(reader.table(), unused=unused, name=path.name)


class _Reader:
    """Takes pieces and keeps their rows as compact columns; those at fault go at the end."""

    def __init__(self, name: str, wanted: Wanted, day: date) -> None:
        self._name, self._wanted, self._day = name, wanted, day
        self._columns = {each: Growing(meaning.kind) for each, meaning in wanted.fields.items()}
        self._told: dict[str, str] = {}
        self._owners = Growing(Kind.TEXT)
        self._papers: list[Papers] = []
        self._ids: list[pa.Array] = []
        self._marks: list[Integers] = []
        self._numbers: list[Integers] = []
        self._odd: list[Reject] = []
        self._faulty: dict[int, list[Reject]] = {}
        self._outside: dict[tuple[str, tuple[str, ...]], int] = {}
        self._count = 0

    def take(self, piece: Piece) -> None:
        """Take the rows of a piece."""
        if ID not in piece.cells:
            raise without_id(self._name)
        for name, column in self._columns.items():
            self._read(name, column, piece)
        if self._wanted.document_kinds:
            self._papers.append(self._documents(piece))
        self._owners.extend(_owners(piece))
        ids = texts(piece.column(ID))
        for at in matching(ids, _NO_ID).tolist():
            self._fault(piece, at, ID, _UNUSABLE)
        for at in matching(ids, _SPOILT_ID).tolist():
            self._fault(piece, at, ID, lost_digits(ids[at].as_py()))
        self._ids.append(ids)
        self._marks.append(np.fromiter(map(hash, ids.to_pylist()), np.int64, len(ids)))
        self._numbers.append(np.asarray(piece.numbers, np.int64))
        self._odd += piece.rejects
        self._count += len(ids)

    def table(self) -> Table:
        """Everything taken so far."""
        ids = pa.concat_arrays([*self._ids, strings([])])
        ranks, names = self._merchants()
        order = np.argsort(ranks, kind="stable")
        nothing = np.zeros(0, np.int64)
        rows = Rows(self._count, self._day, self._whole(), joined(self._papers))
        rows_in_file = np.concatenate([*self._numbers, nothing])
        twice = _twice(ids, np.concatenate([*self._marks, nothing]), ranks)
        again = ((at, ID, Fault(_TWICE, _TWICE)) for at in twice)
        for at, column, why in chain(again, self._unfit(rows, ids, ranks)):
            reject = Reject(self._name, int(rows_in_file[at]), column, why.reason, why.kind)
            self._faulty.setdefault(at, []).append(reject)
        good = np.ones(self._count, np.bool_)
        good[list(self._faulty)] = False
        left_out = tuple(map(str, ids.take(numbers(np.flatnonzero(~good))).to_pylist()))
        order, stretches = order[good[order]], _stretches(ranks[good], names)
        if len(order) < self._count or (order[1:] < order[:-1]).any():
            rows, ids = rows.taken(order), ids.take(numbers(order))
        known = self._told.keys() | self._wanted.optional
        missing = tuple(each for each in self._wanted.fields if each not in known)
        faults = chain.from_iterable(self._faulty.values())
        rejects = sorted((*self._odd, *faults), key=lambda each: each.row)
        table = Table(ids, stretches, rows, tuple(rejects), missing, left_out=left_out)
        return replace(table, outside=self._outside)

    def _read(self, name: str, column: Growing, piece: Piece) -> None:
        meaning = self._wanted.fields[name]
        told = column_of(meaning, self._wanted.grain, piece.cells)
        if told is None:
            return
        self._told[name] = told
        found, faults = decoded(meaning_in(meaning, told), piece.column(told))
        column.extend(found)
        self._note_outside(told, meaning, piece)
        for at, fault in faults:
            self._fault(piece, at, told, fault)

    def _note_outside(self, column: str, meaning: Meaning, piece: Piece) -> None:
        """Keep the categories that were stated but are not known; what they ask stays open."""
        catalogue = meaning.catalogue
        if catalogue is None or catalogue.complete:
            return
        codes, values = distinct(piece.column(column), meaning.as_written.of)
        for place, path in enumerate(values):
            if isinstance(path, tuple) and not catalogue.knows(path):
                known = self._outside.get((column, path), 0)
                self._outside[column, path] = known + int((codes == place).sum())

    def _documents(self, piece: Piece) -> Papers:
        codes, held = np.full(len(piece.numbers), -1), list[Any]()
        if DOCUMENTS in piece.cells:
            codes, held = distinct(piece.column(DOCUMENTS), self._papers_in)
        for place in [place for place, each in enumerate(held) if isinstance(each, Fault)]:
            for at in np.flatnonzero(codes == place).tolist():
                self._fault(piece, at, DOCUMENTS, held[place])
            held[place] = None
        subjects = [Subject(documents=each) for each in (*held, None)]
        return papers_of(subjects, self._wanted.papers, self._day).taken(codes)

    def _papers_in(self, cell: Any) -> Any:
        held = documents(cell, self._wanted.document_kinds, self._wanted.grain)
        return held + self._wanted.inherited if isinstance(held, tuple) else held

    def _merchants(self) -> tuple[Integers, list[str]]:
        """Each row's merchant as its place among the sorted names."""
        owners = self._owners.column()
        assert isinstance(owners, Words)
        names = sorted(map(str, owners.choices))
        places = {name: place for place, name in enumerate(names)}
        ranks = np.array([places[str(each)] for each in owners.choices], np.int64)
        return ranks[owners.codes] if names else np.zeros(0, np.int64), names

    def _whole(self) -> dict[str, Column]:
        """The columns somebody gave; each lets its pieces go as it is put together."""
        return {name: self._columns[name].column() for name in self._columns if name in self._told}

    def _unfit(
        self, rows: Rows, ids: pa.Array, ranks: Integers
    ) -> Iterator[tuple[int, str, Fault]]:
        """The rows that a spec would be refused for though each of their cells may be meant."""
        start, until = rows.columns.get(FROM), rows.columns.get(UNTIL)
        if isinstance(start, Numbers) and isinstance(until, Numbers):
            both = is_known(start) & is_known(until)
            turned = never_on_sale(start.values, until.values) & both
            for at in np.flatnonzero(turned).tolist():
                days = (date.fromordinal(int(each.values[at])) for each in (start, until))
                yield at, self._told[UNTIL], turned_days(*days)
        for name in NUMBERS:
            found = rows.columns.get(name)
            if isinstance(found, Words):
                for at, other in _shared(found, ranks):
                    poi = str(found.choices[found.codes[at]])
                    yield at, self._told[name], same_poi(poi, ids[other].as_py())

    def _fault(self, piece: Piece, at: int, column: str, fault: Fault) -> None:
        reject = Reject(self._name, piece.numbers[at], column, fault.reason, fault.kind)
        self._faulty.setdefault(self._count + at, []).append(reject)


def _owners(piece: Piece) -> Words:
    if MERCHANT not in piece.cells:
        return Words(np.zeros(len(piece.numbers), np.int32), ("",))
    codes, values = distinct(texts(piece.column(MERCHANT)), str)
    return Words(codes.astype(np.int32), tuple(values))


def _twice(ids: pa.Array, marks: Integers, ranks: Integers) -> Iterator[int]:
    """The rows whose id stood before on a row of the same merchant, be that row good or not."""
    keys = marks ^ (ranks * _SPREAD)
    order = np.argsort(keys, kind="stable")
    alike = keys[order][1:] == keys[order][:-1]
    suspects = np.unique(np.concatenate([order[1:][alike], order[:-1][alike]]))
    met: set[tuple[int, str]] = set()
    for at in suspects.tolist():
        own = int(ranks[at]), ids[at].as_py()
        if own in met:
            yield at
        met.add(own)


def _shared(found: Words, ranks: Integers) -> Iterator[tuple[int, int]]:
    """The rows of one merchant that have one value, each with another of them."""
    order = np.lexsort((found.codes, ranks))
    codes, owners = found.codes[order], ranks[order]
    same = (codes[1:] == codes[:-1]) & (owners[1:] == owners[:-1]) & (codes[1:] >= 0)
    others: dict[int, int] = {}
    for one, other in zip(order[1:][same].tolist(), order[:-1][same].tolist(), strict=True):
        others.setdefault(other, one)
        others[one] = other
    yield from others.items()


def _stretches(ranks: Integers, names: Sequence[str]) -> dict[str, slice]:
    counts = np.bincount(ranks, minlength=1)
    ends = np.cumsum(counts)
    return {
        names[place]: slice(end - count, end)
        for place, (count, end) in enumerate(zip(counts.tolist(), ends.tolist(), strict=True))
        if count
    }
