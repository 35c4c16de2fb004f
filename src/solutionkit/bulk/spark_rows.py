"""Rows judged by Spark: the same queries in its dialect, the answer gathered into one file.

Every machine that takes part must see the files under the same paths. Spark writes parts in the
order of the rows; they become one Parquet file like that of the other engine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.encode import Encoded, encode
from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import Reading, Reject, is_parquet
from solutionkit.bulk.rows import Progress
from solutionkit.bulk.spark_progress import watched
from solutionkit.bulk.spark_session import spark_session, told
from solutionkit.policy.columns_sql import name
from solutionkit.policy.spark import SPARK

_AT_ONCE = 1 << 17
"""Rows held while parts are gathered."""

_LITERALLY = {"__globPaths__": "false"}
"""A path with brackets or stars in it is that path, not a pattern."""


@contextmanager
def spark_rows(
    master: str, memory_mb: int, scratch: Path, progress: Progress | None = None
) -> Iterator[SparkRows]:
    """Spark on `master`, for as long as the work lasts."""
    with (
        spark_session(master, memory_mb, scratch) as session,
        told(),
        watched(session, progress),
    ):
        yield SparkRows(session, scratch)


class SparkRows:
    """Spark, on this machine or many; `scratch` is a folder all of them see."""

    dialect = SPARK
    row_number = "CAST(file_row_number + 1 AS BIGINT)"

    def __init__(self, session: Any, scratch: Path) -> None:
        self._session, self._scratch = session, scratch
        self._made = 0

    def table(self, path: Path) -> str:
        """The rows of a Parquet file, as SQL names them; `row_number` numbers them from 1."""
        frame = self._session.read.options(**_LITERALLY).parquet(address(path))
        return self._view(frame.selectExpr("*", "_metadata.row_index AS file_row_number"))

    def encode(
        self,
        reading: Reading,
        target: Path,
        told: Callable[[Reject], None],
        progress: Callable[[int], None],
    ) -> Encoded:
        """A table of any kind as typed columns at `target`; `told` hears of rows left out."""
        if is_parquet(reading.source):
            return encode(reading, target, told, self.table, progress)
        # The other way round they would import each other.
        from solutionkit.bulk.spark_csv import encode_csv

        return encode_csv(self._session, reading, target, told, self.table)

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """The rows a query gives; few."""
        return [tuple(each) for each in self._session.sql(query).collect()]

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """The rows a query gives, some at a time."""
        return (tuple(each) for each in self._session.sql(query).toLocalIterator())

    def write(self, query: str, target: Path, about: Mapping[str, Any]) -> None:
        """Write what a query gives in parts, and gather them."""
        parts = self._scratch / self._name("parts")
        ordered = self._session.sql(f"SELECT * FROM ({query}) AS q ORDER BY row")
        ordered.write.parquet(address(parts), compression="zstd")
        unfinished = target.with_name(target.name + UNFINISHED)
        try:
            _gather(sorted(parts.glob("*.parquet")), unfinished, about)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)

    def twice(self, table: str, parts: Sequence[str]) -> str | None:
        """A table of the `parts` that stand in two rows, with the `first`; `None` where none do."""
        listed = ", ".join(name(each, SPARK) for each in parts)
        frame = self._session.sql(
            f"SELECT {listed}, min(row) AS first FROM {table} AS t "
            f"GROUP BY {listed} HAVING count(*) > 1"
        ).persist()
        return None if frame.isEmpty() else self._view(frame)

    def _view(self, frame: Any) -> str:
        made = self._name("rows")
        frame.createOrReplaceTempView(made)
        return made

    def _name(self, of: str) -> str:
        self._made += 1
        return f"{of}_{self._made}"


def address(path: Path) -> str:
    """A path as Spark takes it: of the file system all machines share, whatever its default is."""
    return f"file://{path.resolve()}"


def _gather(parts: list[Path], target: Path, about: Mapping[str, Any]) -> None:
    told = {"solutionkit": json.dumps(about, ensure_ascii=False)} if about else None
    found = parquet.read_schema(parts[0])
    schema = pa.schema([pa.field(each.name, each.type) for each in found], told)
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        for part in parts:
            for batch in parquet.ParquetFile(part).iter_batches(_AT_ONCE):
                writer.write_table(pa.table(batch.columns, schema=schema))
