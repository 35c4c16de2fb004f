"""Figures of fees: tables by category, minimum, cap, packages, promotions, shares, groups."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policies import CONTRIBUTED_FIELDS, document_of
from pyarrow import parquet

from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.rule import FeePolicy
from solutionkit.policy.cases import terms_of
from solutionkit.policy.fees import Code, Line, Quote, State, quote
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.reckon import shared
from solutionkit.policy.verify.tables import table_faults

DAY = date(2026, 6, 1)
HEAD = """\
parties: {merchant: {zh: 商家, en: merchant}, platform: {zh: 平台, en: platform},
  agent: {zh: 代理, en: agent}}
base: {amount: code.received, facts: [], grade: example}
settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, facts: [], grade: example,
  ask: {zh: 问, en: ask}}
components:
  - id: service
    title: {zh: 服务费, en: Service fee}
    payer: merchant
    payee: platform
    required: true
    facts: []
    grade: example
    figure_grade: example
    rounding: half-up
    ask: {zh: 看合同, en: see the contract}
"""


def read(*lines: str) -> tuple[FeePolicy, list[str]]:
    text = HEAD + "".join(f"    {line}\n" for line in lines)
    policy, found = fee_policy([document_of(text)], CONTRIBUTED_FIELDS)
    return policy, [each.code for each in found]


def priced_at(policy: FeePolicy, fen: int, on: date = DAY, **values: object) -> Line:
    named = {name.replace("__", "."): value for name, value in values.items()}
    return quote(policy, [], [Code("1", fen, on, values=named)], DAY).codes[0].lines[0]


def fee(*lines: str) -> FeePolicy:
    policy, found = read(*lines)
    assert found == []
    return policy


BY_CATEGORY = """table: {inputs: [goods.category], rows: [
      [餐饮, {rate: 2%}], ["餐饮 > 酒水", {rate: 5%}], [住宿, {rate: unknown}]]}"""


@pytest.mark.parametrize(
    ("category", "fen"),
    [(("餐饮",), 200), (("餐饮", "火锅"), 200), (("餐饮", "酒水"), 500), (("住宿",), None)],
)
def test_rates_by_category(category: tuple[str, ...], fen: int | None) -> None:
    assert priced_at(fee(BY_CATEGORY), 10_000, goods__category=category).amount_fen == fen


def test_an_unlisted_category_has_no_rate_rather_than_a_siblings() -> None:
    line = priced_at(fee(BY_CATEGORY), 10_000, goods__category=("丽人",))
    assert line.amount_fen is None
    assert line.ask is not None


def test_a_minimum_and_a_cap() -> None:
    policy = fee("rate: 1%", "minimum: 0.10", "cap: 5")
    amounts = [priced_at(policy, fen).amount_fen for fen in (0, 100, 10_000, 100_000)]
    assert amounts == [0, 10, 100, 500]


def test_a_package_is_charged_once_begun() -> None:
    policy = fee("package: 100", "fixed: 1")
    amounts = [priced_at(policy, fen).amount_fen for fen in (0, 1, 10_000, 10_001)]
    assert amounts == [0, 100, 100, 200]


def test_a_rate_and_a_fixed_amount_together() -> None:
    assert priced_at(fee("rate: 1%", "fixed: 0.50"), 10_000).amount_fen == 150


PROMOTION = """promotions: [{id: new, title: {zh: 新店减半, en: half}, factor: 1/2,
      since: 2026-06-01, until: 2026-07-01}]"""


def test_a_promotion_holds_within_its_dates_and_rounds_once() -> None:
    policy = fee("rate: 5%", PROMOTION)
    days = [date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [priced_at(policy, 999, day).amount_fen for day in days] == [50, 25, 25, 50]


def test_only_bounds_known_is_no_rate_but_says_how_much_at_most() -> None:
    line = priced_at(fee("at_least: 0.6%", "at_most: 30%"), 10_000)
    assert (line.amount_fen, line.bounds) == (None, (60, 3_000))


def test_shares_end_in_a_remainder() -> None:
    policy = fee("rate: 5%", "shares: {agent: 30%, platform: remainder}")
    assert priced_at(policy, 100).shares == (("agent", 1), ("platform", 4))


@given(
    st.integers(0, 10**13),
    st.lists(st.integers(0, 20), min_size=1, max_size=5),
)
def test_shares_always_add_up(amount: int, percents: list[int]) -> None:
    listed = ", ".join(f"p{at}: {each}%" for at, each in enumerate(percents))
    parties = ", ".join(f"p{at}: {{zh: 方, en: party}}" for at in range(len(percents)))
    text = HEAD.replace("parties: {", "parties: {" + parties + ", ")
    text += f"    rate: 1%\n    shares: {{{listed}, platform: remainder}}\n"
    policy, found = fee_policy([document_of(text)], CONTRIBUTED_FIELDS)
    assert not found
    parts = [part for _, part in shared(policy.components[0].shares, amount)]
    assert sum(parts) == amount
    assert min(parts) >= 0


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("rate: ５%", "policy/wrong-type"),
        ("rate: 101%", "policy/wrong-type"),
        ("fixed: -1", "policy/wrong-type"),
        ("fixed: 99999999999999999999", "policy/wrong-type"),
        ("tiers: [{from: 1, rate: 1%}]", "policy/tiers-gap"),
        ("tiers: [{from: 0, rate: unknown}]", "policy/wrong-type"),
        ("tiers: [{from: 0, rate: 1%}]\n    rate: 2%", "policy/figures-clash"),
        ("tiers: [{from: 0, rate: 1%}, {from: 0, rate: 2%}]", "policy/tiers-out-of-order"),
        ("shares: {agent: 60%, platform: 60%}", "policy/shares-do-not-add-up"),
        ("shares: {agent: 60%}", "policy/shares-do-not-add-up"),
        ("promotions: [{id: x, title: {zh: 一, en: x}, factor: 3/2}]", "policy/wrong-type"),
    ],
)
def test_faulty_figures_are_said(line: str, code: str) -> None:
    assert code in read(line)[1]


def test_other_is_what_no_range_and_no_value_of_a_column_is() -> None:
    rows = "[['[0, 100)', {rate: 4%}], ['[200, )', {rate: 3%}], ['150', {rate: 1%}]"
    policy, found = read(f"table: {{inputs: [code.paid], rows: {rows}, [other, {{rate: 5%}}]]}}")
    assert not found
    table = policy.components[0].table
    assert table is not None and not list(table_faults(table, policy.fields))
    paid = (99_99, 100_00, 149_99, 150_00, 200_00)
    quoted = quote(policy, [], [Code("1", each, DAY) for each in paid], DAY)
    assert [each.lines[0].amount_fen for each in quoted.codes] == [4_00, 5_00, 7_50, 1_50, 6_00]


def three(policy: FeePolicy, *states: State) -> Quote:
    codes = [Code(str(n), 333, DAY, state, item="1") for n, state in enumerate(states)]
    return quote(policy, [], codes, DAY)


def test_a_fee_per_order_is_rounded_once_for_all_codes() -> None:
    quoted = three(fee("rate: 1%", "per: order"), *[State.REDEEMED] * 3)
    assert [each.line.amount_fen for each in quoted.groups] == [10]
    assert quoted.settlement_fen == 999 - 10


def test_codes_that_are_not_redeemed_bear_no_fee_per_order() -> None:
    quoted = three(fee("rate: 1%", "per: order"), State.REDEEMED, State.REFUNDED, State.REVERSED)
    assert [each.line.amount_fen for each in quoted.groups] == [3]
    assert quoted.settlement_fen == 330


STEPS = [State.PAID, State.REDEEMED, State.REVERSED, State.REFUNDED]


@given(st.lists(st.sampled_from(STEPS), max_size=6), st.sampled_from(["code", "item", "order"]))
def test_a_refund_of_everything_returns_everything(states: list[State], per: str) -> None:
    policy = fee("rate: 3%", f"per: {per}")
    undone = [State.REFUNDED if each is State.PAID else State.REVERSED for each in states]
    quoted = three(policy, *undone)
    assert quoted.settlement_fen == 0
    assert not [line for line in quoted.lines if line.amount_fen]


@given(st.integers(0, 10**9), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_later_promotion_never_changes_an_earlier_day(fen: int, day: date) -> None:
    before, after = fee("rate: 3%"), fee("rate: 3%", PROMOTION)
    if day < date(2026, 6, 1):
        assert priced_at(before, fen, day).amount_fen == priced_at(after, fen, day).amount_fen


OWN = """\
parties: {merchant: {zh: 商家, en: merchant}, platform: {zh: 平台, en: platform}}
base: {amount: code.received, facts: [], grade: example}
settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, facts: [], grade: example,
  ask: {zh: 问, en: ask}}
components:
  - {id: service, title: {zh: 服务费, en: fee}, payer: merchant, payee: platform, facts: [],
     grade: %s, %s, rounding: half-up, ask: {zh: 看合同, en: see the contract}}
"""


@pytest.mark.parametrize(
    ("grade", "term", "fen"),
    [
        ("official", {}, 300),
        ("official", {"rate": "unknown", "grade": "unknown"}, 300),
        ("indicative", {}, None),
        ("indicative", {"confirmed": True}, 300),
        ("official", {"rate": "2%", "source": "合同", "grade": "contract"}, 200),
        ("indicative", {"rate": "2%", "source": "合同", "grade": "contract"}, 200),
    ],
)
@pytest.mark.parametrize("figures", ["rate: 3%", "tiers: [{from: 0, rate: 3%}]"])
def test_the_industrys_own_figure_is_charged_where_the_contract_has_none(
    grade: str, term: dict[str, object], fen: int | None, figures: str
) -> None:
    policy, found = fee_policy([document_of(OWN % (grade, figures))], CONTRIBUTED_FIELDS)
    assert not found
    terms = terms_of({"service": term} if term else {}, policy)
    (line,) = quote(policy, terms, [Code("1", 10_000, DAY)], DAY).codes[0].lines
    assert line.amount_fen == fen
    if fen == 200:
        assert [each.zh for each in line.component.usual][0].endswith("3%")
    elif fen:
        assert line.component.grade.value == grade and not line.component.usual


BOUNDED = """\
  rate: 3%, minimum: 0.50, cap: 2,
  promotions: [{id: half, title: {zh: 减半, en: half}, factor: 1/2}]"""


@pytest.mark.parametrize(
    ("term", "fen"),
    [
        ({"rate": "5%"}, {10_000: 500, 100: 5}),
        ({"rate": "5%", "cap": "3"}, {10_000: 300, 100: 5}),
        ({"rate": "5%", "minimum": "0.20"}, {10_000: 500, 100: 20}),
        ({"confirmed": True}, {10_000: 150, 100: 50}),
        ({"cap": "1"}, {10_000: 100, 100: 50}),
    ],
)
def test_a_contract_with_figures_has_no_bound_and_no_promotion_that_it_does_not_write(
    term: dict[str, object], fen: dict[int, int]
) -> None:
    policy, found = fee_policy([document_of(OWN % ("official", BOUNDED))], CONTRIBUTED_FIELDS)
    assert not found
    terms = terms_of({"service": {**term, "source": "合同", "grade": "contract"}}, policy)
    for paid, expected in fen.items():
        (line,) = quote(policy, terms, [Code("1", paid, DAY)], DAY).codes[0].lines
        assert line.amount_fen == expected


@pytest.mark.parametrize(
    "figures",
    ["fixed: 3", "rate: 8%, fixed: 2", "fixed: 3, minimum: 5",
     "tiers: [{from: 0, rate: 1%, flat: 2}, {from: 0.01, rate: 1%, flat: 1}]"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["graduated", "volume"])
def test_of_nothing_nothing_is_charged_one_by_one_and_in_rows(
    figures: str, kind: str, tmp_path: Path
) -> None:
    written = f"kind: {kind}, {figures}" if "tiers" in figures else figures
    policy, found = fee_policy([document_of(OWN % ("official", written))], CONTRIBUTED_FIELDS)
    assert not found
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    amounts = {"0": 0, "0.01": 1, "10.00": 10_00}
    lines = [f"{fen},{DAY},redeemed,{yuan}" for yuan, fen in amounts.items()]
    rows.write_text("\n".join(["id,on,state,paid", *lines, ""]), "utf-8")
    quote_rows(policy, [], rows, out, day=DAY)
    codes = [Code(str(fen), fen, DAY) for fen in amounts.values()]
    one_by_one = [each.lines[0].amount_fen for each in quote(policy, [], codes, DAY).codes]
    in_rows = [each["fee.service"] for each in parquet.read_table(out).to_pylist()]
    assert one_by_one == in_rows
    assert one_by_one[0] == 0 and all(one_by_one[1:])


def test_a_figure_in_a_table_is_not_asked_for_again_where_only_the_base_is_open() -> None:
    subsidy = (
        "subsidies: [{id: brand, title: {zh: 品牌补贴, en: brand}, payer: platform, "
        "credited: unknown, facts: [], grade: example, ask: {zh: 看结算单, en: see it}}]\n"
    )
    table = (
        "table: {inputs: [goods.category], rows: [[餐饮, {rate: 4%}], [other, {rate: unknown}]]}"
    )
    text = OWN.replace("components:", subsidy + "components:") % ("official", table)
    policy, found = fee_policy([document_of(text)], CONTRIBUTED_FIELDS)
    assert not found
    for category, asked in (
        (("餐饮",), ["brand"]),
        (("某类",), ["brand", "service", "goods.category"]),
    ):
        code = Code("1", 100, DAY, subsidies={"brand": 8}, values={"goods.category": category})
        questions = quote(policy, [], [code], DAY).questions
        assert [each.about for each in questions] == asked
