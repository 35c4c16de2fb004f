"""A file of rows made ready for an engine: read as it stands or encoded first, ids told apart.

What cannot be meant is a fault of its row; a row whose id stood before is one too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from errno import EACCES, EISDIR, ENOENT, ENOSPC
from pathlib import Path
from typing import Any, Protocol

from solutionkit.bulk.encode import Encoded
from solutionkit.bulk.header import unused_columns
from solutionkit.bulk.read import Reading, Reject, Wanted
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.rejects import Rejects
from solutionkit.bulk.relation import FAULT, ID, PARTED, ROW, Relation
from solutionkit.bulk.typed import typed, typed_relation
from solutionkit.diagnostics import Text
from solutionkit.policy.columns_sql import Dialect, name, text

Progress = Callable[[Text, float], None]
"""Hears what is being done, and how far it has come: a part of one, or how many rows."""

AGAIN = "id again"
"""The fault of a row whose id stood before."""

_TWICE = Text("id 重复", "the id stands twice")


class RowEngine(Protocol):
    """What is asked of an engine. `row_number` is empty where it cannot number a file's rows."""

    @property
    def dialect(self) -> Dialect:
        """How it says what expressions mean."""

    @property
    def row_number(self) -> str:
        """The number of a row of `table`, counted from 1."""

    def table(self, path: Path) -> str:
        """The rows of a Parquet file, as SQL names them."""

    def encode(
        self,
        reading: Reading,
        target: Path,
        told: Callable[[Reject], None],
        progress: Callable[[int], None],
    ) -> Encoded:
        """A table of any kind as typed columns at `target`; `told` hears of rows left out."""

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """The rows a query gives; few."""

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """The rows a query gives; many."""

    def write(self, query: str, target: Path, about: dict[str, Any]) -> None:
        """Write what a query gives into one Parquet file, whole or not at all."""

    def twice(self, table: str, parts: Sequence[str]) -> str | None:
        """A table of the `parts` that stand in two rows, with the `first`; `None` where none do."""


@dataclass(frozen=True)
class Ready:
    """A file as an engine reads it, and what to tell of the rows that are left out.

    `lost` are rows nothing can be told of; `joined` ones may come in another order. `unused` are
    columns nobody asks for.
    """

    source: Path
    relation: Relation
    encoded: bool
    lost: int = 0
    joined: bool = False
    unused: tuple[str, ...] = ()


def ready(
    engine: RowEngine,
    reading: Reading,
    scratch: Path,
    rejects: Rejects,
    owner: str,
    progress: Callable[[int], None],
) -> Ready:
    """Make a file ready; `owner` is the key within which ids are told apart, if any."""
    source, wanted = reading.source, reading.wanted
    _refuse_unreadable(source)
    unused = unused_columns(source, wanted)
    found = typed(source, wanted) if engine.row_number else None
    if found is not None:
        table, row = engine.table(source), engine.row_number
        relation = typed_relation(found, table, row, reading.day, engine.dialect)
        made = Ready(source, relation, encoded=False)
    else:
        target = scratch / f"{len(list(scratch.iterdir()))}.parquet"
        encoded = engine.encode(reading, target, rejects.add, progress)
        made = Ready(source, encoded.relation, True, encoded.lost)
    return _told_apart(engine, replace(made, unused=unused), owner)


def tell_faults(engine: RowEngine, made: Ready, wanted: Wanted, rejects: Rejects) -> None:
    """Write down the rows whose fault nobody has told yet."""
    dialect, relation = engine.dialect, made.relation
    fault, row = name(FAULT, dialect), name(ROW, dialect)
    only = f" AND {fault} = {text(AGAIN, dialect)}" if made.encoded else ""
    table = f"(SELECT {row}, {fault} FROM {relation.sql} AS r WHERE {fault} IS NOT NULL{only}) AS f"
    named = {column: field for field, column in relation.columns.items()}
    for number, columns in engine.stream(f"SELECT {row}, {fault} FROM {table} ORDER BY {row}"):
        for column in columns.split(PARTED):
            meaning = wanted.fields.get(named.get(column, ""))
            why = meaning.refusal if meaning else Text(f"没有 {column}", f"no {column}")
            where, said = (ID, _TWICE) if column == AGAIN else (column, why)
            rejects.add(Reject(made.source.name, number, where, said))


def _told_apart(engine: RowEngine, made: Ready, owner: str) -> Ready:
    """The same file with a fault for each row whose id stood before."""
    dialect, relation = engine.dialect, made.relation
    own = [each for each in (owner, ID) if each in (ID, *relation.keys)]
    fault = name(FAULT, dialect)
    twice = engine.twice(relation.sql, own)
    if twice is None:
        return made
    same = " AND ".join(f"a.{name(each, dialect)} = t.{name(each, dialect)}" for each in own)
    again = f"a.{fault} IS NULL AND t.first IS NOT NULL AND a.{name(ROW, dialect)} <> t.first"
    names = [ROW, ID, *relation.kinds, *relation.paper_columns(), *relation.keys]
    picked = ", ".join(f"a.{name(each, dialect)}" for each in names)
    told = f"CASE WHEN {again} THEN {text(AGAIN, dialect)} ELSE a.{fault} END AS {fault}"
    joined = f"(SELECT {picked}, {told} FROM {relation.sql} AS a LEFT JOIN {twice} AS t ON {same})"
    return replace(made, relation=replace(relation, sql=joined, words={}), joined=True)


def _refuse_unreadable(source: Path) -> None:
    try:
        with source.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        said = error.strerror or str(error)
        zh = {ENOENT: "没有这个文件", EISDIR: "这是文件夹", EACCES: "没有权限"}.get(
            error.errno or 0, said
        )
        raise BulkRefused(
            Text(f"读不了 {source.name}：{zh}", f"cannot read {source.name}: {said}")
        ) from error
    if empty:
        raise BulkRefused(Text(f"{source.name} 是空的", f"{source.name} is empty"))


@contextmanager
def whole_run(target: Path) -> Iterator[Path]:
    """A scratch folder beside `target`, gone afterwards; a place that cannot be written is told.

    A table that cannot be read says so itself: what fails here is writing.
    """
    import tempfile

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
            yield Path(folder)
    except OSError as error:
        said = error.strerror or str(error)
        if error.errno == ENOSPC:
            zh, en = "磁盘满了，腾出空间再运行", "the disk is full; free some space, then run again"
        else:
            zh = en = said
        raise BulkRefused(
            Text(f"写不到 {target.parent}：{zh}", f"cannot write to {target.parent}: {en}")
        ) from error
