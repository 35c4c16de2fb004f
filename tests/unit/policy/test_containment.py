"""A fee that is paid out of another one is charged once, and by itself where that one is not."""

from datetime import date
from pathlib import Path

import pytest
from pyarrow import parquet

from solutionkit import Registry, check_spec, held_words
from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.solution import Solution
from solutionkit.policy.fees import Code, CodeQuote, State, quote
from solutionkit.policy.order import goods_values

SPEC = Path(__file__).parents[2] / "scenarios/fees/agency-beside-creator/solution.yaml"
DAY = date(2026, 11, 29)
STUDIO = "  - {id: studio, role: operator, name: 某代运营公司}\n"
TECHNICAL = STUDIO.replace("operator", "service-provider")
MAKER = "  - {id: maker, role: service-provider, name: 某技术公司}\n"
ELSEWHERE = (
    "  - {id: friend, role: seller, name: 某商户}\n"
    "  - {id: studio, role: operator, name: 某代运营公司, acts_for: friend}\n"
)
PROVIDER = (
    "provider_commission: {rate: 10%, rounding: half-up, grade: contract, source: 代运营合同}"
)
MORE = (
    "  software_service: {rate: 5%%, rounding: half-up, grade: contract, source: 合同%s}\n"
    "  payment_channel: {rate: 1%%, rounding: half-up, grade: contract, source: 合同%s}\n"
)


def solution_of(tmp_path: Path, *changes: tuple[str, str], more: tuple[str, str]) -> Solution:
    text = SPEC.read_text("utf-8") + MORE % more
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    spec = tmp_path / "solution.yaml"
    spec.write_text(text, "utf-8")
    result = check_spec(spec, Registry.discover(), DAY)
    assert result.solution is not None, result.diagnostics
    return result.solution


def code_of(solution: Solution, state: State = State.REDEEMED) -> CodeQuote:
    (tea,) = solution.goods.values()
    code = Code("1", tea.price_fen, DAY, state, values=goods_values(tea, solution))
    return quote(solution.fee_policy, solution.fees, [code], DAY).codes[0]


def in_rows(solution: Solution, tmp_path: Path, state: State) -> int | None:
    """What is left by the engine for many orders."""
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    head = "id,on,state,paid,goods.seller,goods.id\n"
    rows.write_text(f"{head}1,{DAY},{state},9.90,brand,tea\n", "utf-8")
    quote_rows(solution.fee_policy, solution.fees, rows, out, day=DAY)
    found: int | None = parquet.read_table(out).to_pylist()[0]["settlement"]
    return found


@pytest.mark.parametrize(
    ("changes", "more", "inside", "left_fen"),
    [
        ([], ("", ""), {"payment_channel", "creator_commission"}, 990 - 50 - 99),
        ([(STUDIO, TECHNICAL)], ("", ""), {"payment_channel"}, 990 - 50 - 99 - 99),
        ([(STUDIO, ELSEWHERE)], ("", ""), {"payment_channel"}, 990 - 50 - 99),
        ([(PROVIDER, "provider_commission: none"), (STUDIO, STUDIO + MAKER)], ("", ""),
         {"payment_channel"}, 990 - 50 - 99),
        ([], ("", ", within: none"), {"creator_commission"}, 990 - 50 - 10 - 99),
    ],
)  # fmt: skip
def test_a_commission_is_paid_out_of_the_agencys_where_there_is_one(
    changes: list[tuple[str, str]],
    more: tuple[str, str],
    inside: set[str],
    left_fen: int,
    tmp_path: Path,
) -> None:
    solution = solution_of(tmp_path, *changes, more=more)
    found = code_of(solution)
    assert {each.component.id for each in found.lines if each.inside} == inside
    assert found.settlement_fen == left_fen
    assert in_rows(solution, tmp_path, State.REDEEMED) == left_fen


@pytest.mark.parametrize(
    ("more", "left_fen"),
    [
        ((", on_refund: returned", ", on_refund: kept"), -10),
        ((", on_refund: kept", ", on_refund: kept"), -50),
        ((", on_refund: returned", ""), 0),
        (("", ", on_refund: kept"), None),
    ],
)
def test_what_is_kept_of_a_returned_fee_is_charged(
    more: tuple[str, str], left_fen: int | None, tmp_path: Path
) -> None:
    none = ("creator_commission: {rate: 10%, rounding: half-up, grade: contract, source: 推广计划}",
            "creator_commission: none")  # fmt: skip
    solution = solution_of(tmp_path, (PROVIDER, "provider_commission: none"), none, more=more)
    assert code_of(solution, State.REFUNDED_LATER).settlement_fen == left_fen
    assert in_rows(solution, tmp_path, State.REFUNDED_LATER) == left_fen


@pytest.mark.parametrize(
    ("rows", "settled"),
    [
        ("[tea, {rate: 12%}], [other, none]", 9_90 - 50 - 1_19),
        ("[tea, none], [other, {rate: 12%}]", 9_90 - 50 - 99),
        ("[tea, {rate: 0%}], [other, {rate: 12%}]", 9_90 - 50 - 99),
    ],
)
def test_goods_that_an_agency_does_not_serve_pay_the_creator_by_itself(
    rows: str, settled: int, tmp_path: Path
) -> None:
    table = f"provider_commission: {{table: {{inputs: [goods.id], rows: [{rows}]}}, "
    change = ("provider_commission: {rate: 10%, ", table)
    solution = solution_of(tmp_path, change, more=("", ""))
    assert code_of(solution).settlement_fen == settled
    assert in_rows(solution, tmp_path, State.REDEEMED) == settled


def test_a_contained_fee_that_the_other_holds_down_says_so(tmp_path: Path) -> None:
    lowered = ", promotions: [{name: 开业, factor: 10%}]"
    for more, expected in ((lowered, "按费率是 0.10，软件服务费只收 0.05"), ("", None)):
        solution = solution_of(tmp_path, more=(more, ""))
        lines = {each.component.id: each for each in code_of(solution).lines}
        held = held_words(lines["payment_channel"], solution.fee_policy)
        assert (held is None) if expected is None else (held and expected in held.zh)
