"""A typed Parquet is read as it stands, and says what the same cells say as text."""

from datetime import date, datetime
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from test_admit_rows import DAY, RULES, admit, policy

from solutionkit.bulk.admit import RowWork, admit_rows
from solutionkit.bulk.refusal import BulkRefused

UNTIL = [None, True, False, date(2026, 11, 20), DAY]


def columns(count: int) -> dict[str, list[object]]:
    random = Random(5)

    def some(*values: object) -> list[object]:
        return [random.choice([None, *values]) for _ in range(count)]

    return {
        "id": [f"r{at}" for at in range(count)],
        "merchant.entity": some("enterprise", " enterprise ", "person", "unknown", "nobody", ""),
        "capital_fen": some(0, 99_999_999, 100_000_000, -1, 10**17, 10**13, 10**13 + 1),
        "since": some(date(2020, 1, 1), date(2026, 1, 1), date(1820, 1, 1)),
        "main": some(
            "餐饮 > 茶饮",
            "餐饮>茶饮",
            " 餐饮 >茶饮>奶茶",
            "餐饮 > ",
            ">",
            "未知",
            "丽人",
            "餐钦 > 茶饮",
            "餐饮 > 茶饭",
            "餐饮  >  茶饮",
            "餐饮",
            "丽人 > 美发",
        ),  # fmt: skip
        "tags": some([], ["旗舰"], ["下沉", "旗舰"]),
        "documents.营业执照": some(True, False),
        "documents.食品经营许可证": some(date(2026, 11, 20), DAY, date(2030, 1, 1)),
    }


def cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) or "none" if isinstance(value, list) else str(value)


@pytest.mark.parametrize("catalogue", ["", ", complete: true"])
def test_typed_columns_say_what_text_says(tmp_path: Path, catalogue: str) -> None:
    rules = RULES.replace("values: [丽人]", f'values: ["餐饮 > 茶饮", 丽人]{catalogue}')
    told = columns(400)
    table = pa.table({**told, "capital_fen": pa.array(told["capital_fen"], pa.int64())})
    parquet.write_table(table, tmp_path / "typed.parquet")
    as_text = {name: [cell(each) for each in values] for name, values in told.items()}
    parquet.write_table(pa.table(as_text), tmp_path / "text.parquet")
    found = []
    for each in ("typed", "text"):
        work = RowWork(policy(rules), DAY, ["enter"])
        summary = admit_rows(work, tmp_path / f"{each}.parquet", tmp_path / f"{each}.out")
        assert summary.rows + summary.rejects == 400 and 0 < summary.rows < 400
        found.append(parquet.read_table(tmp_path / f"{each}.out").to_pylist())
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "arrow", [pa.uint64(), pa.int16(), pa.decimal128(25, 2), pa.float64(), pa.string()]
)
def test_an_amount_of_any_type_is_exact_or_refused(tmp_path: Path, arrow: pa.DataType) -> None:
    is_yuan = pa.types.is_decimal(arrow)
    values = pa.array([5, 100]).cast(arrow)
    table = pa.table({"id": ["a", "b"], "capital" if is_yuan else "capital_fen": values})
    parquet.write_table(table, tmp_path / "rows.parquet")
    summary = admit(tmp_path / "rows.parquet", tmp_path / "out.parquet")
    floats = pa.types.is_floating(arrow)
    assert (summary.rows, summary.rejects) == ((0, 2) if floats else (2, 0))


@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=400) | st.binary(max_size=200).map(lambda each: b"PAR1" + each))
def test_any_bytes_are_a_table_or_refused(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("any")
    (home / "rows.csv").write_bytes(b"id,capital\n" * (data[:1] > b"a") + data)
    try:
        admit(home / "rows.csv", home / "out.parquet")
    except BulkRefused:
        assert [each.name for each in home.iterdir()] == ["rows.csv"]
    else:
        assert {each.name for each in home.iterdir()} <= {
            "rows.csv",
            "out.parquet",
            "out.parquet.rejects.csv",
        }


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("id\na\n", encoding="utf-8")
    with pytest.raises(BulkRefused):
        admit(tmp_path / "rows.csv", tmp_path / "rows.csv" / "out.parquet")
    with pytest.raises(BulkRefused):
        admit(tmp_path / "nowhere.csv", tmp_path / "out.parquet")
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    with pytest.raises(BulkRefused):
        admit(tmp_path / "empty.csv", tmp_path / "out.parquet")


def test_all_that_is_wrong_with_a_typed_row_is_told(tmp_path: Path) -> None:
    table = {"id": ["a", "b"], "capital_fen": [-1, 5], "since": [date(1820, 1, 1), DAY]}
    parquet.write_table(pa.table(table), tmp_path / "rows.parquet")
    summary = admit(tmp_path / "rows.parquet", tmp_path / "out.parquet")
    assert (summary.rows, summary.rejects) == (1, 1)
    told = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()
    assert [each.split(",")[1:3] for each in told[1:]] == [["1", "capital_fen"], ["1", "since"]]


@pytest.mark.parametrize("arrow", ["us", "ns"])
def test_a_moment_is_a_day_only_at_midnight(tmp_path: Path, arrow: str) -> None:
    moments = [datetime(2026, 1, 1), datetime(2026, 1, 1, 9, 30), None]
    since = pa.array(moments, pa.timestamp(arrow))
    parquet.write_table(
        pa.table({"id": ["a", "b", "c"], "since": since}), tmp_path / "rows.parquet"
    )
    (tmp_path / "rows.csv").write_text(
        "id,since\na,2026/1/1 0:00\nb,2026/1/1 9:30\nc,\n", encoding="utf-8"
    )
    outcomes = []
    for each in ("rows.parquet", "rows.csv"):
        summary = admit(tmp_path / each, tmp_path / "out.parquet")
        assert (summary.rows, summary.rejects) == (2, 1)
        outcomes.append(parquet.read_table(tmp_path / "out.parquet").drop(["row"]).to_pylist())
    assert outcomes[0] == outcomes[1]
