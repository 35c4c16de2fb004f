"""What a quote shows of a fee adds up to its amount, whatever the contract and the price."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from test_contracts import Checked, checked, solution_in

from solutionkit.ir.money import ONE, Rounding, muldiv
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.quote_data import quote_data
from solutionkit.policy.quote_text import quote_lines

__all__ = ["checked"]
DAY = date(2026, 11, 21)
HALF = "promotions: [{name: 开业减半, factor: 1/2, until: 2026-12-01}]"
TIERS = "[{from: 0, rate: 4%}, {from: 100, rate: 3%, flat: 0.5}, {from: 1000, rate: 1.2345%}]"
CONTRACTS = [
    "rate: 4%",
    "rate: 4%\n    fixed: 0.30\n    " + HALF,
    "package: 100\n    fixed: 1",
    f"tiers: {TIERS}\n    cap: 20\n    {HALF}",
    f"kind: volume\n    tiers: {TIERS}\n    minimum: 0.10\n    {HALF}",
    "rate: 4%\n    promotions: [{name: 三分之一, factor: 1/3}]\n    minimum: 0.01",
    "rate: 4%\n    promotions: [{name: 春节免收, factor: 0%, until: 2027-02-20}]",
]
PRICES = [0, 1, 49, 99_99, 100_00, 100_01, 999_99, 1000_00, 3999_99, 123_456_78]


def added_up(line: dict[str, Any]) -> int:
    """The amount by the steps alone."""
    steps = line["steps"]
    exact = Fraction(steps["flat_fen"])
    exact += sum(Fraction(p["base_fen"] * p["rate_ppm"], ONE) for p in steps["parts"])
    if offer := steps["promotion"]:
        exact *= Fraction(offer["numerator"], offer["denominator"])
    rounding = Rounding(line["rounding"] or "down")
    by_figures = muldiv(exact.numerator, 1, exact.denominator, rounding)
    assert by_figures == steps["by_figures_fen"]
    bounds = {"cap": line["cap_fen"], "minimum": line["minimum_fen"]}
    return int(bounds[steps["bound"]]) if steps["bound"] else by_figures


@pytest.mark.parametrize("contract", CONTRACTS)
def test_the_steps_add_up(checked: Checked, contract: str) -> None:
    solution = checked(f"    {contract}\n").solution
    assert solution is not None
    for paid in PRICES:
        quoted = quote(solution.fee_policy, solution.fees, [Code("1", paid, DAY)], DAY)
        line = quote_data(quoted, [], solution.fee_policy)["codes"][0]["lines"][0]
        assert added_up(line) == line["amount_fen"]


def said(checked: Checked, contract: str, paid: int) -> str:
    solution = solution_in(checked(f"    {contract}\n"))
    quoted = quote(solution.fee_policy, solution.fees, [Code("1", paid, DAY)], DAY)
    return "\n".join(quote_lines(quoted, [], solution, "zh"))


def test_a_cap_says_what_it_is_instead_of(checked: Checked) -> None:
    told = said(checked, f"tiers: [{{from: 0, rate: 4%}}]\n    cap: 20\n    {HALF}", 3999_99)
    assert "20.00 = 最高 20.00（按费率是 80.00 = 3999.99 × 4% × 50%（开业减半））" in told


def test_each_tier_shows_its_part(checked: Checked) -> None:
    told = said(checked, "tiers: [{from: 0, rate: 4%}, {from: 100, rate: 3%}]", 199_00)
    assert "6.97 = 100.00 × 4% + 99.00 × 3%，按阶梯分段" in told


def test_what_is_free_is_said_to_be(checked: Checked) -> None:
    assert "0.00 = 免收（春节免收）" in said(checked, CONTRACTS[-1], 199_00)


def test_a_promotion_goes_by_its_name_in_data(checked: Checked) -> None:
    solution = solution_in(checked(f"    rate: 4%\n    {HALF}\n"))
    quoted = quote(solution.fee_policy, solution.fees, [Code("1", 199_00, DAY)], DAY)
    line = quote_data(quoted, [], solution.fee_policy)["codes"][0]["lines"][0]
    assert line["promotion"]["title"]["zh"] == "开业减半"
    assert line["promotion"]["days"]["zh"] == "到 2026 年 11 月 30 日为止"
