"""A client's contract in its spec: tiers, tables, bounds and promotions, from check to bulk."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyarrow import parquet
from test_parity_of_forms import EVERY_WAY
from test_policy_pages import REGISTRY, text_of

from solutionkit.bulk.quote import quote_rows
from solutionkit.diagnostics import Span, Text
from solutionkit.ir.expression import ALWAYS
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import OnRefund, Rebate
from solutionkit.ir.solution import Solution
from solutionkit.pipeline import check_spec
from solutionkit.policy.fees import Code, State, quote
from solutionkit.policy.verify import solver
from solutionkit.policy.verify.laws import Answer
from solutionkit.policy.verify.promises import promises
from solutionkit.result import Result

HOTPOT = Path("industries/local_services/scenarios/hotpot-contract/solution.yaml")
DAY = date(2026, 11, 21)
BY_FORM = """\
    table:
      inputs: [code.form]
      rows:
        - [mini-program, {%s}]
        - [group-buying, {%s}]
"""
TIERS = "tiers: [{from: 0, rate: 4%%}, {from: 100, rate: %s}]"

HALF = "{name: 开业减半, factor: 1/2, since: 2026-11-01, until: 2027-01-01}"

Checked = Callable[[str], Result]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Check the hotpot restaurant with another contract for the software service."""

    def check(figures: str) -> Result:
        before, rest = HOTPOT.read_text("utf-8").split("fees:\n", 1)
        after = rest[rest.index("\nreadiness:") :]
        said = "    rounding: half-up\n    source: 合同\n    grade: contract\n"
        text = f"{before}fees:\n  software_service:\n{figures}{said}{after}"
        (tmp_path / "solution.yaml").write_text(text, "utf-8")
        return check_spec(tmp_path / "solution.yaml", REGISTRY, DAY)

    return check


def solution_in(result: Result) -> Solution:
    assert result.ok, result.diagnostics
    assert result.solution is not None
    return result.solution


def charged(solution: Solution, paid: int, day: date = DAY, **values: object) -> int | None:
    named = {name.replace("_", "."): value for name, value in values.items()}
    quoted = quote(solution.fee_policy, solution.fees, [Code("1", paid, day, values=named)], day)
    return quoted.codes[0].lines[0].amount_fen


@pytest.mark.parametrize(
    ("figures", "paid", "fee"),
    [
        ("    " + TIERS % "3%", 199_00, 6_97),
        ("    kind: volume\n    " + TIERS % "3%", 199_00, 5_97),
        # The guide works this one out: half of it first, then the cap.
        (f"    {TIERS % '3%'}\n    cap: 20\n    promotions: [{HALF}]", 3_999_99, 20_00),
        (f"    {TIERS % '3%'}\n    promotions: [{HALF}]", 3_999_99, 60_50),
        ("    package: 100\n    fixed: 1", 250_00, 3_00),
        ("    rate: 4%\n    fixed: 0.50", 100_00, 4_50),
        ("    rate: 4%\n    minimum: 0.10\n    cap: 5", 1_00, 10),
        ("    rate: 4%\n    minimum: 0.10\n    cap: 5", 500_00, 5_00),
        ("    rate: 4%\n    promotions: [{name: 免收, factor: 0%, until: 2026-12-01}]", 99_00, 0),
        ("    rate: 4%\n    minimum: 1\n    promotions: [{name: 免收, factor: 0%}]", 99_00, 0),
        ("    rate: 4%\n    minimum: 1\n    promotions: [{name: 半价, factor: 1/2}]", 9_00, 1_00),
        ("    rate: 4%\n    promotions: [{name: 以前, factor: 0%, until: 2026-11-01}]", 9_00, 36),
    ],
)
def test_each_shape_is_charged(checked: Checked, figures: str, paid: int, fee: int) -> None:
    result = checked(figures + "\n")
    assert result.solution is not None
    assert charged(result.solution, paid) == fee


LATER = """\
    rate: 4%%
    cap: 7
    until: %s
    later:
      - {since: 2027-01-01, rate: 5%%}
      - {since: 2027-02-01, tiers: [{from: 0, rate: 5%%}, {from: 100, rate: 3%%}], cap: 9}
"""
TURNS = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 31), date(2027, 2, 1)]


def test_figures_change_on_their_days_and_what_is_not_written_stays(checked: Checked) -> None:
    solution = solution_in(checked(LATER % "2027-01-01"))
    assert [charged(solution, 100_00, day) for day in TURNS] == [4_00, 5_00, 5_00, 5_00]
    assert [charged(solution, 999_00, day) for day in TURNS] == [7_00, 7_00, 7_00, 9_00]


UNCAPPED = """\
    fixed: 900
    cap: 5
    later: [{since: 2027-01-01, cap: none}]
"""


def test_a_cap_may_be_taken_away_on_a_day(checked: Checked, tmp_path: Path) -> None:
    solution = solution_in(checked("    rate: 4%" + UNCAPPED.removeprefix("    fixed: 900")))
    assert [charged(solution, 999_00, day) for day in TURNS[:2]] == [5_00, 39_96]
    assert "2027 年 1 月 1 日起：4%；不再有最高" in page_of(solution, "zh")
    codes, priced = tmp_path / "codes.csv", tmp_path / "fees.parquet"
    days = "\n".join(f"{day},{day},redeemed,999" for day in TURNS[:2])
    codes.write_text(f"id,on,state,paid\n{days}\n", "utf-8")
    quote_rows(solution.fee_policy, solution.fees, codes, priced, day=TURNS[0])
    found = parquet.read_table(priced).column("fee.software_service").to_pylist()
    assert found == [5_00, 39_96]


def test_a_promise_is_proved_without_a_cap_that_is_taken_away(checked: Checked) -> None:
    found = checked(UNCAPPED)
    (told,) = [each for each in found.diagnostics if each.code == "policy/law-broken"]
    assert "2027-01-01" in told.message.zh
    assert checked(UNCAPPED.replace("none", "6")).ok


def test_between_two_periods_nothing_is_known(checked: Checked) -> None:
    found = checked(LATER % "2026-12-31")
    assert "policy/period-gap" in {each.code for each in found.diagnostics}
    solution = solution_in(found)
    assert [charged(solution, 100_00, day) for day in TURNS] == [None, 5_00, 5_00, 5_00]


def test_a_promotion_may_ask_for_something(checked: Checked) -> None:
    offer = "{name: 团购减半, factor: 1/2, when: code.form == group-buying}"
    result = checked(f"    rate: 4%\n    promotions: [{offer}]\n")
    assert result.solution is not None
    forms = ("mini-program", "group-buying", None)
    assert [charged(result.solution, 100_00, code_form=each) for each in forms] == [400, 200, None]


def test_one_ppm_more_in_one_form_is_shown_on_one_order(checked: Checked) -> None:
    assert checked(BY_FORM % (TIERS % "3%", TIERS % "3%")).ok
    broken = checked(BY_FORM % (TIERS % "3%", TIERS % "3.0001%"))
    (fee,) = [each for each in broken.diagnostics if "软件服务费都一样" in each.message.zh]
    assert fee.code == "policy/law-broken"
    assert fee.span is not None and fee.span.file.endswith("solution.yaml")
    assert "售卖形态是小程序，开发方式是商家自研，软件服务费" in fee.message.zh
    assert "the form is group-buying component" in fee.message.en
    assert not broken.ok


def test_an_unknown_row_hides_no_broken_one(checked: Checked) -> None:
    rows = "[['[, 100)', {rate: unknown}], ['[100, )', {rate: 4%, fixed: 299}]]"
    broken = checked(f"    table: {{inputs: [goods.price], rows: {rows}}}\n")
    assert "policy/law-broken" in {each.code for each in broken.diagnostics}


def test_rows_are_charged_as_single_codes_are(checked: Checked, tmp_path: Path) -> None:
    offer = "{name: 减半, factor: 1/2, since: 2026-12-01, until: 2027-01-01}"
    figures = BY_FORM % (TIERS % "3%", TIERS % "3%") + f"    cap: 7\n    promotions: [{offer}]\n"
    solution = solution_in(checked(figures))
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1)]
    amounts = [0, 1, 99_99, 100_00, 100_01, 199_00, 333_33]
    asked = [(p, d, f) for p in amounts for d in days for f in ("mini-program", "group-buying")]
    with (tmp_path / "codes.csv").open("w", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "on", "state", "paid_fen", "code.form"])
        rows.writerows([n, d, "redeemed", p, f] for n, (p, d, f) in enumerate(asked))
    out = tmp_path / "out.parquet"
    quote_rows(solution.fee_policy, solution.fees, tmp_path / "codes.csv", out, day=DAY)
    found = parquet.read_table(out).to_pylist()
    alone = [charged(solution, p, d, code_form=f) for p, d, f in asked]
    assert [each["fee.software_service"] for each in found] == alone
    assert {349, 697} <= set(alone)


def test_rows_change_figures_on_the_same_days(checked: Checked, tmp_path: Path) -> None:
    solution = solution_in(checked(LATER % "2026-12-31"))
    with (tmp_path / "codes.csv").open("w", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "on", "state", "paid_fen"])
        rows.writerows([n, day, "redeemed", 199_00] for n, day in enumerate(TURNS))
    out = tmp_path / "out.parquet"
    quote_rows(solution.fee_policy, solution.fees, tmp_path / "codes.csv", out, day=DAY)
    found = [each["fee.software_service"] for each in parquet.read_table(out).to_pylist()]
    assert found == [charged(solution, 199_00, day) for day in TURNS] == [None, 7_00, 7_00, 7_97]


@pytest.mark.parametrize(("said", "left"), [("returned", 0), ("kept", -4_00), ("unknown", None)])
def test_a_contract_says_what_a_late_refund_returns(
    checked: Checked, said: str, left: int | None
) -> None:
    solution = solution_in(checked(f"    rate: 4%\n    on_refund: {said}\n"))
    code = Code("1", 100_00, DAY, State.REFUNDED_LATER)
    found = quote(solution.fee_policy, solution.fees, [code], DAY)
    assert found.settlement_fen == left
    assert ("on_refund: kept" in str(found.questions)) is (left is None)


def answers(solution: Solution) -> dict[str, Answer]:
    found = promises(solution.fee_policy, solution.fees, DAY)
    return {each.words.zh: each.answer for each in found}


def test_promises_are_proved_awaited_or_do_not_arise(checked: Checked) -> None:
    kept, alike = "商家到手不会是负数", f"{EVERY_WAY}，{{}}都一样"
    known = answers(solution_in(checked("    " + TIERS % "3%" + "\n")))
    assert known[kept] is known[alike.format("软件服务费")] is Answer.PROVED
    assert known[alike.format("达人佣金")] is Answer.IDLE
    unknown = answers(solution_in(checked("    rate: unknown\n")))
    assert unknown[kept] is Answer.WAITING


def page_of(solution: Solution, lang: str) -> str:
    return text_of(REGISTRY.generators["fees"].generate(solution)[f"fees.{lang}.html"].text)


def test_the_page_says_what_is_proved_and_why_a_rate_is_special(checked: Checked) -> None:
    solution = solution_in(checked("    " + TIERS % "3%" + "\n    reason: 首年优惠\n"))
    page = page_of(solution, "zh")
    assert "已证明商家到手不会是负数" in page
    assert f"不涉及{EVERY_WAY}，达人佣金都一样" in page
    assert "特殊说明：首年优惠" in page
    assert "分段计算：0.00 元起 4%；100.00 元起 3%" in page
    assert "provedwhat the merchant keeps is never negative" in page_of(solution, "en")


@pytest.mark.parametrize(
    ("on_refund", "zh", "en"),
    [
        (OnRefund.KEPT, "核销后退款不退这笔", "kept when refunded after it was redeemed"),
        (OnRefund.RETURNED, "核销后退款会退回", "returned when refunded after it was redeemed"),
        (None, "核销后退款退不退这笔未知", "when refunded after it was redeemed is unknown"),
    ],
)
def test_the_page_says_what_a_late_refund_returns(
    checked: Checked, on_refund: OnRefund | None, zh: str, en: str
) -> None:
    solution = solution_in(checked("    rate: 4%\n"))
    own = [replace(each, on_refund=on_refund) for each in solution.fee_policy.components]
    policy = replace(solution.fee_policy, components=tuple(own))
    solution = replace(solution, fee_policy=policy)
    assert zh in page_of(solution, "zh") and en in page_of(solution, "en")


def test_the_page_says_what_comes_back_later(checked: Checked) -> None:
    solution = solution_in(checked("    rate: 4%\n"))
    special = Rebate(
        id="special", title=Text("新商家返还", "newcomers' rebate"), of="software_service",
        rate_ppm=500_000, when=ALWAYS, since=None, until=date(2027, 1, 1),
        rounding=Rounding.DOWN, after=Text("次月到账", "paid the month after"), facts=(),
        grade=Grade.EXAMPLE, ask=Text("看对账单", "see the statement"),
        origin=Span.at("fees.yaml", 1, 1),
    )  # fmt: skip
    unknown = replace(special, id="more", rate_ppm=None)
    for rebate, zh, en in (
        (
            special,
            "返还软件服务费的 50%（到 2026 年 12 月 31 日为止）次月到账",
            "50% of it comes back",
        ),
        (unknown, "返还多少未知。去问：看对账单", "How much is unknown. To be asked: see the"),
    ):
        policy = replace(solution.fee_policy, rebates=(rebate,))
        given = replace(solution, fee_policy=policy)
        assert zh in page_of(given, "zh") and en in page_of(given, "en")


def offered(*each: str) -> str:
    return f"    rate: 4%\n    promotions: [{', '.join(each)}]\n"


WHOLE_MONTH = "{name: 半价, factor: 1/2, since: 2026-11-01, until: 2026-12-01}"
ONE_DAY = "{name: 免收, factor: 0%, since: 2026-11-11, until: 2026-11-12}"


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        (offered(WHOLE_MONTH, ONE_DAY), "contract/promotion-never-applies"),
        (offered(ONE_DAY, WHOLE_MONTH), "contract/promotions-overlap"),
        (offered(ONE_DAY), ""),
        (
            offered("{name: 半价, factor: 1/2, until: 2026-11-30}"),
            "contract/last-day-not-counted",
        ),
        (
            offered(
                "{name: 团购, factor: 1/2, when: code.form == group-buying}",
                "{name: 全部, factor: 1/2}",
            ),
            "",
        ),
    ],
)
def test_a_promotion_that_is_not_what_it_seems(
    checked: Checked,
    figures: str,
    code: str,
) -> None:
    found = {each.code for each in checked(figures).diagnostics if "contract/" in each.code}
    assert found == ({code} if code else set())


def test_the_page_says_what_a_rate_becomes_and_when_an_offer_ends(checked: Checked) -> None:
    offer = "    promotions: [{name: 减半, factor: 1/2, until: 2026-12-01}]\n"
    later = "    later: [{since: 2027-01-01, rate: 5%}]\n"
    solution = solution_in(checked("    rate: unknown\n" + later))
    assert "未知2027 年 1 月 1 日起：5%" in page_of(solution, "zh")
    lowered = page_of(solution_in(checked("    rate: 4%\n" + offer + later)), "zh")
    assert "里面的优惠“减半”到 2026 年 11 月 30 日为止。" in lowered
    assert "减半：只收 50%（到 2026 年 11 月 30 日为止）" in lowered


def test_what_is_not_decided_says_which_fee_is_too_much(
    checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "installed", lambda: False)
    offer = "    promotions: [{name: 三成, factor: %s, since: 2026-12-01}]\n"
    packages = "    package: 100\n    fixed: 1\n"
    found = checked(packages + offer % "33.3333%").diagnostics
    (told,) = [each for each in found if each.code == "policy/law-undecided"]
    assert told.message.zh.endswith(
        "没能判定：软件服务费按份收，优惠后每份不是整分，零头要很多份才重复一次"
    )
    codes = {each.code for each in checked(packages + offer % "1/3").diagnostics}
    assert not codes & {"policy/law-undecided", "policy/law-broken"}
