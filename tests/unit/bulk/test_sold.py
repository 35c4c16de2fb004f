"""Codes of goods that a spec names cost what a single quote of those goods says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from solutionkit.bulk.engines import EngineChoice, EngineName, opener
from solutionkit.bulk.quote import QuoteSummary, quote_rows
from solutionkit.bulk.sold import sold_by
from solutionkit.cli.choices import choices_of
from solutionkit.ir.solution import Solution
from solutionkit.pipeline import check_spec
from solutionkit.policy.by_seller import seller_totals
from solutionkit.policy.choices import with_choices
from solutionkit.policy.fees import quote
from solutionkit.policy.order import single_item
from solutionkit.registry import installed

SCHOOL = Path(__file__).parents[3] / "industries/knowledge_pay/scenarios/school/solution.yaml"
DAY = date(2026, 12, 1)
Run = Callable[[Path], QuoteSummary]


RATES = {"technical_service": 10, "payment_channel": 1, "teacher_share": 50, "agency_commission": 8}


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Solution:
    overlay = tmp_path_factory.mktemp("school") / "contract.yaml"
    said = "rounding: half-up, source: 合作协议, grade: contract"
    rates = "".join(f"  {fee}: {{rate: {rate}%, {said}}}\n" for fee, rate in RATES.items())
    overlay.write_text(f"fees:\n{rates}", "utf-8")
    solution = check_spec(SCHOOL, installed(), DAY, (overlay,)).solution
    assert solution is not None
    return solution


@pytest.fixture(params=["duckdb", "spark"])
def run(request: pytest.FixtureRequest, school: Solution, tmp_path: Path) -> Run:
    if request.param == "spark":
        request.getfixturevalue("spark")
    opened = opener(EngineChoice(EngineName(request.param), "local[2]", 1024))

    def price(source: Path) -> QuoteSummary:
        return quote_rows(
            with_choices(school.fee_policy, choices_of(installed(), school.industry.id)),
            school.fees,
            source,
            tmp_path / "fees.parquet",
            day=DAY,
            opened=opened,
            sold=sold_by(school),
        )

    return price


def fees(folder: Path) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in parquet.read_table(folder / "fees.parquet").to_pylist()}


def rejects(folder: Path) -> list[list[str]]:
    lines = (folder / "fees.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    return [each.split(",") for each in lines]


@pytest.mark.parametrize("form", ["csv", "typed"])
def test_a_row_that_only_names_its_goods_costs_what_they_cost_alone(
    form: str, run: Run, school: Solution, tmp_path: Path
) -> None:
    sold = [each for each in school.goods.values() if each.price_fen]
    if form == "csv":
        lines = [f"{each.id},2026/12/1,redeemed,{each.price_fen / 100:.2f}" for each in sold]
        text = "\n".join(["goods.id,on,state,paid,id", *(f"{e},{e.split(',')[0]}" for e in lines)])
        source = tmp_path / "codes.csv"
        source.write_text(text + "\n", "utf-8")
    else:
        ids = [each.id for each in sold]
        table = {"id": ids, "goods.id": ids, "paid_fen": [each.price_fen for each in sold]}
        more = {"on": [DAY] * len(ids), "state": ["redeemed"] * len(ids)}
        source = tmp_path / "codes.parquet"
        parquet.write_table(pa.table(table | more), source)
    assert run(source).rejects == 0
    found = fees(tmp_path)
    assert {each.party for each in sold} == {"school", "xu-studio"}
    for each in sold:
        codes = single_item(each, 1, school).codes
        (alone,) = quote(school.fee_policy, school.fees, codes, DAY).codes
        assert found[each.id]["settlement"] == alone.settlement_fen is not None
        assert (found[each.id]["fee.teacher_share"] == 0) == (each.party == "xu-studio")


def test_what_is_left_is_told_of_each_seller_and_not_as_a_sum_nobody_gets(
    run: Run, school: Solution, tmp_path: Path
) -> None:
    sold = [each for each in school.goods.values() if each.price_fen]
    lines = [f"{each.id},2026-12-01,redeemed,{each.price_fen / 100:.2f},{each.id}" for each in sold]
    text = "\n".join(["id,on,state,paid,goods.id", *lines, "untold,2026-12-01,redeemed,9,"])
    (tmp_path / "codes.csv").write_text(text + "\n", "utf-8")
    summary = run(tmp_path / "codes.csv")
    items = [single_item(each, 1, school) for each in sold]
    codes = [code for each in items for code in each.codes]
    quoted = quote(school.fee_policy, school.fees, codes, DAY)
    alone = {each.seller: each.settlement_fen for each in seller_totals(quoted)}
    told = {each.seller: each.settlement_fen for each in summary.sellers if each.seller}
    assert alone == told and set(told) == {"school", "xu-studio"}
    assert [each.codes for each in summary.sellers if not each.seller] == [1]
    parties = {each.id: each.party for each in sold} | {"untold": None}
    assert {id: each["seller"] for id, each in fees(tmp_path).items()} == parties


def test_what_a_row_says_of_its_goods_is_what_the_spec_says(run: Run, tmp_path: Path) -> None:
    lines = [
        "id,on,state,paid,goods.id,goods.seller,goods.seller_role",
        "unknown goods,2026-12-01,redeemed,9,kanna,,",
        "unknown seller,2026-12-01,redeemed,9,kana,xu-studoi,",
        "another seller,2026-12-01,redeemed,9,kana,school,",
        "another role,2026-12-01,redeemed,9,kana,,institution",
        "not the seller's role,2026-12-01,redeemed,9,,school,teacher",
        "all as it is,2026-12-01,redeemed,9,kana,xu-studio,teacher",
        "in Chinese,2026-12-01,课程已完成,9,kana,,老师",
        "by its seller,2026-12-01,redeemed,9,,xu-studio,",
    ]
    (tmp_path / "codes.csv").write_text("\n".join(lines) + "\n", "utf-8")
    summary = run(tmp_path / "codes.csv")
    assert [each[1:3] for each in rejects(tmp_path)] == [
        ["2", "goods.id"],
        ["3", "goods.seller"],
        ["4", "goods.seller"],
        ["5", "goods.seller_role"],
        ["6", "goods.seller_role"],
    ]
    assert any("是不是想写 “kana”" in each.first.reason.zh for each in summary.reject_kinds)
    found = fees(tmp_path)
    assert found.keys() == {"all as it is", "in Chinese", "by its seller"}
    assert {each["fee.teacher_share"] for each in found.values()} == {0}


def test_an_amount_that_does_not_go_with_the_price_is_told(
    run: Run, school: Solution, tmp_path: Path
) -> None:
    price = school.goods["kana"].price_fen
    yuan = {
        "as it is": price,
        "reduced": price - 1,
        "fen for yuan": price * 100,
        "fen again": price * 100,
        "dearer": price + 1,
        "yuan for fen": price // 100,
    }
    lines = [f"{id},2026-12-01,redeemed,{fen},kana" for id, fen in yuan.items()]
    text = "\n".join(["id,on,state,paid_fen,goods.id", *lines]) + "\n"
    (tmp_path / "codes.csv").write_text(text, "utf-8")
    found = run(tmp_path / "codes.csv").doubtful
    assert price % 100 == 0
    assert [(each.doubt, each.codes, each.first) for each in found] == [
        ("hundredfold", 2, "fen for yuan"),
        ("hundredth", 1, "yuan for fen"),
        ("above", 1, "dearer"),
    ]
    assert {(each.goods, each.price_fen) for each in found} == {("kana", price)}
