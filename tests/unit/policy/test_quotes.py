"""What `quote` says: orders in files, single goods, open questions, bad orders."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from policies import INDUSTRIES

from solutionkit.cli.main import commands

TEA = INDUSTRIES / "local_services/scenarios/tea-chain/solution.yaml"
SCENIC = INDUSTRIES / "local_services/scenarios/scenic-spot/solution.yaml"
LAW = INDUSTRIES / "legal/scenarios/law-firm/solution.yaml"
FIRST = INDUSTRIES / "local_services/scenarios/first-steps/solution.yaml"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def order(folder: Path, text: str, *more: str) -> Result:
    file = folder / "order.yaml"
    file.write_text(text, encoding="utf-8")
    return run("quote", TEA, "--order", file, *more)


ORDER = """\
items:
  - {goods: mint-milk-green, quantity: 2, state: redeemed, on: 2026-11-03}
  - {goods: pair-set, paid: 23.80, subsidies: {platform: 2}}
  - {goods: pair-set, state: refunded}
"""


def test_every_line_says_who_pays_and_by_whose_word(tmp_path: Path) -> None:
    done = order(tmp_path, ORDER)
    assert done.exit_code == 0
    assert "薄荷奶绿（中杯） × 2，已核销，2026-11-03" in done.stdout
    assert "软件服务费：商家付给平台 0.40 = 9.90 × 4%，四舍五入，示例" in done.stdout
    assert "双人下午茶 × 1，核销前退款" in done.stdout
    assert "每张平台补贴 2.00，平台出，算进实收" in done.stdout
    assert "钱退给用户，商家到手 0.00" in done.stdout


def test_what_is_not_redeemed_yet_says_when_it_arrives(tmp_path: Path) -> None:
    waiting = order(tmp_path, "items: [{goods: pair-set, state: paid}]")
    assert "券码核销之后才到账，现在到手 0.00" in waiting.stdout
    late = order(tmp_path, "items: [{goods: pair-set, state: refunded-after-redemption}]")
    assert "费用退不退还没问清，商家到手还算不出来" in late.stdout
    assert "合计：用户实付 0.00（另有 25.80 已退回）" in late.stdout
    assert "要问清：核销后退款——" in late.stdout


def test_a_fee_that_may_be_kept_has_a_line_without_an_amount_for_programs(tmp_path: Path) -> None:
    text = "items: [{goods: pair-set, state: refunded-after-redemption}]"
    (code,) = json.loads(order(tmp_path, text, "--format", "json").stdout)["codes"]
    amounts = {each["component"]: each["amount_fen"] for each in code["lines"]}
    assert amounts["software_service"] is None
    assert code["settlement_fen"] is None


def quoted_tickets(folder: Path, line: str) -> Result:
    file = folder / "order.yaml"
    file.write_text(f"items: [{{goods: adult, {line}}}]", encoding="utf-8")
    return run("quote", SCENIC, "--order", file, "--as-of", "2026-11-21")


def test_a_ticket_costs_what_its_day_costs(tmp_path: Path) -> None:
    assert "每张用户实付 98.00" in quoted_tickets(tmp_path, "visit: 2027-04-03").stdout
    assert "每张用户实付 68.00" in quoted_tickets(tmp_path, "visit: 2027-04-01").stdout
    assert "order/above" not in quoted_tickets(tmp_path, "paid: 98").output
    too_much = quoted_tickets(tmp_path, "paid: 98, visit: 2027-04-01")
    assert "order/above-the-price" in too_much.output


def test_just_a_hundredth_of_the_price_is_doubted(tmp_path: Path) -> None:
    slipped = quoted_tickets(tmp_path, "paid: 0.68, visit: 2027-04-01")
    assert slipped.exit_code == 0 and "order/hundredth-of-price" in slipped.output
    assert "hundredth" not in quoted_tickets(tmp_path, "paid: 0.69, visit: 2027-04-01").output
    whole = quoted_tickets(tmp_path, "paid: 0.68, subsidies: {platform: 67.32}, visit: 2027-04-01")
    assert "hundredth" not in whole.output


def test_a_day_without_tickets_is_refused(tmp_path: Path) -> None:
    refused = quoted_tickets(tmp_path, "visit: 2026-12-24")
    assert refused.exit_code == 1
    assert "“成人门票”在 2026-12-24 不卖：日历是 2027-04-01 到 2027-06-30" in refused.output


def test_the_same_as_data(tmp_path: Path) -> None:
    data = json.loads(order(tmp_path, ORDER, "--format", "json").stdout)
    assert data["outcome"] == "quoted"
    settled = [each["settlement_fen"] for each in data["codes"]]
    assert settled[-1] == 0
    assert data["settlement"]["payee"] == "merchant"
    assert data["settlement"]["amount_fen"] == sum(settled)


def test_an_unknown_rate_is_asked_for_and_never_nothing() -> None:
    done = run("quote", FIRST)
    assert done.exit_code == 0
    assert "商家到手 还算不出来" in done.stdout
    assert "要问清：软件服务费——" in done.stdout
    data = json.loads(run("quote", FIRST, "--format", "json").stdout)
    assert data["outcome"] == "need_info"


@pytest.mark.parametrize(
    "item",
    [
        "{goods: mint-milk-gren}",
        "{goods: pair-set, paid: -1}",
        "{goods: pair-set, paid: 99999999999999999999}",
        "{goods: pair-set, quantity: ２}",
        "{goods: pair-set, quantity: 0}",
        "{goods: pair-set, state: done}",
        "{goods: pair-set, on: 2026-02-30}",
        "{goods: pair-set, subsidies: {platfrom: 1}}",
        "{goods: pair-set, subsidies: {platform: -1}}",
        "{goods: pair-set, subsidies: {platform: 2}}",
        "{goods: pair-set, device: ios}",
        "{goods: pair-set, app.channels: [mini-program]}",
        "{quantity: 2}",
        "{goods: pair-set, paid: unknown}",
        "{goods: pair-set, subsidies: {platform: unknown}}",
        "{goods: pair-set, code.paid: 3}",
        "{goods: pair-set, code.received: 3}",
        "{goods: pair-set, code.subsidy.platform: 3}",
        "{goods: pair-set, goods.valid_days: -3}",
    ],
)
def test_a_bad_order_is_said_where_it_stands(tmp_path: Path, item: str) -> None:
    done = order(tmp_path, f"items:\n  - {item}\n")
    assert done.exit_code == 1
    assert "order.yaml:2:" in done.stderr
    assert done.stdout == ""


def test_part_of_a_refund_is_answered_with_what_to_write(tmp_path: Path) -> None:
    done = order(tmp_path, "items: [{goods: pair-set, refunded: 20}]")
    assert done.exit_code == 1 and "order/part-refunded" in done.stderr
    assert "state: refunded-after-redemption，quantity 写退了几张" in done.stderr


def test_less_than_nothing_left_is_told(tmp_path: Path) -> None:
    least = "minimum: 1, rounding: half-up, source: 平台服务合同 2026-01, grade: contract"
    overlay = tmp_path / "contract.yaml"
    overlay.write_text(f"fees: {{software_service: {{rate: 1%, {least}}}}}\n", "utf-8")
    said = "注意：费用比实收多，商家到手是负数"
    item = "items: [{{goods: pair-set, paid: {}}}]"
    told = {
        paid: order(tmp_path, item.format(paid), "--with", str(overlay)).stdout
        for paid in ("0", "0.01", "9.00")
    }
    assert [said in each for each in told.values()] == [False, True, False], told


def test_more_than_the_price_is_doubted(tmp_path: Path) -> None:
    done = order(tmp_path, "items: [{goods: pair-set, paid: 24, subsidies: {platform: 2}}]")
    assert done.exit_code == 0
    assert "用户实付和补贴一共 26.00，比售价 25.80 还多" in done.stderr
    assert "没有商品" in order(tmp_path, "items: []").stderr


def test_an_unknown_subsidy_or_field_is_answered_with_those_there_are(tmp_path: Path) -> None:
    done = order(tmp_path, "items: [{goods: pair-set, paid: 20, subsidies: {foo: 1}}]")
    assert "merchant-goods（商家货款补贴）" in done.stderr
    done = order(tmp_path, "items: [{goods: pair-set, device: ios}]")
    assert "code.form" in done.stderr and "app." not in done.stderr.split("帮助")[-1]


CONTRACT = """\
fees:
  software_service:
    rate: 4%
    rounding: half-up
    source: 平台服务合同
    grade: contract
    promotions: [{name: 年末八折, factor: 80%, since: 2026-11-01, until: 2027-01-01}]
    later: [{since: 2027-02-01, rate: 5%, cap: 9}]
"""


def test_an_overlay_is_quoted_and_says_what_changes_later(tmp_path: Path) -> None:
    (tmp_path / "contract.yaml").write_text(CONTRACT, encoding="utf-8")
    given = (FIRST, "--with", tmp_path / "contract.yaml", "--as-of", "2026-11-21")
    done = run("quote", *given)
    assert "0.83 = 25.80 × 4% × 80%（年末八折）" in done.stdout
    assert "以后会变：软件服务费 2027 年 2 月 1 日起：5%；最高 9.00 元" in done.stdout
    (change,) = json.loads(run("quote", *given, "--format", "json").stdout)["changes"]
    assert (change["component"], change["since"]) == ("software_service", "2027-02-01")


def test_a_quote_that_is_whole_asks_nothing(tmp_path: Path) -> None:
    (tmp_path / "contract.yaml").write_text(CONTRACT, encoding="utf-8")
    done = run("quote", FIRST, "--with", tmp_path / "contract.yaml", "--as-of", "2026-11-21")
    assert "其中支付手续费（已含，不另扣）：未知" in done.stdout
    assert "要问清" not in done.stdout


def test_an_unknown_subsidy_asks_for_no_rate_that_is_known(tmp_path: Path) -> None:
    done = order(tmp_path, "items: [{goods: pair-set, paid: 20, subsidies: {brand: 2}}]")
    assert "要问清：品牌商补贴——" in done.stdout
    assert "要问清：软件服务费" not in done.stdout


def test_an_overlay_goes_with_a_spec_only(tmp_path: Path) -> None:
    (tmp_path / "contract.yaml").write_text(CONTRACT, encoding="utf-8")
    overlay = ("--with", tmp_path / "contract.yaml")
    assert "入驻与上线" in run("admit", FIRST, *overlay).stdout
    rows = ("--rows", tmp_path / "rows.csv")
    for verb in ("admit", "quote"):
        refused = run(verb, "local-services", *rows, *overlay)
        assert refused.exit_code == 2 and "--with 要配合方案" in refused.stderr


def test_goods_that_are_only_shown_have_no_order_to_price() -> None:
    cars = INDUSTRIES / "auto/scenarios/dealer-group/solution.yaml"
    done = run("quote", cars, "--goods", "lan-a")
    assert done.exit_code == 1
    assert "没有可算的订单：“青岚 A”只展示，不在线收款" in done.stderr
    assert done.stdout == ""


def test_only_fees_whose_refund_is_open_are_asked_about(tmp_path: Path) -> None:
    overlay = tmp_path / "contract.yaml"
    overlay.write_text("fees: {software_service: {on_refund: kept}}\n", "utf-8")
    file = tmp_path / "order.yaml"
    late = "refunded-after-redemption"
    file.write_text(f"items:\n  - {{goods: pair-set, state: {late}}}\n", "utf-8")
    before = run("quote", TEA, "--order", file).stdout
    after = run("quote", TEA, "--order", file, "--with", overlay).stdout
    provider = "服务商佣金（provider_commission）写 on_refund"
    assert f"给软件服务费（software_service）、{provider}" in before
    assert f"给{provider}" in after


RISING = """\
fees:
  software_service:
    rate: 4%
    rounding: half-up
    source: 平台服务合同
    grade: contract
    on_refund: kept
    later: [{since: 2026-11-10, rate: 5%}]
  provider_commission: {on_refund: returned}
"""


def late_refund(tmp_path: Path, more: str = "") -> Result:
    (tmp_path / "contract.yaml").write_text(RISING, "utf-8")
    late = f"goods: pair-set, state: refunded-after-redemption, on: 2026-11-16{more}"
    text = f"items: [{{{late}, code.brought_by: nobody}}]"
    return order(tmp_path, text, "--with", str(tmp_path / "contract.yaml"))


def test_a_kept_fee_is_that_of_the_day_of_redemption(tmp_path: Path) -> None:
    before = late_refund(tmp_path, ", redeemed_on: 2026-11-09")
    assert "核销后退款，2026-11-16（2026-11-09 核销）" in before.stdout
    assert "1.03 = 25.80 × 4%" in before.stdout and "商家到手 -1.03" in before.stdout
    after = late_refund(tmp_path, ", redeemed_on: 2026-11-10")
    assert "1.29 = 25.80 × 5%" in after.stdout


def test_a_refund_says_that_it_is_reckoned_as_not_settled_where_fees_come_with_settlement(
    tmp_path: Path,
) -> None:
    file = tmp_path / "order.yaml"
    file.write_text("items: [{goods: will, state: refunded}]", encoding="utf-8")
    assert "按还没结算算" in run("quote", LAW, "--order", file).stdout
    assert "没结算" not in order(tmp_path, "items: [{goods: pair-set, state: refunded}]").stdout


def test_a_kept_fee_of_a_day_nobody_told_is_asked_about(tmp_path: Path) -> None:
    done = late_refund(tmp_path)
    assert "软件服务费：未知" in done.stdout and "× 5%" not in done.stdout
    assert "不退的费用还算不出来，商家到手还算不出来" in done.stdout
    assert "要问清：软件服务费——哪一天核销的" in done.stdout


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("state: refunded, redeemed_on: 2026-11-09", "核销前就退了"),
        ("state: redeemed, on: 2026-11-10, redeemed_on: 2026-11-09", "核销那天就是 on"),
        (
            "state: refunded-after-redemption, on: 2026-11-10, redeemed_on: 2026-11-11",
            "核销那天晚于退款那天",
        ),
    ],
)
def test_a_day_of_redemption_that_cannot_be_is_refused(tmp_path: Path, said: str, why: str) -> None:
    done = order(tmp_path, f"items: [{{goods: pair-set, {said}}}]")
    assert done.exit_code == 1
    assert "order/redeemed-on" in done.stderr and why in done.stderr


def test_a_contract_in_another_form_says_how_to_drop_the_figures_below(tmp_path: Path) -> None:
    tiers = (
        "tiers: [{from: 0, rate: 4%}, {from: 100, rate: 3%}], source: 平台服务合同, grade: contract"
    )
    overlay = tmp_path / "contract.yaml"
    overlay.write_text(f"fees: {{software_service: {{{tiers}}}}}\n", "utf-8")
    refused = run("quote", TEA, "--goods", "pair-set", "--with", overlay)
    assert refused.exit_code == 1 and "overlay/figures-below" in refused.stderr
    assert "加一行 rate: {remove: true}" in refused.stderr and "solution.yaml" in refused.stderr
    overlay.write_text(
        f"fees: {{software_service: {{rate: {{remove: true}}, {tiers}}}}}\n", "utf-8"
    )
    done = run("quote", TEA, "--goods", "pair-set", "--with", overlay)
    assert "1.03 = 25.80 × 4%" in done.stdout


def test_one_contract_is_laid_over_specs_with_a_rate_without_one_and_with_an_unknown_one(
    tmp_path: Path,
) -> None:
    tiers = "tiers: [{from: 0, rate: 4%}], source: 平台服务合同, grade: contract"
    contract, below = tmp_path / "contract.yaml", tmp_path / "below.yaml"
    term = "fees: {{software_service: {{{}}}}}\n"
    contract.write_text(term.format("rate: {remove: if-any}, " + tiers), "utf-8")
    for figures in ("rate: 3%", "rate: unknown", "rate: {remove: true}"):
        below.write_text(term.format(figures), "utf-8")
        done = run("quote", TEA, "--goods", "pair-set", "--with", below, "--with", contract)
        assert "1.03 = 25.80 × 4%" in done.stdout, figures

    contract.write_text(term.format(tiers), "utf-8")
    below.write_text(term.format("rate: unknown"), "utf-8")
    done = run("quote", TEA, "--goods", "pair-set", "--with", below, "--with", contract)
    assert "1.03 = 25.80 × 4%" in done.stdout
