"""A CSV file encoded by all machines of a Spark: each takes stretches of rows, by bytes.

The machine that asks only finds where rows begin. What a cell means is asked by the same code as
without Spark, inside `mapInArrow`; a row that is left out carries its reason back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, astuple, dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet, types

from solutionkit.bulk.csv_file import (
    FIRST_ROW,
    CsvFile,
    Stretch,
    csv_file,
    refusing_unreadable,
    rows_of_stretch,
    stretches,
)
from solutionkit.bulk.encode import Encoded, Encoding, refuse_empty
from solutionkit.bulk.read import PIECE, Reading, Reject, csv_piece, refuse_bad_header
from solutionkit.bulk.relation import FAULT, ROW
from solutionkit.bulk.spark_rows import address
from solutionkit.diagnostics import Text
from solutionkit.policy.columns_sql import name
from solutionkit.policy.spark import SPARK

AT_ONCE = 10 * PIECE
"""Rows of one stretch."""

_WHY = "why"
_STRETCHES = pa.schema([(each, pa.int64()) for each in ("start", "end", "first")])


@dataclass(frozen=True)
class _Work:
    """What each machine is told: which file, and what is asked of its rows."""

    file: CsvFile
    reading: Reading

    @property
    def encoding(self) -> Encoding:
        """What makes columns of the file's rows."""
        return Encoding(self.reading)

    def batch(self, rows: Iterable[list[str]], first: int) -> pa.Table:
        """Rows as columns; one that is left out, and be it for its form, carries its reasons."""
        piece = csv_piece(self.file.path.name, self.file.header, list(rows), first)
        table, faults = self.encoding.table(piece)
        odd = pa.table(
            {ROW: [each.row for each in piece.rejects], FAULT: [""] * len(piece.rejects)},
            pa.schema([table.schema.field(ROW), table.schema.field(FAULT)]),
        )
        whole = pa.concat_tables([table, odd], promote_options="default")
        why: dict[int, list[Reject]] = {}
        for each in (*piece.rejects, *faults):
            why.setdefault(each.row, []).append(each)
        told = [_as_text(why.get(each, ())) for each in whole.column(ROW).to_pylist()]
        return whole.append_column(_WHY, pa.array(told, pa.string()))


def encode_csv(
    session: Any,
    reading: Reading,
    target: Path,
    told: Callable[[Reject], None],
    read: Callable[[Path], str],
) -> Encoded:
    """Encode a file into the folder `target`, which `read` makes a table.

    `told` hears of each row left out.
    """
    source = reading.source
    places = target.with_name(f"{target.name}-stretches.parquet")
    with refusing_unreadable(source):
        file = replace(csv_file(source), path=source.resolve())
        refuse_bad_header(source, file.header)
        count = _written(stretches(file, AT_ONCE), places)
    work = _Work(file, reading)
    made = work.encoding
    made.table(csv_piece(source.name, file.header, [], FIRST_ROW))
    if not count:
        refuse_empty(source)
    frame = session.table(read(places)).select(*_STRETCHES.names).repartition(count)
    frame.mapInArrow(_encoding(work), _in_sql(work.batch([], FIRST_ROW).schema)).write.parquet(
        address(target), compression="zstd"
    )
    table = read(target)
    lost = 0
    fault, row = name(FAULT, SPARK), name(ROW, SPARK)
    asked = ", ".join([row, fault, name(_WHY, SPARK)])
    found = session.sql(f"SELECT {asked} FROM {table} WHERE {fault} IS NOT NULL ORDER BY {row}")
    for number, column, why in found.toLocalIterator():
        for own, *said in json.loads(why):
            told(Reject(source.name, number, own, *(each and Text(*each) for each in said)))
        lost += not column
    sound = f"(SELECT * FROM {table} AS e WHERE {fault} IS NULL OR {fault} <> '')"
    return Encoded(sound, made.kinds, tuple(reading.wanted.papers), made.keys, made.columns, lost)


def _as_text(found: Iterable[Reject]) -> str | None:
    """What is wrong with a row, as it comes back from where it was read."""
    told = [
        [each.column, *(said and astuple(said) for said in (each.reason, each.kind))]
        for each in found
    ]
    return json.dumps(told, ensure_ascii=False) if told else None


def _written(found: Iterable[Stretch], places: Path) -> int:
    listed = [asdict(each) for each in found]
    parquet.write_table(pa.Table.from_pylist(listed, _STRETCHES), places)
    return len(listed)


def _encoding(
    work: _Work,
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What Spark runs on each machine."""

    def encode(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for each in batch.to_pylist():
                rows = rows_of_stretch(work.file, Stretch(**each))
                for at in range(0, len(rows), PIECE):
                    made = work.batch(rows[at : at + PIECE], each["first"] + at)
                    yield from made.combine_chunks().to_batches()

    return encode


def _in_sql(schema: pa.Schema) -> str:
    return ", ".join(f"{name(each.name, SPARK)} {_type(each.type)}" for each in schema)


def _type(found: pa.DataType) -> str:
    if types.is_list(found):
        return f"array<{_type(found.value_type)}>"
    return {pa.bool_(): "boolean", pa.int64(): "long", pa.date32(): "date"}.get(found, "string")
