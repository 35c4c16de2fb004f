"""Columns by their names: what is told, what was meant, what is left alone."""

from pathlib import Path

import pytest

from solutionkit.bulk.cells import Meaning
from solutionkit.bulk.header import unused_columns
from solutionkit.bulk.read import DOCUMENTS, Wanted
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir.expression import Kind

MONEY = ("code.paid", "subsidy.merchant-goods")
WANTED = Wanted(
    "code",
    {
        **{each: Meaning(each, Kind.MONEY) for each in MONEY},
        "code.state": Meaning("code.state", Kind.ENUM),
        "goods.category": Meaning("goods.category", Kind.CATEGORY),
    },
    papers=(("营业执照", "code"),),
    others=frozenset({"ready.icp_filed", "documents.营业执照", "documents.合同"}),
    flagged=True,
)


def unused(folder: Path, header: str, encoding: str = "utf-8") -> tuple[str, ...]:
    file = folder / "codes.csv"
    file.write_text(header + "\n", encoding=encoding)
    return unused_columns(file, WANTED)


@pytest.mark.parametrize(
    ("column", "meant"),
    [
        ("subsidy.merchant_goods", "subsidy.merchant-goods"),
        ("subsidy.nope", "subsidy.merchant-goods"),
        ("goods.catagory", "goods.category"),
        ("category", "goods.category"),
        ("statee", "state"),
        ("Paid", "paid"),
        ("paid-fen", "paid_fen"),
        ("ready.icp_fild", "ready.icp_filed"),
        ("documents.营业执罩", "documents.营业执照"),
    ],
)
def test_a_column_that_looks_like_ours_is_refused(tmp_path: Path, column: str, meant: str) -> None:
    with pytest.raises(BulkRefused) as refused:
        unused(tmp_path, f"id,{column}")
    assert column in refused.value.text.zh and meant in refused.value.text.zh
    assert meant in refused.value.text.en


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_any_other_column_is_only_told(tmp_path: Path, encoding: str) -> None:
    header = f"id,name,paid,状态备注,goods.name,ready.icp_filed,{DOCUMENTS}.营业执照"
    told = unused(tmp_path, header, encoding)
    assert told == ("状态备注", "goods.name", "ready.icp_filed")


def test_two_columns_for_one_value_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BulkRefused) as refused:
        unused(tmp_path, "id,paid,paid_fen")
    assert "paid、paid_fen" in refused.value.text.zh


@pytest.mark.parametrize(
    ("saved", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "电子表格"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "电子表格"),
        ("id\tpaid\n1\t9.90\n".encode("gb18030"), "制表符"),
        ("id\tpaid\n1\t9.90\n".encode("utf-16"), "制表符"),
        ("id,paid\n1,9.90\n".encode("utf-16"), "UTF-16 编码"),
        (b"id;paid\n1;9.90\n", "分号"),
    ],
)
def test_what_a_spreadsheet_saves_otherwise_is_to_be_saved_as_csv(
    tmp_path: Path, saved: bytes, what: str
) -> None:
    file = tmp_path / "codes.csv"
    file.write_bytes(saved)
    with pytest.raises(BulkRefused, match="CSV") as refused:
        unused_columns(file, WANTED)
    assert (
        what in refused.value.text.zh and "另存为 “CSV UTF-8（逗号分隔）”" in refused.value.text.zh
    )
