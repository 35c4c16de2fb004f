"""Rows of any table encoded once for one policy and one day: typed Parquet that engines read fast.

Amounts are whole fen, days are dates, documents are bits judged for the day. A row that cannot be
meant keeps its number, its id and its keys; `fault` names the column, and the reason is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Meaning, documents
from solutionkit.bulk.columns import WORD_BITS, papers_of
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.read import DOCUMENTS, Reading, Reject, Wanted, column_of, meaning_in, pieces
from solutionkit.bulk.refusal import BulkRefused, without_id
from solutionkit.bulk.relation import FAULT, HELD, ID, LISTED, OPEN, ROW, Relation
from solutionkit.bulk.typed import FLAG
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.policy.columns_sql import PATH
from solutionkit.policy.subject import Held, Subject

TYPES = {
    Kind.BOOL: pa.bool_(),
    Kind.INT: pa.int64(),
    Kind.MONEY: pa.int64(),
    Kind.RATE: pa.int64(),
    Kind.DATE: pa.date32(),
    Kind.ENUM: pa.string(),
    Kind.TEXT: pa.string(),
    Kind.SET: pa.list_(pa.string()),
    Kind.CATEGORY: pa.string(),
    Kind.VERSION: pa.int64(),
    Kind.TIME: pa.int64(),
}


Faulty: TypeAlias = dict[int, list[Reject]]
"""What is wrong with the rows of a piece, by their place in it."""


@dataclass(frozen=True)
class Encoded:
    """An encoded table as SQL names it, its columns, and how many rows nothing could be told of."""

    sql: str
    kinds: Mapping[str, Kind]
    papers: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]
    columns: Mapping[str, str]
    lost: int = 0

    @property
    def relation(self) -> Relation:
        """The table as a relation."""
        return Relation(self.sql, self.kinds, self.papers, keys=self.keys, columns=self.columns)


def encode(
    reading: Reading,
    target: Path,
    told: Callable[[Reject], None],
    read: Callable[[Path], str],
    progress: Callable[[int], None],
) -> Encoded:
    """Read a file piece by piece and write `target`, which `read` makes a table.

    `told` hears of each row left out.
    """
    made, lost = Encoding(reading), 0
    writer = None
    try:
        for piece in pieces(reading.source):
            table, faults = made.table(piece)
            for each in sorted((*piece.rejects, *faults), key=lambda each: each.row):
                told(each)
            lost += len(piece.rejects)
            writer = writer or parquet.ParquetWriter(target, table.schema, compression="zstd")
            writer.write_table(table)
            progress(piece.numbers[-1] if piece.numbers else 0)
    finally:
        if writer:
            writer.close()
    if writer is None:
        refuse_empty(reading.source)
    papers = tuple(reading.wanted.papers)
    return Encoded(read(target), made.kinds, papers, made.keys, made.columns, lost)


def refuse_empty(source: Path) -> NoReturn:
    """Refuse a table without rows."""
    raise BulkRefused(Text(f"{source.name} 里没有行", f"{source.name} has no rows"))


class Encoding:
    """Takes pieces of a file and gives each as a typed table."""

    def __init__(self, reading: Reading) -> None:
        self._wanted, self._day = reading.wanted, reading.day
        self._source = reading.source.name
        self.keys: tuple[str, ...] = ()
        self.kinds: dict[str, Kind] = {}
        self.columns: dict[str, str] = {}

    def table(self, piece: Any) -> tuple[pa.Table, Collection[Reject]]:
        """A piece as columns, and which rows of it are at fault; they keep what names them."""
        if ID not in piece.cells:
            raise without_id(self._source)
        self.keys = tuple(each for each in self._wanted.keys if each in piece.cells)
        faulty: Faulty = {}
        arrays: dict[str, Any] = {ROW: pa.array(piece.numbers, pa.int64())}
        for each in (ID, *self.keys):
            arrays[each] = pa.array(list(self._names(piece, each, faulty)), pa.string())
        values = dict(self._fields(piece, faulty))
        held = list(held_in(piece, self._wanted, self._source, faulty))
        for name, column in values.items():
            known = [None if at in faulty else each for at, each in enumerate(column)]
            cells = [cell_of(self.kinds[name], each) for each in known]
            arrays[name] = pa.array(cells, TYPES[self.kinds[name]])
        count = range(len(piece.numbers))
        faults = [faulty[at][0].column if at in faulty else None for at in count]
        arrays[FAULT] = pa.array(faults, pa.string())
        subjects = [Subject(documents=None if at in faulty else held[at]) for at in count]
        return pa.table(arrays | _papers(subjects, self._wanted, self._day)), list(
            chain.from_iterable(faulty.values())
        )

    def _names(self, piece: Any, column: str, faulty: Faulty) -> Iterator[str | None]:
        """The cells of a column that names things; a row without a name is at fault."""
        why = Text(f"没有 {column}", f"no {column}")
        for at, cell in enumerate(piece.cells[column]):
            plain = "" if cell is None else str(cell)
            if not plain.strip():
                reject = Reject(self._source, piece.numbers[at], column, why)
                faulty.setdefault(at, []).append(reject)
            yield plain or None

    def _fields(self, piece: Any, faulty: Faulty) -> Iterator[tuple[str, Sequence[Any]]]:
        for name, meaning in self._wanted.fields.items():
            column = column_of(meaning, self._wanted.grain, piece.cells)
            if column is not None:
                self.kinds[name] = meaning.kind
                self.columns[name] = column
                read = meaning_in(meaning, column)
                yield name, list(_values(piece, column, read, self._source, faulty))


def _values(
    piece: Any, column: str, meaning: Meaning, source: str, faulty: Faulty
) -> Iterator[Any]:
    known: dict[Any, Any] = {}
    for at, cell in enumerate(piece.cells[column]):
        key = cell if isinstance(cell, str) else None
        value = known[key] if key is not None and key in known else meaning.of(cell)
        if key is not None:
            known[key] = value
        if isinstance(value, Fault):
            reject = Reject(source, piece.numbers[at], column, value.reason, value.kind)
            faulty.setdefault(at, []).append(reject)
            value = None
        yield value


def held_in(piece: Any, wanted: Wanted, source: str, faulty: Faulty) -> Iterator[Any]:
    """The documents of each row: those of its list, and those with a column of their own."""
    cells = piece.cells.get(DOCUMENTS, [None] * len(piece.numbers))
    own = [kind for kind, holder in wanted.papers if holder == wanted.grain]
    flags = {kind: piece.cells[FLAG + kind] for kind in own if FLAG + kind in piece.cells}
    rest = tuple(
        Held(kind, holder, approved=None)
        for kind, holder in wanted.papers
        if holder != wanted.grain or kind not in flags
    )
    for at, cell in enumerate(cells):
        held = documents(cell, wanted.document_kinds, wanted.grain)
        column = DOCUMENTS
        if flags and not isinstance(held, Fault):
            found = [_flagged(kind, flags[kind][at], wanted) for kind in flags]
            wrong = next((each for each in found if isinstance(each, tuple)), None)
            if wrong:
                column, held = wrong
            else:
                listed = held if held is not None else rest
                held = (*listed, *(each for each in found if isinstance(each, Held)))
        if isinstance(held, Fault):
            reject = Reject(source, piece.numbers[at], column, held.reason, held.kind)
            faulty.setdefault(at, []).append(reject)
            held = None
        yield held


def _flagged(kind: str, cell: Any, wanted: Wanted) -> Held | None | tuple[str, Fault]:
    """What a column about one document says: held or not, until which day, or nothing."""
    flag = Meaning(kind, Kind.BOOL).of(cell)
    if not isinstance(flag, Fault):
        return None if flag is False else Held(kind, wanted.grain, approved=flag)
    day = Meaning(kind, Kind.DATE).of(cell)
    return (FLAG + kind, day) if isinstance(day, Fault) else Held(kind, wanted.grain, None, day)


def cell_of(kind: Kind, value: Any) -> Any:
    """A value as its column has it."""
    return PATH.join(value) if kind is Kind.CATEGORY and value is not None else value


def _papers(subjects: Sequence[Subject], wanted: Wanted, day: date) -> dict[str, Any]:
    if not wanted.papers:
        return {}
    papers = papers_of(subjects, wanted.papers, day)
    arrays: dict[str, Any] = {LISTED: pa.array(papers.listed)}
    for word in range(len(papers.bits) // WORD_BITS + 1):
        arrays[f"{HELD}{word}"] = pa.array(papers.held[:, word])
        arrays[f"{OPEN}{word}"] = pa.array(papers.open[:, word])
    return arrays
