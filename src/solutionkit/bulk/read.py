"""Tables from disk, CSV (UTF-8 or GB18030) or Parquet, a piece at a time.

What a cell means is `bulk.cells`; a whole table as compact columns is `bulk.table`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Meaning, documents, meaning_of
from solutionkit.bulk.csv_file import (
    FIRST_ROW,
    PARQUET_START,
    csv_file,
    refusing_unreadable,
    rows_of_csv,
)
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field
from solutionkit.policy.subject import Held, Subject

PIECE = 10_000
BUFFER = 1 << 16
UNITS = {Kind.MONEY: "_fen", Kind.RATE: "_ppm"}
DOCUMENTS = "documents"
ID, MERCHANT, NAME = "id", "merchant", "name"


@dataclass(frozen=True)
class Wanted:
    """What a table is read for: the fields of one grain, and the documents its rows may hold.

    `inherited` are the documents of the merchant, which count for each of its rows. `others` are
    columns that mean something though nothing asks for them here; `flagged` says whether a document
    may have a column of its own. `keys` are columns that say what a row belongs to.
    """

    grain: str
    fields: Mapping[str, Meaning]
    papers: Sequence[tuple[str, str]] = ()
    inherited: tuple[Held, ...] = ()
    document_kinds: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    flagged: bool = False
    keys: tuple[str, ...] = ()

    @property
    def document_columns(self) -> frozenset[str]:
        """The columns that tell of one document each."""
        own = (kind for kind, holder in self.papers if holder == self.grain)
        return frozenset(f"{DOCUMENTS}.{kind}" for kind in own) if self.flagged else frozenset()

    @property
    def columns(self) -> frozenset[str]:
        """Every name a column may have that tells any of this."""
        told = {each for meaning in self.fields.values() for each in names_of(meaning, self.grain)}
        return frozenset({ID, MERCHANT, NAME, DOCUMENTS, *self.keys, *told})


@dataclass(frozen=True)
class Reading:
    """A file, what it is read for, and the day its documents are judged for."""

    source: Path
    wanted: Wanted
    day: date


@dataclass(frozen=True)
class Reject:
    """A fault for which a row was left out: its number in the file, and why.

    In a CSV the header is row 1, as in spreadsheets; Parquet has none, and begins with 1.
    """

    table: str
    row: int
    column: str
    reason: Text
    kind: Text | None = None

    @property
    def said_of_all(self) -> Text:
        """What is wrong with it and with all rows that are wrong alike."""
        return self.kind or self.reason


def rows_of(rejects: Iterable[Reject]) -> int:
    """How many rows they are; one may have several faults."""
    return len({(each.table, each.row) for each in rejects})


@dataclass
class Piece:
    """Some rows of a file as cells by column; `numbers` are their numbers in the file."""

    numbers: Sequence[int]
    cells: Mapping[str, Sequence[Any]]
    rejects: list[Reject] = field(default_factory=list)

    def column(self, name: str) -> pa.Array | Sequence[str]:
        """The cells of a column as the file has them."""
        return self.cells.batch.column(name) if isinstance(self.cells, _Cells) else self.cells[name]


class _Cells(Mapping[str, Sequence[Any]]):
    """The columns of a batch, made into plain values when they are asked for."""

    def __init__(self, batch: pa.RecordBatch) -> None:
        self.batch = batch
        self._plain: dict[str, Sequence[Any]] = {}

    def __getitem__(self, name: str) -> Sequence[Any]:
        if name not in self.batch.schema.names:
            raise KeyError(name)
        if name not in self._plain:
            self._plain[name] = plain(self.batch.column(name))
        return self._plain[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.batch.schema.names)

    def __len__(self) -> int:
        return len(self.batch.schema.names)


def plain(cells: pa.Array) -> list[Any]:
    """Cells as plain values; as text where Python has no such moment."""
    try:
        return list(cells.to_pylist())
    except (ValueError, OverflowError):
        return list(cells.cast(pa.string()).to_pylist())


def pieces(path: Path, rows: int = PIECE, only: Collection[str] | None = None) -> Iterator[Piece]:
    """The rows of a CSV or Parquet file, some thousands at a time; `only` these columns."""
    with refusing_unreadable(path, pa.ArrowException):
        found = _parquet_pieces(path, rows, only) if is_parquet(path) else _csv_pieces(path, rows)
        yield from found


def is_parquet(path: Path) -> bool:
    """Whether a file is Parquet; what is not is CSV."""
    with path.open("rb") as file:
        return file.read(len(PARQUET_START)) == PARQUET_START


def _parquet_pieces(path: Path, rows: int, only: Collection[str] | None) -> Iterator[Piece]:
    start = 1
    with parquet.ParquetFile(path, buffer_size=BUFFER, pre_buffer=False) as file:
        names = file.schema_arrow.names
        refuse_bad_header(path, names)
        picked = names if only is None else [each for each in names if each in only]
        for batch in file.iter_batches(rows, columns=picked, use_threads=False):
            yield Piece(range(start, start + batch.num_rows), _Cells(batch))
            start += batch.num_rows


def _csv_pieces(path: Path, rows: int) -> Iterator[Piece]:
    file = csv_file(path)
    refuse_bad_header(path, file.header)
    lines, start = rows_of_csv(file), FIRST_ROW
    while chunk := list(islice(lines, rows)):
        yield csv_piece(path.name, file.header, chunk, start)
        start += len(chunk)


def refuse_bad_header(path: Path, header: Sequence[str]) -> None:
    """Refuse a table whose columns have no names, or two of them the same."""
    twice = {each for each in header if header.count(each) > 1}
    if not any(header) or twice:
        said = "、".join(sorted(twice))
        zh = f"{path.name} 的表头是空的或有重复：{said}"
        raise BulkRefused(Text(zh, f"bad header in {path.name}: {said}"))


def csv_piece(name: str, header: Sequence[str], chunk: list[list[str]], start: int) -> Piece:
    """Rows of a CSV file, the first of which has the number `start`."""
    whole = [(start + at, row) for at, row in enumerate(chunk) if len(row) == len(header)]
    odd = [start + at for at, row in enumerate(chunk) if row and len(row) != len(header)]
    why = Text("单元格数和表头不一样", "not as many cells as the header")
    columns = list(zip(*(row for _, row in whole), strict=True)) or [()] * len(header)
    cells = dict(zip(header, columns, strict=True))
    return Piece([n for n, _ in whole], cells, [Reject(name, n, "", why) for n in odd])


def find_subjects(
    path: Path, wanted: Wanted, id: str, rejects: Iterable[Reject]
) -> dict[str, Subject]:
    """The rows of `id` by merchant, as subjects with all their dates, for an explanation.

    Where all of them are among the `rejects` of the table, that is what is told.
    """
    found: dict[str, Subject] = {}
    wrong: dict[int, list[Reject]] = {}
    for each in rejects:
        wrong.setdefault(each.row, []).append(each)
    met: list[Reject] = []
    for piece in pieces(path, only=wanted.columns):
        owners = piece.cells.get(MERCHANT)
        for at, own in enumerate(piece.cells.get(ID, ())):
            if str(own) == id and piece.numbers[at] in wrong:
                met += wrong[piece.numbers[at]]
            elif str(own) == id:
                owner = "" if owners is None or owners[at] is None else str(owners[at])
                found.setdefault(owner, _subject(piece, at, wanted, id))
    if met and not found:
        refuse_left_out(met)
    return found


def refuse_left_out(found: Sequence[Reject]) -> NoReturn:
    """Refuse to explain a row that is left out, by what is wrong with it."""
    zh = "\n".join(
        f"{each.table} 第 {each.row} 行 {each.column}：{each.reason.zh}" for each in found
    )
    en = (f"{each.table} row {each.row} {each.column}: {each.reason.en}" for each in found)
    raise BulkRefused(Text(zh, "\n".join(en)))


def _subject(piece: Piece, at: int, wanted: Wanted, id: str) -> Subject:
    values = {}
    for name, meaning in wanted.fields.items():
        column = column_of(meaning, wanted.grain, piece.cells)
        if column is not None:
            values[name] = meaning_in(meaning.as_written, column).of(piece.cells[column][at])
    held = _held(piece, at, wanted)
    assert not isinstance(held, Fault)
    papers = None if held is None else held + wanted.inherited
    return Subject(values, papers, {}, id, str(piece.cells.get(NAME, piece.cells[ID])[at]))


def _held(piece: Piece, at: int, wanted: Wanted) -> tuple[Held, ...] | None | Fault:
    if not wanted.document_kinds or DOCUMENTS not in piece.cells:
        return None
    return documents(piece.cells[DOCUMENTS][at], wanted.document_kinds, wanted.grain)


def names_of(meaning: Meaning, grain: str) -> tuple[str, ...]:
    """The names a column of a field may have: short, with a unit, or its title."""
    short, unit = meaning.field.removeprefix(grain + "."), UNITS.get(meaning.kind, "")
    found = (meaning.field, short, meaning.field + unit, short + unit)
    return (*found, meaning.title) if meaning.title else found


def by_title(meanings: Mapping[str, Meaning], titles: Mapping[str, Text]) -> dict[str, Meaning]:
    """The same fields; a column may be called by the title of one where no other has it."""
    told = Counter(titles[each].zh for each in meanings if each in titles)
    return {
        field: replace(meaning, title=titles[field].zh)
        if field in titles and told[titles[field].zh] == 1
        else meaning
        for field, meaning in meanings.items()
    }


def all_names(fields: Mapping[str, Field], grain: str) -> frozenset[str]:
    """Every name a column about any of these fields may have."""
    found = map(meaning_of, fields.values())
    return frozenset(each for meaning in found for each in names_of(meaning, grain))


def column_of(meaning: Meaning, grain: str, cells: Collection[str]) -> str | None:
    """Which column tells a field."""
    return next((each for each in names_of(meaning, grain) if each in cells), None)


def meaning_in(meaning: Meaning, column: str) -> Meaning:
    """What cells of that column mean: fen or parts per million where its name says so."""
    unit = UNITS.get(meaning.kind, "")
    return replace(meaning, in_units=bool(unit) and column.endswith(unit))
