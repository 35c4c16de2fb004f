"""What DuckDB says of texts and lists, Spark says too: spaces, patterns, lists that hold NULL."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet

from solutionkit.policy.columns_sql import Dialect, text
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.spark import SPARK

SPACES = "".join(chr(each) for each in range(0x3001) if chr(each).isspace())
TEXTS = [
    *(f"{a}餐饮{b}>{c}茶饮{a}" for a, b, c in product(["", " ", "\u3000\t", "\n"], repeat=3)),
    *SPACES, None, "", "a > b", "a > \r\n b", "x > ", " > x", "x >  > y", "x\n > y", "x > y\u2028z",
    "\\", "$1", "%", "_", "未知",
]  # fmt: skip
LISTS = [None, [], ["甲"], ["甲", None], [None], ["乙", "甲"], ["丙", None], ["丙"], ["甲", "甲"]]


def questions(dialect: Dialect) -> list[str]:
    """What is asked of a text `t` and of a list `l`."""
    known = dialect.words.format(", ".join(text(each, dialect) for each in ("甲", "乙")))
    trimmed = dialect.trimmed.format("t", text(SPACES, dialect))
    around = text(f"[{SPACES}]*>[{SPACES}]*", dialect)
    plain = dialect.replaced.format(trimmed, around, text(" > ", dialect))
    return [
        trimmed,
        plain,
        dialect.matches.format(plain, text("^ > | > $|>  >", dialect)),
        dialect.replaced.format(plain, text(" > .*", dialect), text("", dialect)),
        dialect.starts.format("t", text("a >", dialect)),
        f"t IN ({text(chr(92), dialect)}, {text('未知', dialect)})",
        f"CAST(t AS VARCHAR(1000)) = {text('$1', dialect)}",
        dialect.within.format("l", known),
        f"CASE WHEN l IS NOT NULL THEN {dialect.contains.format('l', text('甲', dialect))} END",
    ]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    count = max(len(TEXTS), len(LISTS))
    texts = TEXTS + [None] * (count - len(TEXTS))
    lists = LISTS + [None] * (count - len(LISTS))
    path: Path = tmp_path_factory.mktemp("texts") / "texts.parquet"
    columns = {"row": range(count), "t": texts, "l": pa.array(lists, pa.list_(pa.string()))}
    parquet.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize("at", range(len(questions(DUCKDB))))
def test_texts_and_lists_agree(spark: Any, table: Path, at: int) -> None:
    asked: Callable[[Dialect], str] = lambda dialect: questions(dialect)[at]  # noqa: E731
    ours = duckdb.sql(f"SELECT {asked(DUCKDB)} FROM read_parquet('{table}') ORDER BY row")
    spark.read.parquet(f"file://{table}").createOrReplaceTempView("texts")
    theirs = spark.sql(f"SELECT {asked(SPARK)} FROM texts ORDER BY row").collect()
    assert [each[0] for each in theirs] == [each[0] for each in ours.fetchall()]
