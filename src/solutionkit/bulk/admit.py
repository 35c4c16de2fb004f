"""Admission of many rows: a table in, a Parquet of verdicts out, within a limit of memory.

`admit_rows` is all that others need. The engine streams; nothing appears under its name before it
is whole. What a verdict rests on is in bits, and `bits` says which rule each of them is.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from solutionkit.bulk.admit_sql import REJECTED, RowRules, row_rules, verdict_query
from solutionkit.bulk.associate import rejects_csv
from solutionkit.bulk.encode import ROW, Encoded, encode, encoded_already, wanted_of
from solutionkit.bulk.payloads import UNFINISHED, write_whole
from solutionkit.bulk.read import ID, Reject
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir.rule import Policy
from solutionkit.policy.columns_sql import text
from solutionkit.policy.duckdb import DUCKDB

MEMORY_MB = 1024
_DOUBTFUL = Text("值不在允许的范围里", "the value is out of range")
_TWICE = Text("id 重复", "the id stands twice")


@dataclass(frozen=True)
class RowSummary:
    """How many rows got which verdict, what each rule says of how many, and what was left out."""

    outcomes: Mapping[str, int]
    failed: Mapping[str, int]
    missing: Mapping[str, int]
    rejects: int
    missing_columns: tuple[str, ...]


def admit_rows(
    policy: Policy,
    source: Path,
    target: Path,
    day: date,
    *,
    about: str = "enter",
    memory_mb: int = MEMORY_MB,
) -> RowSummary:
    """Decide `about` for every row of `source`; rejected rows stand in `target`.rejects.csv."""
    asked = row_rules(policy, about, day)
    wanted = wanted_of(policy, asked.conditions)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".admit-") as scratch:
        rows = encoded_already(source, wanted, day)
        if rows is None:
            rows = encode(source, Path(scratch) / "rows.parquet", wanted, day)
        missing = tuple(name for name in wanted.fields if name not in rows.kinds)
        engine = engine_in(Path(scratch), memory_mb)
        try:
            return _judge(engine, asked, rows, target, missing)
        except duckdb.Error as error:
            said = str(error).partition("\n")[0]
            raise BulkRefused(Text(f"算不完：{said}", f"cannot finish: {said}")) from error
        finally:
            engine.close()


def engine_in(scratch: Path, memory_mb: int) -> duckdb.DuckDBPyConnection:
    """An engine that keeps to `memory_mb` and puts what does not fit into `scratch`."""
    engine = duckdb.connect()
    engine.execute(f"SET memory_limit = '{int(memory_mb)}MB'")
    engine.execute(f"SET temp_directory = {text(str(scratch), DUCKDB)}")
    engine.execute("SET enable_progress_bar = false")
    return engine


def _judge(
    engine: duckdb.DuckDBPyConnection,
    asked: RowRules,
    rows: Encoded,
    target: Path,
    missing: tuple[str, ...],
) -> RowSummary:
    table = f"read_parquet({text(str(rows.path), DUCKDB)})"
    _mark_twice(engine, table)
    query = verdict_query(asked, rows, table, DUCKDB)
    if engine.execute("SELECT count(*) FROM twice").fetchall()[0][0]:
        query = (
            f"SELECT {ROW}, {ID}, CASE WHEN again THEN '{REJECTED}' ELSE outcome END AS outcome, "
            "failed, missing, CASE WHEN again THEN 'id' ELSE fault END AS fault "
            f"FROM (SELECT v.*, t.{ID} IS NOT NULL AND v.{ROW} <> t.first AS again "
            f"FROM ({query}) AS v LEFT JOIN twice AS t ON v.{ID} = t.{ID})"
        )
    unfinished = target.with_name(target.name + UNFINISHED)
    told = json.dumps({"policy": asked.policy.id, "bits": bits(asked)}, ensure_ascii=False)
    engine.execute(
        f"COPY ({query}) TO {text(str(unfinished), DUCKDB)} (FORMAT parquet, COMPRESSION zstd, "
        f"KV_METADATA {{solutionkit: {text(told, DUCKDB)}}})"
    )
    unfinished.replace(target)
    return _summary(engine, asked, rows, target, missing)


def bits(asked: RowRules) -> list[str]:
    """The rules by their bits, the lowest first."""
    return [rule.id for rule in asked.rules]


def _mark_twice(engine: duckdb.DuckDBPyConnection, table: str) -> None:
    """Ids that stand more than once, with the row each of them stands in first."""
    engine.execute(
        f"CREATE TEMP TABLE twice AS SELECT {ID}, min({ROW}) AS first FROM {table} "
        f"GROUP BY {ID} HAVING count(*) > 1"
    )


def _summary(
    engine: duckdb.DuckDBPyConnection,
    asked: RowRules,
    rows: Encoded,
    target: Path,
    missing: tuple[str, ...],
) -> RowSummary:
    out = f"read_parquet({text(str(target), DUCKDB)})"
    counts = dict(engine.execute(f"SELECT outcome, count(*) FROM {out} GROUP BY 1").fetchall())
    ids = bits(asked)
    sums = ", ".join(
        f"coalesce(sum(({word} >> {bit}) & 1), 0)"
        for word in ("failed", "missing")
        for bit in range(len(ids))
    )
    found = engine.execute(
        f"SELECT {sums or '0'} FROM {out} WHERE outcome <> '{REJECTED}'"
    ).fetchall()[0]
    faults = engine.execute(
        f"SELECT {ROW}, fault FROM {out} WHERE outcome = '{REJECTED}' ORDER BY {ROW}"
    ).fetchall()
    late = [
        Reject(rows.path.name, row, column, _TWICE if column == ID else _DOUBTFUL)
        for row, column in faults
    ]
    rejects = [*rows.rejects, *late]
    write_whole(target.with_name(target.name + ".rejects.csv"), rejects_csv(rejects))
    failed = dict(zip(ids, map(int, found), strict=False))
    waiting = dict(zip(ids, map(int, found[len(ids) :]), strict=False))
    return RowSummary(dict(sorted(counts.items())), failed, waiting, len(rejects), missing)
