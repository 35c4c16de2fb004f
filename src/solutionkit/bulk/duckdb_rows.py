"""DuckDB as bulk work uses it: within a limit of memory, streaming from file to file, watched.

What the engine cannot do is a `BulkRefused` with what it said; nothing stays half-written.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from solutionkit.bulk.encode import Encoded, encode
from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import Reading, Reject
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.rows import Progress
from solutionkit.diagnostics import Text
from solutionkit.policy.columns_sql import name, text
from solutionkit.policy.duckdb import DUCKDB

MEMORY_MB = 1024
_BATCH = 10_000
_LOOK_SECONDS = 0.2
_WRITTEN = (
    "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, PARQUET_VERSION v2, "
    "DICTIONARY_SIZE_LIMIT 1000"
)
"""How files are written: of numbers, the differences, which is both smaller and faster. Of ids that
all differ no dictionary is begun; a higher level makes files no smaller."""


class DuckDbRows:
    """DuckDB, which streams on this machine; `scratch` takes what does not fit into memory."""

    dialect = DUCKDB
    row_number = "CAST(file_row_number + 1 AS BIGINT)"

    def __init__(self, scratch: Path, memory_mb: int, progress: Progress | None = None) -> None:
        self._connection = duckdb.connect()
        self._progress, self._scratch = progress, scratch
        self._made = 0
        for each in (
            f"memory_limit = '{int(memory_mb)}MB'",
            f"temp_directory = {text(str(scratch), DUCKDB)}",
            f"enable_progress_bar = {'true' if progress else 'false'}",
            "enable_progress_bar_print = false",
        ):
            self._connection.execute(f"SET {each}")

    def __enter__(self) -> DuckDbRows:
        return self

    def __exit__(self, *error: object) -> None:
        self._connection.close()

    def table(self, path: Path) -> str:
        """The rows of a Parquet file, as SQL names them; `row_number` numbers them from 1."""
        return f"read_parquet({text(str(path), DUCKDB)}, file_row_number = true)"

    def encode(
        self,
        reading: Reading,
        target: Path,
        told: Callable[[Reject], None],
        progress: Callable[[int], None],
    ) -> Encoded:
        """A table of any kind as typed columns at `target`; `told` hears of rows left out."""
        return encode(reading, target, told, self.table, progress)

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """The rows a query gives; few."""
        with _refusing():
            found: list[tuple[Any, ...]] = self._connection.execute(query).fetchall()
            return found

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, some thousands at a time."""
        with _refusing():
            cursor = self._connection.cursor()
            cursor.execute(query)
            while found := cursor.fetchmany(_BATCH):
                yield from found

    def numbers(self, query: str) -> Iterator[Any]:
        """The only column of a query, as arrays of some hundred thousand numbers."""
        with _refusing():
            for batch in self._connection.sql(query).to_arrow_reader(10 * _BATCH):
                yield batch.column(0).to_numpy(zero_copy_only=False)

    def write(self, query: str, target: Path, about: Mapping[str, Any]) -> None:
        """Stream what a query gives into one Parquet file, whole or not at all."""
        unfinished = target.with_name(target.name + UNFINISHED)
        told = text(json.dumps(about, ensure_ascii=False), DUCKDB)
        kept = f", KV_METADATA {{solutionkit: {told}}}" if about else ""
        file = text(str(unfinished), DUCKDB)
        try:
            self.run(
                f"COPY ({query}) TO {file} ({_WRITTEN}{kept})",
                Text("计算", "working"),
            )
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)

    def twice(self, table: str, parts: Sequence[str]) -> str | None:
        """A table of the `parts` that stand in two rows, with the `first`; `None` where none do."""
        from solutionkit.bulk.twice import repeated

        self._made += 1
        named = ", ".join(name(each, DUCKDB) for each in parts)
        return repeated(self, self._scratch, table, named, f"twice_{self._made}")

    def run(self, statement: str, doing: Text) -> None:
        """Run a statement to its end and tell how far it has come."""
        if self._progress is None:
            with _refusing():
                self._connection.execute(statement)
            return
        failed: list[BaseException] = []

        def work() -> None:
            try:
                self._connection.execute(statement)
            except BaseException as error:
                failed.append(error)

        worker = threading.Thread(target=work, daemon=True)
        worker.start()
        try:
            while worker.is_alive():
                worker.join(_LOOK_SECONDS)
                self._progress(doing, max(0.0, self._connection.query_progress() / 100))
        except KeyboardInterrupt:
            self._connection.interrupt()
            worker.join()
            raise
        with _refusing():
            for error in failed:
                raise error


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise BulkRefused(
            Text("内存不够，用 --memory 多给一些", "out of memory; allow more with --memory")
        ) from error
    except duckdb.Error as error:
        said = str(error).partition("\n")[0]
        raise BulkRefused(Text(f"算不完：{said}", f"cannot finish: {said}")) from error
