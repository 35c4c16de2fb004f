"""Whatever the expression and the row, every engine says what the plain evaluator says."""

from collections.abc import Iterable
from functools import cache

import duckdb
import pyarrow as pa
import pytest
from expressions import CONDITIONS, DAY, KINDS, NUMBERS, PAPERS, some_subjects
from hypothesis import given, settings

from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.columns import rows_of
from solutionkit.bulk.numpy_kernel import known, truths, value
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import Rounding
from solutionkit.policy.columns_sql import PATH, Columns, name, sql_of
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.python_source import compiled, papers_of

NEVER = ir.Constant(False, Kind.BOOL)
SUBJECTS = some_subjects(60)
ROWS = rows_of(SUBJECTS, KINDS, PAPERS, DAY)
ARROW = {Kind.BOOL: pa.bool_(), Kind.DATE: pa.date32(), Kind.SET: pa.list_(pa.string())}
ARROW |= dict.fromkeys((Kind.ENUM, Kind.TEXT, Kind.CATEGORY), pa.string())


def plainly(node: ir.Expression) -> list[object]:
    return [evaluate(node, each, DAY) for each in SUBJECTS]


def by_numpy(node: ir.Expression) -> list[bool | None]:
    found = truths(node, ROWS)
    assert not (found.true & found.false).any()
    return [
        True if yes else False if no else None
        for yes, no in zip(found.true.tolist(), found.false.tolist(), strict=True)
    ]


def by_source(node: ir.Expression) -> list[bool | None]:
    """What the generated source says of a rule that asks for the opposite, and of its condition."""
    judge = compiled(((0, ir.ALWAYS, ir.Not(node)), (1, node, NEVER)))
    found: list[bool | None] = []
    for subject in SUBJECTS:
        judged = judge(subject.values, papers_of(subject.documents, DAY), subject, DAY)
        violated, unknown, idle = ([at in places for at in (0, 1)] for places in judged)
        assert violated[0] == violated[1] and unknown == [unknown[0]] * 2
        assert idle == [False, not violated[0] and not unknown[0]]
        found.append(None if unknown[0] else violated[0])
    return found


def has_column(node: ir.Has) -> str:
    return f"{node.kind}@{node.holder}"


def table_of_subjects() -> pa.Table:
    def cell(kind: Kind, value: object) -> object:
        return PATH.join(value) if kind is Kind.CATEGORY and value else value

    columns = {
        field: pa.array(
            [cell(kind, each.values.get(field)) for each in SUBJECTS], ARROW.get(kind, pa.int64())
        )
        for field, kind in KINDS.items()
    }
    for node in (ir.Has(*each) for each in PAPERS):
        columns[has_column(node)] = pa.array(plainly(node), pa.bool_())
    return pa.table({"row": list(range(len(SUBJECTS))), **columns})


@cache
def engine() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.register("subjects", table_of_subjects())
    return connection


def by_duckdb(nodes: Iterable[ir.Expression]) -> list[list[object]]:
    columns = Columns(DUCKDB, KINDS, DAY, has_in_sql)
    picked = ", ".join(sql_of(node, columns) for node in nodes)
    found = engine().execute(f"SELECT {picked} FROM subjects ORDER BY row").fetchall()
    return [list(each) for each in zip(*found, strict=True)]


def has_in_sql(node: ir.Has) -> str | None:
    return name(has_column(node), DUCKDB) if (node.kind, node.holder) in PAPERS else None


def without_strangers(node: ir.Expression) -> bool:
    """A document no column tells of: a list of documents says it is not held, SQL does not know."""
    return "律师执业证" not in repr(node)


def fits(node: ir.Expression) -> bool:
    try:
        refuse_overflow([node], KINDS)
    except BulkRefused:
        return False
    return True


@settings(max_examples=400, deadline=None)
@given(CONDITIONS.filter(fits))
def test_numpy_agrees(node: ir.Expression) -> None:
    assert by_numpy(node) == plainly(node)


@settings(max_examples=400, deadline=None)
@given(CONDITIONS)
def test_the_generated_source_agrees(node: ir.Expression) -> None:
    assert by_source(node) == plainly(node)


@settings(max_examples=300, deadline=None)
@given(CONDITIONS.filter(without_strangers).filter(fits))
def test_duckdb_agrees(node: ir.Expression) -> None:
    assert by_duckdb([node]) == [plainly(node)]


def test_an_overflow_names_the_field() -> None:
    owed = ir.FieldRef("merchant.capital")
    twice = ir.MulDiv(owed, ir.Constant(10**6, Kind.RATE), 1, Rounding.DOWN)
    with pytest.raises(BulkRefused, match=r"merchant\.capital"):
        refuse_overflow([ir.Compare(ir.Comparison.LESS, twice, owed)], KINDS)


@settings(max_examples=300, deadline=None)
@given(NUMBERS.filter(fits))
def test_amounts_agree_to_the_unit(node: ir.Expression) -> None:
    found = value(node, ROWS)
    sure = [bool(each) for each in known(found)] * (len(SUBJECTS) // len(known(found)))
    values = list(found.values.tolist()) * (len(SUBJECTS) // len(found.values))
    kernel = [each if known else None for each, known in zip(values, sure, strict=True)]
    assert kernel == plainly(node)
    assert by_duckdb([node]) == [plainly(node)]
