"""Orders whose tickets are for a day, and orders of what several sell."""

import json
from pathlib import Path

import pytest
from test_quotes import SCENIC, order, run

LATER_RATE = """\
goods:
  - id: adult
    calendar:
      - {date: 2027-04-01, price: 68, stock: 9}
      - {date: 2027-04-02, price: 68, stock: 0}
fees:
  software_service:
    rate: 4%
    rounding: half-up
    source: 平台服务合同
    grade: contract
    later: [{since: 2027-01-01, rate: 4.5%}]
"""


@pytest.mark.parametrize(
    ("said", "fee", "doubted"),
    [
        ("visit: 2027-04-01", "3.06 = 68.00 × 4.5%", None),
        ("visit: 2027-04-01, on: 2027-04-01", "3.06 = 68.00 × 4.5%", None),
        ("visit: 2027-04-01, on: 2026-12-30", "2.72 = 68.00 × 4%", "order/not-the-day-of-use"),
        ("visit: 2027-04-02", "3.06 = 68.00 × 4.5%", "order/none-on-that-day"),
        ("visit: 2027-04-01, state: paid, on: 2027-04-02", "", "order/not-the-day-of-use"),
        ("visit: 2027-04-01, state: paid, on: 2026-12-30", "", None),
    ],
)
def test_a_ticket_is_redeemed_on_the_day_it_is_for(
    tmp_path: Path, said: str, fee: str, doubted: str | None
) -> None:
    rates = tmp_path / "rates.yaml"
    rates.write_text(LATER_RATE, "utf-8")
    file = tmp_path / "order.yaml"
    file.write_text(f"items: [{{goods: adult, {said}}}]", "utf-8")
    done = run("quote", SCENIC, "--with", rates, "--order", file, "--as-of", "2026-11-21")
    assert done.exit_code == 0, done.output
    assert fee in done.stdout
    codes = ("order/not-the-day-of-use", "order/none-on-that-day")
    assert [each for each in codes if each in done.stderr] == [doubted] * bool(doubted)


@pytest.mark.parametrize(
    ("right", "back_fen", "doubted"),
    [("full", 6800, False), ("partial", None, False), ("none", None, True)],
)
def test_a_ticket_goes_back_after_its_day_as_what_is_expired(
    tmp_path: Path, right: str, back_fen: int | None, doubted: bool
) -> None:
    text = {"full": "自动全额退回", "partial": "退一半", "none": "不支持退款"}[right]
    expired = f"      expired: {{right: {right}, text: 过期未使用{text}。}}\n"
    (tmp_path / "steps.yaml").write_text(BY_DAY + expired, "utf-8")
    file = tmp_path / "order.yaml"
    said = "visit: 2027-04-01, state: refunded, on: 2027-04-02"
    file.write_text(f"items: [{{goods: adult, {said}}}]", "utf-8")
    more = ("--with", tmp_path / "steps.yaml", "--as-of", "2026-11-21")
    done = run("quote", SCENIC, "--order", file, *more, "--format", "json")
    (code,) = json.loads(done.stdout)["codes"]
    assert code["back_fen"] == back_fen
    assert ("order/no-refund-that-day" in done.stderr) == doubted


def test_orders_of_the_past_are_priced_once_the_calendar_is_over(tmp_path: Path) -> None:
    (tmp_path / "rates.yaml").write_text(LATER_RATE, "utf-8")
    file = tmp_path / "order.yaml"
    file.write_text("items: [{goods: adult, visit: 2027-04-01}]", "utf-8")
    more = ("--with", tmp_path / "rates.yaml", "--as-of", "2027-04-10")
    done = run("quote", SCENIC, "--order", file, *more)
    assert done.exit_code == 0, done.output
    assert "3.06 = 68.00 × 4.5%" in done.stdout
    rows, fees = tmp_path / "codes.csv", tmp_path / "fees.parquet"
    rows.write_text("id,on,state,paid\n1,2027-04-01,redeemed,68\n", "utf-8")
    assert run("quote", SCENIC, "--rows", rows, *more, "-o", fees).exit_code == 0
    assert run("check", SCENIC, *more).exit_code == 1


def test_a_refund_after_use_keeps_the_fees_of_the_day_of_use(tmp_path: Path) -> None:
    kept = LATER_RATE.replace("    grade", "    on_refund: kept\n    grade")
    (tmp_path / "rates.yaml").write_text(kept, "utf-8")
    file = tmp_path / "order.yaml"
    said = "visit: 2027-04-01, state: refunded-after-redemption"
    file.write_text(f"items: [{{goods: adult, {said}}}]", "utf-8")
    more = ("--with", tmp_path / "rates.yaml", "--as-of", "2026-11-21", "--format", "json")
    (code,) = json.loads(run("quote", SCENIC, "--order", file, *more).stdout)["codes"]
    assert (code["on"], code["redeemed_on"]) == ("2027-04-01", "2027-04-01")
    amounts = {each["component"]: each["amount_fen"] for each in code["lines"]}
    assert amounts["software_service"] == 306


BY_DAY = """\
goods:
  - id: adult
    calendar: [{date: 2027-04-01, price: 68, stock: 9}]
    refund:
      to_use:
        right: partial
        by_day: [{days_before: 0, right: partial, rate: 66.67%}, {days_before: 2, right: full}]
"""


@pytest.mark.parametrize(
    ("on", "back_fen", "settlement_fen", "doubted"),
    [
        ("2027-03-30", 6800, 0, False),
        ("2027-03-31", 4534, None, False),
        ("2027-04-01", 4534, None, False),
        ("2027-04-02", None, None, True),
    ],
)
def test_a_ticket_goes_back_by_the_steps_before_its_day(
    tmp_path: Path, on: str, back_fen: int | None, settlement_fen: int | None, doubted: bool
) -> None:
    (tmp_path / "steps.yaml").write_text(BY_DAY, "utf-8")
    file = tmp_path / "order.yaml"
    said = f"visit: 2027-04-01, state: refunded, on: {on}"
    file.write_text(f"items: [{{goods: adult, {said}}}]", "utf-8")
    more = ("--with", tmp_path / "steps.yaml", "--as-of", "2026-11-21")
    done = run("quote", SCENIC, "--order", file, *more, "--format", "json")
    (code,) = json.loads(done.stdout)["codes"]
    assert (code["back_fen"], code["settlement_fen"]) == (back_fen, settlement_fen)
    assert ("order/no-refund-that-day" in done.stderr) == doubted
    text = run("quote", SCENIC, "--order", file, *more).stdout
    assert ("退 45.34 给用户，扣下 22.66" in text) == (back_fen == 4534)


TWO_SELLERS = """\
parties: [{id: bakery, role: seller, name: 邻家烘焙有限公司, entity: enterprise}]
goods: [{id: pair-set, party: bakery}]
"""


def test_what_is_left_of_several_sellers_is_not_added_up(tmp_path: Path) -> None:
    overlay = tmp_path / "two.yaml"
    overlay.write_text(TWO_SELLERS, "utf-8")
    text = "items: [{goods: mint-milk-green}, {goods: pair-set}, {goods: pair-set, state: paid}]"
    done = order(tmp_path, text, "--with", str(overlay))
    assert "邻家烘焙有限公司到手" in done.stdout and "有 2 家收款" in done.stdout
    assert not any(each.startswith("合计") and "到手" in each for each in done.stdout.splitlines())
    data = json.loads(order(tmp_path, text, "--with", str(overlay), "--format", "json").stdout)
    left = {each["seller"]: each["amount_fen"] for each in data["settlement"]["sellers"]}
    of_bakery = [each["settlement_fen"] for each in data["codes"] if each["seller"] == "bakery"]
    assert data["settlement"]["amount_fen"] is None
    assert left["bakery"] == sum(of_bakery) > 0 and len(left) == 2


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("{goods: pair-sett}", "方案里没有商品 “pair-sett”"),
        ("{goods: pair-set, paid: '9.005'}", "最多两位小数"),
        ("{goods: pair-set, paid: 9, subsidies: {platform: -3}}", "不小于 0 的金额"),
        ("{goods: pair-set, paid: 9, subsidies: {plattform: 3}}", "没有叫 “plattform” 的补贴"),
        ("{goods: pair-set, code.brought_by: operator}", "agency（代运营带来）"),
    ],
)
def test_a_mistake_in_an_order_says_what_may_be_written(
    tmp_path: Path, item: str, said: str
) -> None:
    done = order(tmp_path, f"items: [{item}]")
    assert done.exit_code == 1 and said in done.stderr
    assert "是不是想写 “creator”" not in done.stderr


CAPPED = """\
parties: [{id: bakery, role: seller, name: 邻家烘焙有限公司, entity: enterprise}]
goods: [{id: pair-set, party: bakery}]
fees:
  software_service:
    rate: {remove: if-any}
    table: {inputs: [goods.seller], rows: [[bakery, ROW], [other, {rate: 4%}]]}
    rounding: half-up
    source: 平台服务合同
    grade: contract
"""


def test_a_cap_of_one_seller_is_written_as_tiers(tmp_path: Path) -> None:
    overlay = tmp_path / "capped.yaml"
    text = "items: [{goods: pair-set}]"
    overlay.write_text(CAPPED.replace("ROW", "{rate: 4%, cap: 0.60}"), "utf-8")
    refused = order(tmp_path, text, "--with", str(overlay))
    assert refused.exit_code == 1 and "contract/not-in-a-row" in refused.stderr
    tiers = "{tiers: [{from: 0, rate: 4%}, {from: 15, rate: 0%}]}"
    overlay.write_text(CAPPED.replace("ROW", tiers), "utf-8")
    data = json.loads(order(tmp_path, text, "--with", str(overlay), "--format", "json").stdout)
    amounts = {each["component"]: each["amount_fen"] for each in data["codes"][0]["lines"]}
    assert amounts["software_service"] == 60
