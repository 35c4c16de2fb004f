"""Money as whole fen, rates as whole parts per million, and the one place that rounds."""

from __future__ import annotations

from enum import StrEnum

from solutionkit.source.amounts import MAX_FEN, ONE, fen_of_yuan, ppm_of_percent

__all__ = [
    "MAX_FEN",
    "ONE",
    "Rounding",
    "fen_of_yuan",
    "muldiv",
    "percent_of_ppm",
    "ppm_of_percent",
    "yuan_of_fen",
]


class Rounding(StrEnum):
    """What becomes of the part of a fen that a rate leaves over."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    DOWN = "down"
    UP = "up"


def muldiv(amount: int, numerator: int, denominator: int, rounding: Rounding) -> int:
    """Give `amount * numerator / denominator`, rounded once; signs round symmetrically."""
    product = amount * numerator
    sign = -1 if (product < 0) != (denominator < 0) else 1
    whole, rest = divmod(abs(product), abs(denominator))
    twice = 2 * rest
    up = {
        Rounding.HALF_UP: twice >= abs(denominator),
        Rounding.HALF_EVEN: twice > abs(denominator)
        or (twice == abs(denominator) and whole % 2 == 1),
        Rounding.DOWN: False,
        Rounding.UP: rest > 0,
    }[rounding]
    return sign * (whole + up)


def yuan_of_fen(fen: int) -> str:
    """Write fen as yuan with two digits: `990` as `9.90`."""
    sign, amount = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{amount // 100}.{amount % 100:02d}"


def percent_of_ppm(ppm: int) -> str:
    """Write parts per million as a percentage without idle zeros: `25000` as `2.5%`."""
    whole, rest = divmod(ppm, 10_000)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".") + "%"
