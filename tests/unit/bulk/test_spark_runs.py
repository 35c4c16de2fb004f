"""Whole runs on Spark leave what runs on this machine leave."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet
from test_admit_rows import DAY, HEADER, policy, rows, write
from test_associate import BATCH, Tables, files_of, goods_csv, rules, stores_csv
from test_not_applicable import judged
from test_quote_rows import ENGINE, plain_policy, policies, table_of_codes, written
from test_spark_agrees import some

from solutionkit.bulk import spark_csv, spark_pairs, spark_progress
from solutionkit.bulk.admit import RowWork, admit_rows, rejects_of
from solutionkit.bulk.associate import associate
from solutionkit.bulk.engines import EngineChoice, EngineName, opener
from solutionkit.bulk.fee_rows import FeeRows
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.quote import quote_rows, wanted_of_codes
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.relation import Relation
from solutionkit.bulk.spark_pairs import judging_on_spark
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.periods import periods_of
from solutionkit.policy.spark import SPARK as SPARK_SQL

SPARK = opener(EngineChoice(EngineName.SPARK, "local[2]"))
BAD = [
    "r1,enterprise,1,2020-01-01,餐饮,,",
    "x1,company,1.00,2020-01-01,餐饮,,",
    "x2,enterprise,-1,2020-01-01,餐饮,,",
    ",enterprise,1,2020-01-01,餐饮,,",
    "x3,enterprise",
]


def same_table(one: Path, other: Path) -> bool:
    """Engines may differ in what they say of columns without NULL, and in the order of rows."""
    ours, theirs = (parquet.read_table(each).sort_by("row") for each in (one, other))
    assert ours.schema.names == theirs.schema.names and ours.schema.types == theirs.schema.types
    return ours.to_pylist() == theirs.to_pylist()


def typed_rows(path: Path) -> Path:
    """A Parquet that engines read as it stands, some rows of it at fault."""
    count = 40
    columns = {
        "id": [f"r{at % 37}" for at in range(count)],
        "merchant.entity": ["enterprise", " person\u3000", None, "company"] * 10,
        "capital_fen": pa.array([0, 10**8, None, -1, 10**18] * 8, pa.int64()),
        "since": pa.array([DAY, None, DAY.replace(year=2020), DAY.replace(year=1020)] * 10),
        "main": ["餐饮>茶饮", "餐饮 > 茶饮 > 奶茶", "丽人", "", "餐饮 > "] * 8,
        "tags": pa.array([[], ["旗舰"], None, ["下沉", None]] * 10, pa.list_(pa.string())),
        "documents.营业执照": [True, False, None, True] * 10,
        "documents.食品经营许可证": pa.array([DAY, DAY.replace(year=2025), None, None] * 10),
    }
    parquet.write_table(pa.table(columns), path, row_group_size=7)
    return path


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_rows_get_the_same_verdicts(spark: Any, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "表 [1]"
    folder.mkdir()
    source = folder / f"rows.{kind}"
    if kind == "csv":
        write(source, [*rows(200)[0], *BAD])
    else:
        typed_rows(source)
    work = RowWork(policy(), DAY, ["enter"], reasons=True)
    ours = admit_rows(work, source, folder / "ours.parquet")
    theirs = admit_rows(work, source, folder / "theirs.parquet", opened=SPARK)
    assert ours == theirs and ours.rejects
    assert same_table(folder / "ours.parquet", folder / "theirs.parquet")
    told = [rejects_of(folder / f"{each}.parquet") for each in ("ours", "theirs")]
    assert told[0].read_bytes() == told[1].read_bytes()
    told += [source, folder / "ours.parquet", folder / "theirs.parquet"]
    assert sorted(folder.iterdir()) == sorted(told)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_csv_is_read_by_all_machines_as_by_one(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(spark_csv, "AT_ONCE", 7)
    odd = [
        '"m,\r\n1",enterprise,"2""",2020-01-01,餐饮,,',
        '"m\n2",enterprise,3,2020-01-01,"餐饮",,',
    ]
    lines = [*rows(30)[0], "", *BAD, *odd, BAD[0], *(f"n{line}" for line in rows(30)[0])]
    source = tmp_path / "rows.csv"
    text = "\r\n".join([HEADER.replace("id", '"id"', 1), *lines]) + "\r\n"
    source.write_bytes(text.encode(encoding))
    work = RowWork(policy(), DAY, ["enter"], reasons=True)
    ours = admit_rows(work, source, tmp_path / "ours")
    theirs = admit_rows(work, source, tmp_path / "theirs", opened=SPARK)
    assert ours == theirs and ours.rejects > len(BAD)
    assert same_table(tmp_path / "ours", tmp_path / "theirs")
    told = [rejects_of(tmp_path / each).read_bytes() for each in ("ours", "theirs")]
    assert told[0] == told[1]


def test_who_watches_sees_how_far_spark_has_come(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spark_progress, "LOOK_SECONDS", 0.01)
    source, seen = write(tmp_path / "rows.csv", rows(200)[0]), list[float]()
    opened = opener(
        EngineChoice(EngineName.SPARK, "local[2]"), lambda doing, done: seen.append(done)
    )
    admit_rows(RowWork(policy(), DAY, ["enter"]), source, tmp_path / "out", opened=opened)
    assert seen and all(0 <= each <= 1 for each in seen)


@pytest.mark.parametrize("raw", [b"", b"id\n", b"id,id\na,b\n", b'id\n"a', b"id\n\xff", b"x\n1\n"])
def test_a_csv_nobody_can_read_is_refused_in_the_same_words(
    spark: Any, tmp_path: Path, raw: bytes
) -> None:
    source, said = tmp_path / "rows.csv", []
    source.write_bytes(raw)
    for opened in (None, SPARK):
        with pytest.raises(BulkRefused) as refused:
            admit_rows(RowWork(policy(), DAY, ["enter"]), source, tmp_path / "out", opened=opened)
        said.append(refused.value.text)
    assert said[0] == said[1]
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.usefixtures("spark")
def test_a_row_nobody_asks_anything_of_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    assert judged(tmp_path, SPARK) == judged(tmp_path / "here")


def test_a_table_of_codes_costs_the_same(spark: Any, tmp_path: Path) -> None:
    source = written(tmp_path / "codes.parquet")
    ours = quote_rows(plain_policy(), [], source, tmp_path / "ours", day=DAY)
    theirs = quote_rows(plain_policy(), [], source, tmp_path / "theirs", day=DAY, opened=SPARK)
    assert ours == theirs and ours.codes and ours.questions
    assert same_table(tmp_path / "ours", tmp_path / "theirs")


def test_codes_cost_the_same_by_any_policy(spark: Any, tmp_path: Path) -> None:
    parquet.write_table(table_of_codes(), tmp_path / "codes.parquet")
    spark.read.parquet(f"file://{tmp_path}/codes.parquet").createOrReplaceTempView("codes")
    for fees in some(policies(), 8):
        kinds = {name: each.kind for name, each in wanted_of_codes(fees).fields.items()}
        asked = FeeRows(fees, periods_of(fees, []), kinds)
        ours, theirs = (
            quote_query(asked, Relation("codes", kinds), dialect) + " ORDER BY row"
            for dialect in (DUCKDB, SPARK_SQL)
        )
        found = [tuple(each) for each in spark.sql(theirs).collect()]
        assert found == ENGINE.execute(ours).fetchall(), fees


def test_a_truncated_file_leaves_nothing(spark: Any, tmp_path: Path) -> None:
    source = typed_rows(tmp_path / "rows.parquet")
    raw = source.read_bytes()
    source.write_bytes(raw[:40] + bytes(200) + raw[240:])
    with pytest.raises(BulkRefused, match=r"^Spark|cannot") as refused:
        admit_rows(RowWork(policy(), DAY, ["enter"]), source, tmp_path / "out", opened=SPARK)
    assert "\n" not in refused.value.text.zh
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("most", [1 << 27, 50])
def test_pairs_leave_the_same_files(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(spark_pairs, "MOST_PAIRS", most)
    goods, stores = tmp_path / "goods.csv", tmp_path / "stores.csv"
    goods.write_text(goods_csv(80, 3), encoding="utf-8")
    stores.write_text(stores_csv(45, 4), encoding="utf-8")
    job = Tables(goods, stores).association(rules(), BATCH)
    ours = associate(job, tmp_path / "ours")
    (tmp_path / "scratch").mkdir()
    with judging_on_spark(job, "local[2]", 1024, tmp_path / "scratch") as judge:
        theirs = associate(job, tmp_path / "theirs", judge=judge)
    assert ours == theirs and ours.passing
    assert files_of(tmp_path / "ours") == files_of(tmp_path / "theirs")
