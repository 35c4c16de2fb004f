"""A creator's commission is charged unless an order says that no creator brought it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from policies import CONTRIBUTED_FIELDS, INDUSTRIES, document_of
from pyarrow import parquet
from test_policy_pages import REGISTRY

from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.money import Rounding, muldiv, yuan_of_fen
from solutionkit.ir.rule import FeePolicy
from solutionkit.pipeline import check_spec
from solutionkit.policy.fees import Code, State, quote
from solutionkit.policy.order import goods_values, single_item
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.quote_text import quote_lines
from solutionkit_policies.fees.page import fees_page
from solutionkit_policies.fees.worked import worked_order

SCHOOL = INDUSTRIES / "knowledge_pay/scenarios/school/solution.yaml"
GAME = INDUSTRIES / "mini_games/scenarios/tea-mountain"
SPEC = INDUSTRIES / "local_services/scenarios/hotpot-contract/solution.yaml"
TEA = INDUSTRIES.parent / "tests/scenarios/fees/agency-beside-creator/solution.yaml"
DAY = date(2026, 11, 29)


@pytest.mark.parametrize("said", ["", "creator", "nobody"])
def test_rows_and_single_orders_charge_the_creator_alike(said: str, tmp_path: Path) -> None:
    solution = check_spec(SPEC, REGISTRY, DAY).solution
    assert solution is not None
    goods = next(each for each in solution.goods.values() if each.price_fen)
    values = goods_values(goods, solution) | ({"code.brought_by": said} if said else {})
    found = quote(solution.fee_policy, solution.fees, [Code("1", 100_00, DAY, values=values)], DAY)
    charged = {each.component.id for each in found.lines}
    assert ("creator_commission" in charged) == (said != "nobody")
    names = ["goods.id", "goods.category", "code.brought_by"]
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    given = [str(goods.id), " > ".join(goods.category), said]
    head = ",".join(["id,on,state,paid", *names])
    rows.write_text(f"{head}\n1,{DAY},redeemed,100,{','.join(given)}\n", "utf-8")
    quote_rows(solution.fee_policy, solution.fees, rows, out, day=DAY)
    assert parquet.read_table(out).to_pylist()[0]["settlement"] == found.settlement_fen


def test_what_is_charged_unsaid_is_told_with_how_to_say_it() -> None:
    solution = check_spec(SPEC, REGISTRY, DAY).solution
    assert solution is not None
    item = single_item(next(iter(solution.goods.values())), 1, solution)
    quoted = quote(solution.fee_policy, solution.fees, item.codes, DAY)
    told = "\n".join(quote_lines(quoted, [item], solution, "zh"))
    assert "就当要收达人佣金；没有人带、代运营带来、职人带来、店员带来的不收；" in told
    assert "订单里写 code.brought_by: nobody，" in told
    assert "多笔的表里加这一列" in told


def test_what_an_order_lacks_is_asked_for_and_not_a_rate_that_is_known(tmp_path: Path) -> None:
    figures = "{rate: %s, rounding: half-up, source: 协议, grade: contract}"
    known = f"  partner_share: {figures % '30%'}\n  platform_share: {figures % '40%'}\n"
    copy = tmp_path / "game"
    copytree(GAME, copy, ignore=ignore_patterns("expected"))
    spec = copy / "solution.yaml"
    text = spec.read_text("utf-8")
    assert "  platform_share: {rate: unknown}\n" in text
    spec.write_text(text.replace("  platform_share: {rate: unknown}\n", known), "utf-8")
    solution = check_spec(spec, REGISTRY, DAY).solution
    assert solution is not None
    solution = replace(solution, fee_policy=partner_paid_on_ios_only())
    worked = worked_order(solution)
    assert worked is not None
    (question,) = worked.quote.questions
    assert "没有写 code.platform" in question.ask.zh
    share = muldiv(worked.goods.price_fen, 40, 100, Rounding.HALF_UP)
    kept = yuan_of_fen(worked.goods.price_fen - share)
    assert f"安卓：开发者到手 {kept} 元" in fees_page(solution, worked, "zh").decode()


def partner_paid_on_ios_only() -> FeePolicy:
    text = (INDUSTRIES / "mini_games/fees/policy.yaml").read_text("utf-8")
    head = "  - id: partner_share\n"
    narrowed = text.replace(head, f"{head}    when: code.platform == ios\n")
    policy, found = fee_policy([document_of(narrowed)], CONTRIBUTED_FIELDS)
    assert not found
    return policy


@pytest.mark.parametrize(("row", "fee_fen"), [("", None), ("[休闲娱乐, {rate: 7%}], ", 69)])
def test_a_category_nobody_knows_has_a_rate_by_a_row_of_its_own(
    row: str, fee_fen: int | None, tmp_path: Path
) -> None:
    text = TEA.read_text("utf-8").replace(
        "name: 薄荷奶绿,", "name: 薄荷奶绿, category: [休闲娱乐],"
    )
    rows = f"[{row}[餐饮, {{rate: 4%}}], [other, {{rate: 6%}}]]"
    table = f"{{inputs: [goods.category], rows: {rows}}}"
    spec = tmp_path / "solution.yaml"
    backed = f"table: {table}, rounding: half-up, source: 合同, grade: contract"
    spec.write_text(f"{text}  software_service: {{{backed}}}\n", "utf-8")
    solution = check_spec(spec, REGISTRY, DAY).solution
    assert solution is not None
    item = single_item(solution.goods["tea"], 1, solution)
    (found,) = quote(solution.fee_policy, solution.fees, item.codes, DAY).codes
    asks = [each.ask.zh for each in found.asks if each.about == "software_service"]
    assert found.lines[0].amount_fen == fee_fen
    assert ["休闲娱乐" in each and "单写一行" in each for each in asks] == [True] * (
        fee_fen is None
    )


def test_a_late_refund_is_asked_about_in_the_words_of_what_is_delivered() -> None:
    solution = check_spec(SCHOOL, REGISTRY, DAY).solution
    assert solution is not None
    goods = next(each for each in solution.goods.values() if each.price_fen)
    item = single_item(goods, 1, solution)
    codes = [replace(each, state=State.REFUNDED_LATER) for each in item.codes]
    quoted = quote(solution.fee_policy, solution.fees, codes, DAY)
    told = "\n".join(quote_lines(quoted, [item], solution, "zh"))
    assert "要问清：课程完成后退款——" in told
    assert "核销" not in told
