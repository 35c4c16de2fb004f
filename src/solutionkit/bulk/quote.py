"""Fees of many codes: a table in, a Parquet of amounts out, equal to the fen to `policy.fees`.

Each row is a code: `id`, `on`, `state`, `paid` and the subsidies and fields its fees name.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from solutionkit.bulk.admit import MEMORY_MB, engine_in
from solutionkit.bulk.associate import rejects_csv
from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.cells import Meaning, meaning_of
from solutionkit.bulk.encode import ROW, encode, encoded_already
from solutionkit.bulk.fees_sql import (
    BEGINNING,
    ON,
    PAID,
    RECEIVED,
    STATE,
    FeeRows,
    periods_of,
    quote_query,
)
from solutionkit.bulk.payloads import UNFINISHED, write_whole
from solutionkit.bulk.read import Reject, Wanted
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.columns_sql import text
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.explain import inner
from solutionkit.policy.fees import State

_DOUBTFUL = Text("值不在允许的范围里", "the value is out of range")


@dataclass(frozen=True)
class QuoteSummary:
    """How many codes were priced, how many wait for information, how many rows were left out."""

    codes: int
    waiting: int
    rejects: int


def quote_rows(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    source: Path,
    target: Path,
    *,
    memory_mb: int = MEMORY_MB,
) -> QuoteSummary:
    """Price every code of `source`; rejected rows stand in `target`.rejects.csv."""
    wanted = wanted_of_codes(policy)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".quote-") as scratch:
        rows = encoded_already(source, wanted, BEGINNING)
        if rows is None:
            rows = encode(source, Path(scratch) / "codes.parquet", wanted, BEGINNING)
        for each in (ON, STATE, PAID):
            if each not in rows.kinds:
                said = f"{source.name}: {each}"
                raise BulkRefused(
                    Text(f"缺少必要的列 {said}", f"a needed column is missing: {said}")
                )
        asked = FeeRows(policy, periods_of(policy, terms), rows.kinds)
        unfinished = target.with_name(target.name + UNFINISHED)
        query = quote_query(asked, f"read_parquet({text(str(rows.path), DUCKDB)})", DUCKDB)
        engine = engine_in(Path(scratch), memory_mb)
        try:
            engine.execute(
                f"COPY ({query}) TO {text(str(unfinished), DUCKDB)} "
                "(FORMAT parquet, COMPRESSION zstd)"
            )
            unfinished.replace(target)
            return _summary(engine, target, rows.rejects)
        except duckdb.Error as error:
            unfinished.unlink(missing_ok=True)
            said = str(error).partition("\n")[0]
            raise BulkRefused(Text(f"算不完：{said}", f"cannot finish: {said}")) from error
        finally:
            engine.close()


def wanted_of_codes(policy: FeePolicy) -> Wanted:
    """What the fees of a policy need to know of a code."""
    parts = [policy.base, *(each.when for each in policy.rebates)]
    for component in policy.components:
        parts += [component.base, component.when, *(each.when for each in component.promotions)]
        parts += [row.condition for row in component.table.rows] if component.table else []
    kinds = {name: each.type.kind for name, each in policy.fields.items()}
    refuse_overflow(parts, {**kinds, **{each.field: Kind.MONEY for each in policy.subsidies}})
    named = {name for part in parts for name in _names(part)} - {RECEIVED}
    fields = {
        ON: Meaning(ON, Kind.DATE),
        STATE: Meaning(STATE, Kind.ENUM, tuple(State)),
        PAID: Meaning(PAID, Kind.MONEY),
    }
    for each in policy.subsidies:
        fields[each.field] = Meaning(each.field, Kind.MONEY)
    for name in sorted(named - fields.keys()):
        fields[name] = meaning_of(name, policy.fields[name].type)
    return Wanted("code", fields)


def _names(node: ir.Expression) -> set[str]:
    own = {node.name} if isinstance(node, ir.FieldRef) else set[str]()
    return own.union(*(_names(part) for part in inner(node)))


def _summary(
    engine: duckdb.DuckDBPyConnection, target: Path, early: Sequence[Reject]
) -> QuoteSummary:
    out = f"read_parquet({text(str(target), DUCKDB)})"
    codes, waiting = engine.execute(
        f"SELECT count(*), count(*) FILTER (settlement IS NULL) FROM {out} WHERE fault IS NULL"
    ).fetchall()[0]
    faults = engine.execute(
        f"SELECT {ROW}, fault FROM {out} WHERE fault IS NOT NULL ORDER BY {ROW}"
    ).fetchall()
    late = [Reject(target.name, row, column, _DOUBTFUL) for row, column in faults]
    rejects = [*early, *late]
    write_whole(target.with_name(target.name + ".rejects.csv"), rejects_csv(rejects))
    return QuoteSummary(codes, waiting, len(rejects))
