"""Rows of any table encoded once for one policy and one day: typed Parquet that engines read fast.

Amounts are whole fen, days are dates, documents are bits judged for the day; the file says which
policy fields and documents it holds. Rows that cannot be meant are left out and told.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Fault, Meaning, documents
from solutionkit.bulk.columns import WORD_BITS, papers_of
from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import DOCUMENTS, ID, Reject, Wanted, column_of, meaning_in, pieces
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Policy
from solutionkit.policy.columns_sql import PATH
from solutionkit.policy.explain import inner
from solutionkit.policy.subject import Subject

ROW, LISTED, HELD, OPEN = "row", "documents.listed", "documents.held.", "documents.open."
ABOUT = b"solutionkit"
_TYPES = {
    Kind.BOOL: pa.bool_(),
    Kind.INT: pa.int64(),
    Kind.MONEY: pa.int64(),
    Kind.RATE: pa.int64(),
    Kind.DATE: pa.date32(),
    Kind.ENUM: pa.string(),
    Kind.TEXT: pa.string(),
    Kind.SET: pa.list_(pa.string()),
    Kind.CATEGORY: pa.string(),
}


@dataclass(frozen=True)
class Encoded:
    """An encoded file, what its columns are, and the rows that are not in it."""

    path: Path
    kinds: Mapping[str, Kind]
    papers: tuple[tuple[str, str], ...]
    rejects: tuple[Reject, ...] = ()


def wanted_of(policy: Policy, conditions: Sequence[ir.Expression]) -> Wanted:
    """What `conditions` need to know of a row."""
    nodes = list(_nodes(conditions))
    named = sorted({each.name for each in nodes if isinstance(each, ir.FieldRef)})
    fields = {
        name: Meaning(name, policy.fields[name].type.kind, policy.fields[name].type.values)
        for name in named
    }
    papers = sorted({(each.kind, each.holder) for each in nodes if isinstance(each, ir.Has)})
    return Wanted("merchant", fields, papers, (), frozenset(policy.documents))


def encode(source: Path, target: Path, wanted: Wanted, day: date) -> Encoded:
    """Read `source` piece by piece and write `target`, whole or not at all."""
    rejects: list[Reject] = []
    given: dict[str, Kind] = {}
    writer = None
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        for piece in pieces(source):
            rejects += piece.rejects
            table = _table(piece, wanted, day, source.name, rejects, given)
            writer = writer or parquet.ParquetWriter(unfinished, table.schema, compression="zstd")
            writer.write_table(table)
    finally:
        if writer:
            writer.close()
    if writer is None:
        raise BulkRefused(Text(f"{source.name} 里没有行", f"{source.name} has no rows"))
    unfinished.replace(target)
    return Encoded(target, given, tuple(wanted.papers), tuple(rejects))


def encoded_already(source: Path, wanted: Wanted, day: date) -> Encoded | None:
    """`source` itself, where it is a file that `encode` wrote for these rules and this day."""
    try:
        schema = parquet.read_schema(source)
    except (OSError, pa.ArrowException):
        return None
    about = (schema.metadata or {}).get(ABOUT)
    if about is None:
        return None
    told = json.loads(about)
    papers = tuple((kind, holder) for kind, holder in told["papers"])
    kinds = {name: Kind(kind) for name, kind in told["kinds"].items()}
    fits = told["day"] == day.isoformat() and set(wanted.papers) <= set(papers)
    return Encoded(source, kinds, papers) if fits and wanted.fields.keys() >= kinds.keys() else None


def _table(
    piece: Any,
    wanted: Wanted,
    day: date,
    source: str,
    rejects: list[Reject],
    given: dict[str, Kind],
) -> pa.Table:
    if ID not in piece.cells:
        raise BulkRefused(Text(f"{source} 没有 id 列", f"{source} has no column 'id'"))
    faulty: dict[int, Reject] = {}
    columns: dict[str, Sequence[Any]] = {ROW: piece.numbers, ID: piece.cells[ID]}
    _no_id(piece, source, faulty)
    for name, meaning in wanted.fields.items():
        column = column_of(meaning, wanted.grain, piece.cells)
        if column is not None:
            given[name] = meaning.kind
            read = meaning_in(meaning, column)
            columns[name] = list(_values(piece, column, read, source, faulty))
    held = list(_held(piece, wanted, source, faulty))
    keep = [at for at in range(len(piece.numbers)) if at not in faulty]
    rejects += faulty.values()
    arrays = {
        name: pa.array([_cell(given.get(name), values[at]) for at in keep], _type(name, given))
        for name, values in columns.items()
    }
    arrays |= _papers([Subject(documents=held[at]) for at in keep], wanted, day)
    kinds = {name: kind.value for name, kind in given.items()}
    about = {"day": day.isoformat(), "papers": list(wanted.papers), "kinds": kinds}
    return pa.table(arrays).replace_schema_metadata({ABOUT: json.dumps(about)})


def _no_id(piece: Any, source: str, faulty: dict[int, Reject]) -> None:
    for at, id in enumerate(piece.cells[ID]):
        if id is None or not str(id).strip():
            faulty[at] = Reject(source, piece.numbers[at], ID, Text("没有 id", "no id"))


def _values(
    piece: Any, column: str, meaning: Meaning, source: str, faulty: dict[int, Reject]
) -> Iterator[Any]:
    known: dict[Any, Any] = {}
    for at, cell in enumerate(piece.cells[column]):
        key = cell if isinstance(cell, str) else None
        value = known[key] if key is not None and key in known else meaning.of(cell)
        if key is not None:
            known[key] = value
        if isinstance(value, Fault):
            faulty.setdefault(at, Reject(source, piece.numbers[at], column, value.reason))
            value = None
        yield value


def _held(piece: Any, wanted: Wanted, source: str, faulty: dict[int, Reject]) -> Iterator[Any]:
    cells = piece.cells.get(DOCUMENTS, [None] * len(piece.numbers))
    for at, cell in enumerate(cells):
        held = documents(cell, wanted.document_kinds, wanted.grain)
        if isinstance(held, Fault):
            faulty.setdefault(at, Reject(source, piece.numbers[at], DOCUMENTS, held.reason))
            held = None
        yield held


def _cell(kind: Kind | None, value: Any) -> Any:
    if kind is None:
        return value if isinstance(value, int) else str(value)
    return PATH.join(value) if kind is Kind.CATEGORY and value is not None else value


def _type(name: str, given: Mapping[str, Kind]) -> Any:
    if name in (ROW, ID):
        return pa.int64() if name == ROW else pa.string()
    return _TYPES[given[name]]


def _papers(subjects: Sequence[Subject], wanted: Wanted, day: date) -> dict[str, Any]:
    papers = papers_of(subjects, wanted.papers, day)
    arrays: dict[str, Any] = {LISTED: pa.array(papers.listed)}
    for word in range(len(papers.bits) // WORD_BITS + 1):
        arrays[f"{HELD}{word}"] = pa.array(papers.held[:, word])
        arrays[f"{OPEN}{word}"] = pa.array(papers.open[:, word])
    return arrays


def _nodes(conditions: Sequence[ir.Expression]) -> Iterator[ir.Expression]:
    for node in conditions:
        yield node
        yield from _nodes(inner(node))
