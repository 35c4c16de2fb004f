"""Who takes part decides which fees are open: what nobody wrote is never reckoned as nothing."""

from datetime import date
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from policies import INDUSTRIES
from test_policy_pages import REGISTRY

from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.solution import Solution
from solutionkit.pipeline import check_spec
from solutionkit.policy.fees import Code, Quote, quote
from solutionkit.policy.order import goods_values
from solutionkit.policy.taking_part import left_out

TEA = INDUSTRIES / "local_services/scenarios/tea-chain"
SCHOOL = INDUSTRIES / "knowledge_pay/scenarios/school"
DAY = date(2026, 11, 21)
FIGURE = "{rate: 15%, rounding: half-up, source: 合同, grade: contract}"


def solution_of(folder: Path, tmp_path: Path, *changes: tuple[str, str]) -> Solution:
    text = (folder / "solution.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    copy = tmp_path / folder.name
    copytree(folder, copy, ignore=ignore_patterns("expected"))
    (copy / "solution.yaml").write_text(text, "utf-8")
    result = check_spec(copy / "solution.yaml", REGISTRY, DAY)
    assert result.solution is not None, result.diagnostics
    return result.solution


def quoted(solution: Solution, goods: str) -> Quote:
    sold = solution.goods[goods]
    code = Code("1", sold.price_fen, DAY, values=goods_values(sold, solution), item="1")
    return quote(solution.fee_policy, solution.fees, [code], DAY)


PROVIDER = (
    "  provider_commission: {rate: 1.5%, per: code, at: redemption, rounding: half-up, "
    "source: 演示用的示例, grade: example}\n"
)


def test_a_commission_nobody_wrote_is_open_where_its_payee_takes_part(tmp_path: Path) -> None:
    found = quoted(solution_of(TEA, tmp_path, (PROVIDER, "")), "mint-milk-green")
    assert found.needs_info
    asked = {each.about: each.ask.zh for each in found.questions}
    assert "fees: {provider_commission: none}" in asked["provider_commission"]


def test_none_says_that_there_is_no_such_fee(tmp_path: Path) -> None:
    solution = solution_of(TEA, tmp_path, (PROVIDER, "  provider_commission: none\n"))
    found = quoted(solution, "mint-milk-green")
    assert found.settlement_fen == 9_50
    assert not found.needs_info


def test_what_nobody_takes_part_for_is_said_to_be_left_out(tmp_path: Path) -> None:
    solution = solution_of(TEA, tmp_path)
    said = [each.words.zh for each in left_out(solution, ["mint-milk-green"])]
    assert said == [
        "职人激励金、店员激励金（方案里没有这一方，也没写费率）",
        "经达人任务“青木茶事冬日探店”卖出的，另付达人 10%（2026-12-01 到 2027-02-28）",
    ]
    school = solution_of(SCHOOL, tmp_path)
    (line, *_) = left_out(school, ["regular-script"])
    assert line.words.zh == "达人佣金（方案里没有这一方，也没写费率）"


def test_a_task_that_gives_creators_another_share_is_said(tmp_path: Path) -> None:
    creator = PROVIDER.replace("provider_commission", "creator_commission")
    nobody = ["professional_incentive", "clerk_incentive"]
    for rate, told in (("1.5%", [*nobody, "winter-visit"]), ("10%", nobody)):
        written = (PROVIDER, PROVIDER + creator.replace("1.5%", rate))
        solution = solution_of(TEA, tmp_path / rate, written)
        assert [about for e in left_out(solution, ["mint-milk-green"]) for about in e.about] == told


TEACHER = "  teacher_share: {rate: 50%, rounding: half-up, source: 示例, grade: example}\n"


def of_teacher(solution: Solution) -> str:
    return next(id for id, each in solution.goods.items() if each.party == "xu-studio")


def test_the_people_who_serve_take_part_without_being_parties(tmp_path: Path) -> None:
    alone = "  - {id: xu-studio, role: teacher, name: 许南枝, entity: person, acts_for: school}\n"
    number = 'xu-studio: "7100000000000000002", '
    changes = ((TEACHER, ""), (alone, ""), (number, ""), ("xu-studio", "school"))
    solution = solution_of(SCHOOL, tmp_path, *changes)
    assert {each.role for each in solution.parties.values()} == {"institution", "agency"}
    asked = {each.about: each.ask.zh for each in quoted(solution, of_school(solution)).questions}
    assert "fees: {teacher_share: none}" in asked["teacher_share"]
    said = [about for each in left_out(solution, []) for about in each.about]
    assert "teacher_share" not in said


def of_school(solution: Solution) -> str:
    return next(id for id, e in solution.goods.items() if e.party == "school" and e.price_fen)


def test_an_agency_is_paid_of_the_goods_of_whom_it_acts_for(tmp_path: Path) -> None:
    solution = solution_of(SCHOOL, tmp_path, (TEACHER, f"{TEACHER}  agency_commission: {FIGURE}\n"))
    own, others = quoted(solution, of_teacher(solution)), quoted(solution, of_school(solution))
    assert "agency_commission" in {each.component.id for each in own.lines}
    assert "agency_commission" not in {each.component.id for each in others.lines}
    said = [each.words.zh for each in left_out(solution, [of_school(solution)])]
    assert (
        "卖方是杭州知更文化传播有限公司的，不收代运营佣金（杭州青梧数字科技有限公司不代表它）"
        in said
    )


@pytest.mark.parametrize("column", ["goods.seller", ""])
def test_rows_ask_who_sells_as_well(tmp_path: Path, column: str) -> None:
    figures = f"  technical_service: {FIGURE}\n  payment_channel: none\n"
    agency = f"{TEACHER}  agency_commission: {FIGURE}\n"
    unknown = "  technical_service: {rate: unknown}\n  payment_channel: {rate: unknown}\n"
    solution = solution_of(SCHOOL, tmp_path, (unknown, figures), (TEACHER, agency))
    rows = tmp_path / "rows.csv"
    more = f",{column},goods.seller_role\n" if column else "\n"
    given = ",xu-studio,teacher\n" if column else "\n"
    rows.write_text(f"id,on,state,paid{more}1,2026-11-21,redeemed,100{given}", "utf-8")
    out = tmp_path / "out.parquet"
    summary = quote_rows(solution.fee_policy, solution.fees, rows, out, day=DAY)
    assert summary.waiting == (0 if column else 1)
    assert summary.settlement_fen == (70_00 if column else 0)


def test_a_teacher_is_not_told_to_stand_apart_from_a_course_of_their_own(tmp_path: Path) -> None:
    own = "id: xu-studio, role: teacher, name: 许南枝, entity: person, acts_for: school"
    solution = solution_of(SCHOOL, tmp_path, (own, own))
    told = [each.words.zh for each in left_out(solution, ["kana"])]
    assert not [each for each in told if "许南枝不代表" in each or "许南枝、" in each]


AGENCIES = (
    "parties:\n",
    "parties:\n"
    "  - {id: one, role: operator, name: 甲代运营, acts_for: brand}\n"
    "  - {id: two, role: operator, name: 乙代运营, acts_for: %s}\n",
)
BY_SELLER = (
    "  provider_commission: {table: {inputs: [goods.seller], rows: "
    "[[brand, {rate: 10%}], [other, none]]}, rounding: half-up, source: 合同, grade: contract}\n"
)


def test_one_contract_is_not_taken_for_that_of_two_agencies(tmp_path: Path) -> None:
    agencies = (AGENCIES[0], AGENCIES[1] % "brand")
    found = quoted(solution_of(TEA, tmp_path, agencies), "mint-milk-green")
    (line,) = [e for e in found.codes[0].lines if e.component.id == "provider_commission"]
    assert line.amount_fen is None and line.ask and "甲代运营" in line.ask.zh
    assert found.codes[0].settlement_fen is None


def test_figures_told_apart_by_goods_are_reckoned_with(tmp_path: Path) -> None:
    agencies = (AGENCIES[0], AGENCIES[1] % "brand")
    found = quoted(solution_of(TEA, tmp_path, agencies, (PROVIDER, BY_SELLER)), "mint-milk-green")
    (line,) = [e for e in found.codes[0].lines if e.component.id == "provider_commission"]
    assert line.amount_fen == 99


def test_an_agency_of_somebody_who_sells_nothing_here_is_no_rival(tmp_path: Path) -> None:
    agencies = (AGENCIES[0], AGENCIES[1] % "provider")
    found = quoted(solution_of(TEA, tmp_path, agencies), "mint-milk-green")
    (line,) = [e for e in found.codes[0].lines if e.component.id == "provider_commission"]
    assert line.amount_fen is not None
