"""Whatever the expression and the row, Spark says what the plain evaluator says."""

from pathlib import Path
from typing import Any

import pytest
from expressions import CONDITIONS, DAY, KINDS, NUMBERS
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy
from pyarrow import parquet
from test_engines_agree import (
    PAPERS,
    fits,
    has_column,
    plainly,
    table_of_subjects,
    without_strangers,
)

from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.spark_session import told
from solutionkit.ir import expression as ir
from solutionkit.policy.columns_sql import Columns, name, sql_of, text
from solutionkit.policy.spark import SPARK

AT_ONCE = 50
"""Expressions in one query: planning one costs Spark more than evaluating it."""


def has_in_sql(node: ir.Has) -> str | None:
    return name(has_column(node), SPARK) if (node.kind, node.holder) in PAPERS else None


def some(nodes: SearchStrategy[ir.Expression], count: int) -> list[ir.Expression]:
    found: list[ir.Expression] = []

    @settings(max_examples=count, deadline=None, database=None)
    @given(nodes)
    def gather(node: ir.Expression) -> None:
        found.append(node)

    gather()
    return found


@pytest.fixture(scope="module")
def subjects(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("subjects") / "subjects.parquet"
    parquet.write_table(table_of_subjects(), path)
    spark.read.parquet(f"file://{path}").createOrReplaceTempView("subjects")
    return spark


@pytest.mark.parametrize(
    ("nodes", "count"),
    [
        pytest.param(CONDITIONS.filter(without_strangers).filter(fits), 200, id="conditions"),
        pytest.param(NUMBERS.filter(fits), 100, id="amounts"),
    ],
)
def test_spark_agrees(subjects: Any, nodes: SearchStrategy[ir.Expression], count: int) -> None:
    columns = Columns(SPARK, KINDS, DAY, has_in_sql)
    made = some(nodes, count)
    for start in range(0, len(made), AT_ONCE):
        part = made[start : start + AT_ONCE]
        picked = ", ".join(f"{sql_of(node, columns)} AS c{at}" for at, node in enumerate(part))
        rows = subjects.sql(f"SELECT {picked} FROM subjects ORDER BY row").collect()
        for node, found in zip(part, zip(*rows, strict=True), strict=True):
            assert list(found) == plainly(node), node


@pytest.mark.parametrize(
    "said", ["${env:HOME}", "100%", "a_b", "\\", "\\n", "'", '"', "`", "{x}", ":a"]
)
def test_a_text_is_that_text(spark: Any, said: str) -> None:
    assert spark.sql(f"SELECT {text(said, SPARK)}").collect()[0][0] == said


def test_an_overflow_is_an_error_in_words(spark: Any) -> None:
    with pytest.raises(BulkRefused, match="OVERFLOW"), told():
        spark.sql(f"SELECT max(id) + {2**63 - 1} FROM range(2)").collect()
