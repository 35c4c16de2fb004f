"""Money is whole fen, rates are whole parts per million, and one function rounds."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solutionkit.ir.money import (
    MAX_FEN,
    ONE,
    Rounding,
    fen_of_yuan,
    muldiv,
    percent_of_ppm,
    ppm_of_percent,
    yuan_of_fen,
)

AMOUNTS = st.integers(-MAX_FEN, MAX_FEN)
RATES = st.integers(0, ONE)
MODES = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.DOWN: ROUND_FLOOR,
    Rounding.UP: ROUND_CEILING,
}


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        (Rounding.HALF_UP, 120),
        (Rounding.HALF_EVEN, 120),
        (Rounding.DOWN, 119),
        (Rounding.UP, 120),
    ],
)
def test_four_per_cent_of_29_yuan_90_is_rounded_as_said(rounding: Rounding, expected: int) -> None:
    assert muldiv(2990, 40_000, ONE, rounding) == expected


def test_halves_go_up_or_to_even() -> None:
    assert [muldiv(n, 1, 2, Rounding.HALF_UP) for n in (1, 3, 5)] == [1, 2, 3]
    assert [muldiv(n, 1, 2, Rounding.HALF_EVEN) for n in (1, 3, 5)] == [0, 2, 2]


@given(st.integers(0, MAX_FEN), RATES, st.sampled_from(list(Rounding)))
def test_rounding_agrees_with_decimal(amount: int, rate: int, rounding: Rounding) -> None:
    exact = Decimal(amount * rate) / ONE
    assert muldiv(amount, rate, ONE, rounding) == int(exact.to_integral_value(MODES[rounding]))


@given(AMOUNTS, RATES, st.sampled_from(list(Rounding)))
def test_rounding_is_off_by_less_than_a_fen(amount: int, rate: int, rounding: Rounding) -> None:
    assert abs(muldiv(amount, rate, ONE, rounding) - Fraction(amount * rate, ONE)) < 1


@given(AMOUNTS, RATES, st.sampled_from(list(Rounding)))
def test_a_refund_rounds_as_its_payment_did(amount: int, rate: int, rounding: Rounding) -> None:
    assert muldiv(-amount, rate, ONE, rounding) == -muldiv(amount, rate, ONE, rounding)


@given(st.integers(0, MAX_FEN))
def test_yuan_are_read_as_they_are_written(fen: int) -> None:
    assert fen_of_yuan(yuan_of_fen(fen)) == fen


@given(st.integers(0, 100 * ONE))
def test_percentages_are_read_as_they_are_written(ppm: int) -> None:
    assert ppm_of_percent(percent_of_ppm(ppm)) == ppm


@pytest.mark.parametrize("text", ["", "九块九", "9.999", "1e3", "-1", "9,90", "٣"])
def test_what_is_no_amount_in_whole_fen_is_refused(text: str) -> None:
    assert fen_of_yuan(text) is None


@pytest.mark.parametrize("text", ["", "4", "%", "4 per cent", "0.00001%"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    assert ppm_of_percent(text) is None
