"""Tables from disk, CSV (UTF-8 or GB18030) or Parquet, a piece at a time, to columns.

A row with a cell that cannot be meant is rejected with its number and the reason; what is left is
whole. What a cell means is `bulk.cells`.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from sys import intern
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Fault, Meaning, documents
from solutionkit.bulk.columns import (
    WORDS,
    Column,
    Numbers,
    Papers,
    Rows,
    Words,
    integer,
    papers_of,
)
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.policy.subject import Held, Subject

PIECE = 10_000
UNITS = {Kind.MONEY: "_fen", Kind.RATE: "_ppm"}
DOCUMENTS = "documents"
ID, MERCHANT = "id", "merchant"


@dataclass(frozen=True)
class Wanted:
    """What a table is read for: the fields of one grain, and the documents its rows may hold.

    `inherited` are the documents of the merchant, which count for each of its rows.
    """

    grain: str
    fields: Mapping[str, Meaning]
    papers: Sequence[tuple[str, str]] = ()
    inherited: tuple[Held, ...] = ()
    document_kinds: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reject:
    """A row that was left out: its number in the file (the header is not counted), and why."""

    table: str
    row: int
    column: str
    reason: Text


@dataclass(frozen=True)
class Table:
    """The rows that can be worked on, and those that cannot. `missing` are fields nobody gave."""

    ids: tuple[str, ...]
    merchants: tuple[str, ...]
    rows: Rows
    rejects: tuple[Reject, ...]
    missing: tuple[str, ...]


@dataclass
class _Piece:
    """Some rows of a file as cells by column; `numbers` are their numbers in the file."""

    numbers: Sequence[int]
    cells: Mapping[str, Sequence[Any]]
    rejects: list[Reject] = field(default_factory=list)


def read_table(path: Path, wanted: Wanted, day: date) -> Table:
    """Read a table whole, the rows that cannot be meant left out."""
    reader = _Reader(path.name, wanted, day)
    for piece in pieces(path):
        reader.take(piece)
    return reader.table()


def pieces(path: Path) -> Iterator[_Piece]:
    """The rows of a CSV or Parquet file, some thousands at a time."""
    try:
        with path.open("rb") as file:
            is_parquet = file.read(4) == b"PAR1"
        yield from _parquet_pieces(path) if is_parquet else _csv_pieces(path)
    except (OSError, pa.ArrowException, csv.Error) as error:
        raise BulkRefused(
            Text(f"读不了 {path.name}：{error}", f"cannot read {path.name}: {error}")
        ) from error


def _parquet_pieces(path: Path) -> Iterator[_Piece]:
    start = 1
    for batch in parquet.ParquetFile(path).iter_batches(PIECE):
        cells = {name: batch.column(name).to_pylist() for name in batch.schema.names}
        yield _Piece(range(start, start + batch.num_rows), cells)
        start += batch.num_rows


def _csv_pieces(path: Path) -> Iterator[_Piece]:
    with path.open(encoding=_encoding(path), newline="") as file:
        rows = csv.reader(file, strict=True)
        header = [each.strip() for each in next(rows, [])]
        twice = {each for each in header if header.count(each) > 1}
        if not any(header) or twice:
            said = "、".join(sorted(twice))
            raise BulkRefused(
                Text(
                    f"{path.name} 的表头是空的或有重复：{said}",
                    f"bad header in {path.name}: {said}",
                )
            )
        start = 1
        while chunk := list(islice(rows, PIECE)):
            yield _csv_piece(path.name, header, chunk, start)
            start += len(chunk)


def _csv_piece(name: str, header: list[str], chunk: list[list[str]], start: int) -> _Piece:
    whole = [(start + at, row) for at, row in enumerate(chunk) if len(row) == len(header)]
    odd = [start + at for at, row in enumerate(chunk) if row and len(row) != len(header)]
    why = Text("单元格数和表头不一样", "not as many cells as the header")
    columns = list(zip(*(row for _, row in whole), strict=True)) or [()] * len(header)
    cells = dict(zip(header, columns, strict=True))
    return _Piece([n for n, _ in whole], cells, [Reject(name, n, "", why) for n in odd])


def _encoding(path: Path) -> str:
    """UTF-8 where the whole file is, else GB18030."""
    for encoding, name in (("utf-8", "utf-8-sig"), ("gb18030", "gb18030")):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return name
    said = path.name
    raise BulkRefused(Text(f"{said} 不是 UTF-8 也不是 GB18030", f"{said}: not UTF-8, not GB18030"))


def find_subject(path: Path, wanted: Wanted, id: str) -> Subject | None:
    """The row of `id` as a subject with all its dates, for an explanation."""
    for piece in pieces(path):
        for at, found in enumerate(piece.cells.get(ID, ())):
            if str(found) == id:
                return _subject(piece, at, wanted, id)
    return None


def _subject(piece: _Piece, at: int, wanted: Wanted, id: str) -> Subject:
    values = {}
    for name, meaning in wanted.fields.items():
        column = column_of(meaning, wanted.grain, piece.cells)
        if column is not None:
            values[name] = meaning_in(meaning, column).of(piece.cells[column][at])
    cell = piece.cells.get(DOCUMENTS, {at: None})[at]
    held = documents(cell, wanted.document_kinds, wanted.grain)
    if isinstance(held, Fault) or any(isinstance(each, Fault) for each in values.values()):
        raise BulkRefused(
            Text(f"{id} 那一行被拒绝了，见 rejects.csv", f"the row of {id} is rejected")
        )
    papers = None if held is None else held + wanted.inherited
    return Subject(values, papers, {}, id, str(piece.cells.get("name", piece.cells[ID])[at]))


def column_of(meaning: Meaning, grain: str, cells: Mapping[str, Any]) -> str | None:
    """Which column tells a field: its name, the name without the grain, or either with a unit."""
    short, unit = meaning.field.removeprefix(grain + "."), UNITS.get(meaning.kind, "")
    names = (meaning.field, short, meaning.field + unit, short + unit)
    return next((each for each in names if each in cells), None)


def meaning_in(meaning: Meaning, column: str) -> Meaning:
    """What cells of that column mean: fen or parts per million where its name says so."""
    unit = UNITS.get(meaning.kind, "")
    return replace(meaning, in_units=bool(unit) and column.endswith(unit))


class _Reader:
    """Takes pieces and keeps their good rows as compact columns."""

    def __init__(self, name: str, wanted: Wanted, day: date) -> None:
        self._name, self._wanted, self._day = name, wanted, day
        self._columns = {each: _Growing(meaning) for each, meaning in wanted.fields.items()}
        self._ids: list[str] = []
        self._merchants: list[str] = []
        self._seen: dict[str, set[str]] = {}
        self._papers: list[Papers] = []
        self._rejects: list[Reject] = []
        self._given: set[str] = set()

    def take(self, piece: _Piece) -> None:
        """Keep the good rows of a piece."""
        if ID not in piece.cells:
            raise BulkRefused(Text(f"{self._name} 没有 id 列", f"{self._name} has no column 'id'"))
        self._rejects += piece.rejects
        faulty: dict[int, Reject] = {}
        values = {name: self._cells(name, piece, faulty) for name in self._columns}
        held = self._documents(piece, faulty)
        self._identify(piece, faulty)
        keep = [at for at in range(len(piece.numbers)) if at not in faulty]
        for name, column in self._columns.items():
            column.extend([values[name][at] for at in keep])
        subjects = [Subject(documents=held[at]) for at in keep]
        self._papers.append(papers_of(subjects, self._wanted.papers, self._day))
        self._rejects += faulty.values()

    def table(self) -> Table:
        """Everything taken so far."""
        columns = {
            name: each.column() for name, each in self._columns.items() if name in self._given
        }
        rows = Rows(len(self._ids), self._day, columns, _joined(self._papers))
        optional = self._wanted.optional
        missing = tuple(each for each in self._columns if each not in self._given | optional)
        return Table(tuple(self._ids), tuple(self._merchants), rows, tuple(self._rejects), missing)

    def _cells(self, name: str, piece: _Piece, faulty: dict[int, Reject]) -> Sequence[Any]:
        meaning = self._wanted.fields[name]
        column = column_of(meaning, self._wanted.grain, piece.cells)
        if column is None:
            return [None] * len(piece.numbers)
        self._given.add(name)
        read = _Cached(meaning_in(meaning, column))
        values = [read(each) for each in piece.cells[column]]
        for at, value in enumerate(values):
            if isinstance(value, Fault):
                self._fault(faulty, piece, at, column, value.reason)
        return values

    def _documents(self, piece: _Piece, faulty: dict[int, Reject]) -> list[Any]:
        cells = piece.cells.get(DOCUMENTS, [None] * len(piece.numbers))
        known = {each: self._papers_in(each) for each in set(map(str, cells))}
        held = [known[str(each)] for each in cells]
        for at, each in enumerate(held):
            if isinstance(each, Fault):
                self._fault(faulty, piece, at, DOCUMENTS, each.reason)
        return held

    def _papers_in(self, cell: str) -> tuple[Held, ...] | None | Fault:
        text = None if cell == str(None) else cell
        held = documents(text, self._wanted.document_kinds, self._wanted.grain)
        return held + self._wanted.inherited if isinstance(held, tuple) else held

    def _identify(self, piece: _Piece, faulty: dict[int, Reject]) -> None:
        merchants = piece.cells.get(MERCHANT, [""] * len(piece.numbers))
        for at, (merchant, id) in enumerate(zip(merchants, piece.cells[ID], strict=True)):
            owner = intern(str(merchant if merchant is not None else ""))
            own, known = str(id if id is not None else ""), self._seen.setdefault(owner, set())
            if not own.strip() or "\n" in own:
                self._fault(faulty, piece, at, ID, Text("没有 id", "no id"))
            elif own in known:
                self._fault(faulty, piece, at, ID, Text("id 重复", "the id stands twice"))
            known.add(own)
            if at not in faulty:
                self._merchants.append(owner)
                self._ids.append(own)

    def _fault(
        self, faulty: dict[int, Reject], piece: _Piece, at: int, column: str, reason: Text
    ) -> None:
        faulty.setdefault(at, Reject(self._name, piece.numbers[at], column, reason))


class _Cached:
    """A cell's meaning, thought about once for each distinct text."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._known: dict[Any, Any] = {}

    def __call__(self, cell: Any) -> Any:
        if isinstance(cell, list):
            return self._meaning.of(cell)
        key = (type(cell), cell)
        if key not in self._known:
            self._known[key] = self._meaning.of(cell)
        return self._known[key]


class _Growing:
    """A column that grows piece by piece, each piece as compact as the whole."""

    def __init__(self, meaning: Meaning) -> None:
        self._kind = meaning.kind
        self._places: dict[Any, int] = {}
        self._parts: list[Any] = []
        self._known: list[Any] = []

    def extend(self, values: Sequence[Any]) -> None:
        if self._kind in WORDS:
            place = self._places.setdefault
            codes = [-1 if each is None else place(each, len(self._places)) for each in values]
            self._parts.append(np.array(codes, np.int32))
            return
        dtype = np.bool_ if self._kind is Kind.BOOL else np.int64
        self._parts.append(np.array([integer(each) for each in values], dtype))
        self._known.append(np.array([each is not None for each in values], np.bool_))

    def column(self) -> Column:
        whole = np.concatenate(self._parts)
        if self._kind in WORDS:
            return Words(whole, tuple(self._places))
        return Numbers(whole, np.concatenate(self._known))


def _joined(papers: Sequence[Papers]) -> Papers | None:
    if not papers:
        return None
    columns = ("held", "open", "listed")
    whole = {each: np.concatenate([getattr(one, each) for one in papers]) for each in columns}
    return Papers(papers[0].bits, **whole)
