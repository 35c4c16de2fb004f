"""Exact piecewise linear functions of a whole number, and when sums of rounded ones are negative.

Fees before rounding are of this form, so that two ways to write one fee have one normal form, and
a statement about fees is decided without trying every amount: on a stretch where all functions
are linear, their rounding repeats after a whole number of fen, so one period tells for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm

from solutionkit.ir.money import Rounding, muldiv

MOST_TRIED = 400_000
_FEW = 5_000
_HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Piece:
    """From the whole number `start` on: `slope * x + intercept`."""

    start: int
    slope: Fraction
    intercept: Fraction

    def at(self, x: int) -> Fraction:
        """The value at `x`."""
        return self.slope * x + self.intercept


@dataclass(frozen=True)
class Piecewise:
    """A function of whole numbers from 0 on, in normal form: no two neighbours are alike."""

    pieces: tuple[Piece, ...]

    def at(self, x: int) -> Fraction:
        """The value at `x`."""
        return self.piece(x).at(x)

    def piece(self, x: int) -> Piece:
        """The piece that holds at `x`."""
        return next(each for each in reversed(self.pieces) if each.start <= x)

    def __add__(self, other: Piecewise) -> Piecewise:
        return _joined(self, other, lambda a, b: (a.slope + b.slope, a.intercept + b.intercept))

    def times(self, factor: Fraction) -> Piecewise:
        """Each value times `factor`."""
        scaled = (Piece(p.start, p.slope * factor, p.intercept * factor) for p in self.pieces)
        return _normal(scaled)

    def ahead(self, step: int) -> Piecewise:
        """What the function is `step` further on."""
        moved = [
            Piece(max(p.start - step, 0), p.slope, p.intercept + p.slope * step)
            for p in self.pieces
        ]
        last = {piece.start: piece for piece in moved}
        return _normal(last[start] for start in sorted(last))

    def from_(self, start: int, then: Piecewise) -> Piecewise:
        """What is the same below `start`, and `then` from there on."""
        kept = [piece for piece in self.pieces if piece.start < start]
        first = then.piece(start)
        rest = [piece for piece in then.pieces if piece.start > start]
        return _normal([*kept, Piece(start, first.slope, first.intercept), *rest])


def constant(value: int | Fraction) -> Piecewise:
    """The same value everywhere."""
    return Piecewise((Piece(0, Fraction(0), Fraction(value)),))


def identity() -> Piecewise:
    """The number itself."""
    return Piecewise((Piece(0, Fraction(1), Fraction(0)),))


def least(one: Piecewise, other: Piecewise) -> Piecewise:
    """The smaller of two functions."""
    return _picked(one, other, lambda difference: difference <= 0)


def greatest(one: Piecewise, other: Piecewise) -> Piecewise:
    """The larger of two functions."""
    return _picked(one, other, lambda difference: difference >= 0)


@dataclass(frozen=True)
class Rounded:
    """A function whose values are rounded to whole numbers, taken `weight` times."""

    weight: int
    exact: Piecewise
    rounding: Rounding

    def at(self, x: int) -> int:
        """The rounded value at `x`, `weight` times."""
        value = self.exact.at(x)
        return self.weight * muldiv(value.numerator, 1, value.denominator, self.rounding)


@dataclass(frozen=True)
class Combination:
    """A sum of rounded functions."""

    terms: tuple[Rounded, ...]

    def at(self, x: int) -> int:
        """The sum at `x`."""
        return sum(term.at(x) for term in self.terms)

    def normal(self) -> Combination:
        """The same without terms that cancel out or are nothing."""
        weights: dict[tuple[Piecewise, Rounding], int] = {}
        for term in self.terms:
            key = (term.exact, term.rounding)
            weights[key] = weights.get(key, 0) + term.weight
        kept = (Rounded(w, exact, how) for (exact, how), w in weights.items() if w)
        return Combination(tuple(each for each in kept if each.exact != constant(0)))


class NotDecided(Exception):
    """There is too much to try for an answer one can wait for."""


def first_negative(sums: Combination, top: int, bottom: int = 0) -> int | None:
    """A small number from `bottom` to `top` at which the sum is negative, or `None`: there is none.

    Raises `NotDecided` when one period of the rounding is too long to be tried.
    """
    normal = sums.normal()
    if not normal.terms:
        return None
    bends = {piece.start for term in normal.terms for piece in term.exact.pieces}
    starts = sorted({bottom, *(start for start in bends if start > bottom)})
    ends = [*(start - 1 for start in starts[1:]), top]
    near = (x for start in starts[1:] for x in range(start - 2, start + 2))
    at_bend = next((x for x in near if bottom <= x <= top and normal.at(x) < 0), None)
    if at_bend is not None:
        return at_bend
    for start, end in zip(starts, ends, strict=True):
        for x in _suspects(normal, start, min(end, top)):
            if normal.at(x) < 0:
                return x
    return None


def _suspects(sums: Combination, start: int, end: int) -> Iterator[int]:
    """The numbers of a stretch at which the sum may be negative; one period of them is enough."""
    pieces = [(term, term.exact.piece(start)) for term in sums.terms]
    slope = sum((term.weight * piece.slope for term, piece in pieces), Fraction(0))
    height = sum((term.weight * piece.intercept for term, piece in pieces), Fraction(0))
    slack = sum((abs(term.weight) * _slack(term.rounding) for term in sums.terms), Fraction(0))
    low, high = _below(slope, height - slack, start, end)
    period = 2 * lcm(*(piece.slope.denominator for _, piece in pieces))
    if slope < 0:
        # The deepest stand last, the plainest example first; no rounding can help the second.
        yield from range(low, min(low + _FEW, high + 1))
        sure = max(low, floor((height + slack) / -slope) + 1)
        yield from range(sure, min(sure + 1, high + 1))
    if high - low + 1 > period:
        low, high = (low, low + period - 1) if slope >= 0 else (high - period + 1, high)
    if high - low >= MOST_TRIED:
        yield from range(low, low + MOST_TRIED // 2)
        yield from range(high, high - MOST_TRIED // 2, -1)
        raise NotDecided
    yield from range(low, high + 1)


def _below(slope: Fraction, height: Fraction, start: int, end: int) -> tuple[int, int]:
    """Where `slope * x + height` is below nothing, within a stretch; empty when low > high."""
    if slope == 0:
        return (start, end) if height < 0 else (start, start - 1)
    edge = -height / slope
    if slope > 0:
        return start, min(end, ceil(edge) - 1)
    return max(start, floor(edge) + 1), end


def _slack(rounding: Rounding) -> Fraction:
    return _HALF if rounding in (Rounding.HALF_UP, Rounding.HALF_EVEN) else Fraction(1)


def _normal(pieces: Iterable[Piece]) -> Piecewise:
    kept: list[Piece] = []
    for piece in pieces:
        if not kept or (kept[-1].slope, kept[-1].intercept) != (piece.slope, piece.intercept):
            kept.append(piece)
    return Piecewise(tuple(kept))


def _joined(
    one: Piecewise, other: Piecewise, made: Callable[[Piece, Piece], tuple[Fraction, Fraction]]
) -> Piecewise:
    starts = sorted({piece.start for each in (one, other) for piece in each.pieces})
    return _normal(Piece(x, *made(one.piece(x), other.piece(x))) for x in starts)


def _picked(one: Piecewise, other: Piecewise, wins: Callable[[Fraction], bool]) -> Piecewise:
    """At each number the function that wins; where they cross, a new piece begins."""
    starts = {piece.start for each in (one, other) for piece in each.pieces}
    for start in sorted(starts):
        a, b = one.piece(start), other.piece(start)
        if a.slope != b.slope:
            crossing = floor((b.intercept - a.intercept) / (a.slope - b.slope)) + 1
            starts |= {crossing} if crossing > start else set()

    def winner(x: int) -> Piece:
        a, b = one.piece(x), other.piece(x)
        # Beyond an exact crossing the steeper one leads, so the next number decides a tie.
        difference = a.at(x) - b.at(x) or a.slope - b.slope
        return a if wins(difference) else b

    return _normal(Piece(x, winner(x).slope, winner(x).intercept) for x in sorted(starts))
