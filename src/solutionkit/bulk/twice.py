"""Names that stand more than once in a table: found by sorting a number made of each.

A number that stands twice is only a suspect; the names behind suspects are compared themselves.
The numbers lie on disk, parted by their first bits, and one part is held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from solutionkit.diagnostics import Text

if TYPE_CHECKING:
    from solutionkit.bulk.duckdb_rows import DuckDbRows

PARTS = 64
"""Of a hundred million names a part takes some megabytes."""
_BOUNDS = np.arange(1, PARTS, dtype=np.uint64) << np.uint64(64 - PARTS.bit_length() + 1)
_LISTED = 1000
_LOOKING = Text("找重复的 id", "looking for ids that stand twice")


def repeated(engine: DuckDbRows, scratch: Path, table: str, parts: str, made: str) -> str | None:
    """Make `made` of the `parts` two rows share and the `first` row; `None` where none do."""
    engine.ask("CREATE OR REPLACE TABLE suspects (number UBIGINT)")
    listed = f"(SELECT {parts}, row FROM {table})"
    found = False
    for numbers in _suspects(engine, scratch, f"SELECT hash({parts}) FROM {table}"):
        values = ", ".join(f"({each})" for each in numbers)
        engine.ask(f"INSERT INTO suspects VALUES {values}")
        found = True
    if not found:
        return None
    engine.run(
        f"CREATE TABLE {made} AS SELECT {parts}, min(row) AS first "
        f"FROM {listed} WHERE hash({parts}) IN (SELECT number FROM suspects) "
        "GROUP BY ALL HAVING count(*) > 1",
        _LOOKING,
    )
    return made if engine.ask(f"SELECT count(*) FROM {made}")[0][0] else None


def _suspects(engine: DuckDbRows, scratch: Path, query: str) -> Iterator[list[int]]:
    """The numbers that stand twice, some at a time."""
    paths = [scratch / f"numbers-{part}" for part in range(PARTS)]
    with ExitStack() as stack:
        files = [stack.enter_context(each.open("wb")) for each in paths]
        for numbers in engine.numbers(query):
            ordered = np.sort(numbers)
            ends = np.searchsorted(ordered, _BOUNDS)
            for file, part in zip(files, np.split(ordered, ends), strict=True):
                part.tofile(file)
    with ThreadPoolExecutor() as pool:
        for found in pool.map(_twice, paths):
            for start in range(0, len(found), _LISTED):
                yield found[start : start + _LISTED]


def _twice(path: Path) -> list[int]:
    numbers: Any = np.fromfile(path, np.uint64)
    path.unlink()
    numbers.sort()
    found: list[int] = np.unique(numbers[1:][numbers[1:] == numbers[:-1]]).tolist()
    return found
