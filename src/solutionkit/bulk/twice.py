"""Names that stand more than once in a table: found by sorting a number made of each.

A number that stands twice is only a suspect; the names behind suspects are compared themselves.
However many rows there are, only so many numbers are held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from solutionkit.diagnostics import Text

if TYPE_CHECKING:
    from solutionkit.bulk.duckdb_rows import DuckDbRows

AT_ONCE = 1 << 24
_LISTED = 1000
_LOOKING = Text("找重复的 id", "looking for ids that stand twice")


def repeated(engine: DuckDbRows, table: str, parts: str, made: str) -> str | None:
    """Make `made` of the `parts` two rows share and the `first` row; `None` where none do."""
    engine.ask("CREATE OR REPLACE TABLE suspects (number UBIGINT)")
    listed = f"(SELECT {parts}, row FROM {table})"
    found = False
    for numbers in _suspects(engine, listed, parts):
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


def _suspects(engine: DuckDbRows, table: str, parts: str) -> Iterator[list[int]]:
    turns, turn = 1, 0
    while turn < turns:
        only = f" WHERE hash({parts}) % {turns} = {turn}" if turns > 1 else ""
        held: list[Any] = []
        for each in engine.numbers(f"SELECT hash({parts}) FROM {table}{only}"):
            held.append(each)
            if sum(map(len, held)) > AT_ONCE:
                once, twice = _parted(np.concatenate(held))
                held = [once]
                yield from _listed(twice)
                if len(once) > AT_ONCE // 2:
                    turns, turn = 2 * turns, -1
                    break
        else:
            yield from _listed(_parted(np.concatenate(held))[1] if held else [])
        turn += 1


def _parted(numbers: Any) -> tuple[Any, list[int]]:
    """Each number once, and those that stand twice."""
    numbers.sort()
    again = np.zeros(len(numbers), np.bool_)
    np.equal(numbers[1:], numbers[:-1], out=again[1:])
    return numbers[~again], np.unique(numbers[again]).tolist()


def _listed(found: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(found), _LISTED):
        yield found[start : start + _LISTED]
