"""What people get wrong about tables of codes, called by its cause; and how amounts may look."""

import json
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet
from rows_command import quote, run

INTO = ("-o", "f.parquet")


def test_a_header_in_other_words_is_told_where_to_find_ours(tmp_path: Path) -> None:
    done = quote(tmp_path, "编号,日期,状态\n1,2026-12-05,已核销\n", *INTO)
    assert done.returncode == 1 and "--template 写出这一行" in done.stderr


def test_yuan_in_a_column_of_fen_are_named_and_leave_no_result(tmp_path: Path) -> None:
    done = quote(tmp_path, "id,on,state,paid_fen\na,2026-11-03,redeemed,168.00\n", *INTO)
    assert done.returncode == 1 and "去掉列名里的 _fen" in done.stderr
    assert not list(tmp_path.glob("f.parquet")) and done.stdout == ""


def test_a_column_of_fen_that_became_floats_is_named(tmp_path: Path) -> None:
    rows = {"id": ["a", "b"], "on": ["2026-11-03"] * 2, "state": ["redeemed"] * 2}
    parquet.write_table(pa.table(rows | {"paid_fen": [16800.0, None]}), tmp_path / "codes.parquet")
    done = run("quote", "local-services", "--rows", "codes.parquet", *INTO, cwd=tmp_path)
    assert "浮点数，不精确（整数列有了空格子" in done.stderr and "太大" not in done.stderr


def test_amounts_of_a_table_are_read_as_in_orders(tmp_path: Path) -> None:
    codes = 'id,on,state,paid\na,2026/11/3,redeemed,"1,280.00"\nb,2026-11-03,redeemed,1280元\n'
    done = quote(tmp_path, codes, *INTO, "--format", "json")
    assert json.loads(done.stdout)["codes"] == 2, done.stderr


def test_what_is_merely_counted_has_no_unit_in_english(tmp_path: Path) -> None:
    told = run("admit", "local-services", "--columns", "--lang", "en", cwd=tmp_path).stdout
    assert "the parties that sell  a whole number not below 0\n" in told
