"""What the fees page says beside amounts: what is proved of which orders, what holds for whom."""

from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner
from policies import INDUSTRIES
from test_policy_pages import REGISTRY, date, solution_of, text_of

from solutionkit import Solution, check_spec
from solutionkit.cli.main import commands
from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import OnRefund

HOTPOT = INDUSTRIES / "local_services/scenarios/hotpot-contract/solution.yaml"
GAME = INDUSTRIES / "mini_games/scenarios/tea-mountain/solution.yaml"


def page_of(solution: Solution) -> str:
    return text_of(REGISTRY.generators["fees"].generate(solution)["fees.zh.html"].text)


def game() -> Solution:
    solution = check_spec(GAME, REGISTRY, date(2026, 11, 20)).solution
    assert solution is not None
    return solution


def test_what_is_proved_is_not_said_of_refunds() -> None:
    solution = solution_of("tea-chain")
    page = page_of(solution)
    assert "对每一笔已核销的订单都成立的" in page
    assert "核销后退款的不在里面：费用不退，商家到手就是负数" in page
    returned = [replace(each, on_refund=OnRefund.RETURNED) for each in solution.fees]
    fees = [replace(e, on_refund=OnRefund.RETURNED) for e in solution.fee_policy.components]
    policy = replace(solution.fee_policy, components=tuple(fees))
    assert "不在里面" not in page_of(replace(solution, fees=tuple(returned), fee_policy=policy))


def test_a_fee_contained_on_some_goods_only_says_on_whose() -> None:
    solution = solution_of("tea-chain")
    seller = ir.OneOf(ir.FieldRef("goods.seller"), ("xiang",))
    fees = [
        replace(e, within_when=seller) if e.id == "payment_channel" else e
        for e in solution.fee_policy.components
    ]
    policy = replace(solution.fee_policy, components=tuple(fees))
    name = solution.parties["xiang"].name
    first, *others = solution.goods.values()
    goods = {each.id: each for each in (replace(first, party="xiang"), *others)}
    page = page_of(replace(solution, fee_policy=policy, goods=goods))

    assert f"{name}的商品：已含在软件服务费里；别的卖方的商品没有软件服务费，这一项另扣" in page


def test_purchases_promise_no_more_than_their_share_where_orders_pay_more() -> None:
    solution = game()
    shop = next(each for each in solution.revenue if each.kind == "in-app-purchase")
    known = replace(shop, least_ppm=600_000, most_ppm=600_000, source="合同", grade=Grade.CONTRACT)
    others = [each for each in solution.revenue if each.id != shop.id]
    page = page_of(replace(solution, revenue=(*others, known)))
    assert "不高于 60.00只按这一项分成；每一笔扣平台分成" in page


def test_a_fee_that_is_not_charged_is_not_asked_about_on_a_refund(tmp_path: Path) -> None:
    fees = "fees: {software_service: {on_refund: returned}}\n"
    (tmp_path / "contract.yaml").write_text(fees, "utf-8")
    solution = solution_of("hotpot-contract")
    goods = next(each.id for each in solution.goods.values() if each.price_fen)
    late = f"goods: {goods}, state: refunded-after-redemption"
    for brought_by, asked in (("nobody", False), ("creator", True)):
        text = f"items: [{{{late}, code.brought_by: {brought_by}}}]\n"
        (tmp_path / "order.yaml").write_text(text, "utf-8")
        words = ["--order", str(tmp_path / "order.yaml"), "--with", str(tmp_path / "contract.yaml")]
        said = CliRunner().invoke(commands, ["quote", str(HOTPOT), *words]).stdout
        assert ("给达人佣金（creator_commission）写 on_refund" in said) is asked
        assert ("到手 0.00" in said) is not asked


def test_other_cases_say_in_english_what_they_are_cases_of() -> None:
    page = REGISTRY.generators["fees"].generate(solution_of("hotpot-contract"))["fees.en.html"]
    assert "nobody (who brought it)" in text_of(page.text)


def test_a_table_that_is_not_there_is_told_in_the_authors_language(tmp_path: Path) -> None:
    out = ["-o", str(tmp_path / "o.parquet")]
    for source, why in ((tmp_path, "这是文件夹"), (tmp_path / "codes.csv", "没有这个文件")):
        words = ["quote", "local-services", "--rows", str(source), *out]
        assert why in CliRunner().invoke(commands, words).output
