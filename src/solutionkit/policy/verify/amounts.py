"""Fees as exact functions of what the buyer pays for one code, all else being given.

Such a function is made of the same figures the reckoning uses; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.money import MAX_FEN, ONE, Rounding
from solutionkit.ir.rule import FeeComponent, FeeKind, FeePolicy, Per
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.piecewise import (
    Combination,
    Piecewise,
    Rounded,
    constant,
    greatest,
    identity,
    least,
)
from solutionkit.policy.reckon import has_figures, with_row
from solutionkit.policy.subject import Subject

PAID = ("code.paid", "code.received")


class NotExact(Exception):
    """A fee that is no piecewise linear function of what is paid."""


class NotKnown(Exception):
    """A fee whose figures are not known yet."""


@dataclass(frozen=True)
class Scene:
    """All that is given besides the amount: a priced policy, a day, and values of fields.

    `cuts` are the amounts at which a condition may change.
    """

    policy: FeePolicy
    day: date
    values: Mapping[str, Any]
    cuts: tuple[int, ...]

    def subject(self, paid_fen: int) -> Subject:
        """One code as fees see it."""
        subsidies = {each.field: 0 for each in self.policy.subsidies}
        return Subject({**subsidies, **self.values, **dict.fromkeys(PAID, paid_fen)})

    def amount(self, node: ir.Expression) -> Combination:
        """An amount that is spoken of: a sum of fees, of what is paid, of what is left."""
        if isinstance(node, ir.Constant):
            return Combination((Rounded(1, constant(int(str(node.value))), Rounding.DOWN),))
        if isinstance(node, ir.Add):
            return Combination((*self.amount(node.left).terms, *self.amount(node.right).terms))
        if isinstance(node, ir.Subtract):
            return Combination((*self.amount(node.left).terms, *negative(self.amount(node.right))))
        if not isinstance(node, ir.FieldRef):
            raise NotExact
        if node.name == "settlement":
            return self._settlement()
        if node.name in PAID:
            return Combination((Rounded(1, identity(), Rounding.DOWN),))
        by_id = {each.id: each for each in self.policy.components}
        if node.name not in by_id:
            raise NotKnown if node.name not in self.values else NotExact
        return self._fee(by_id[node.name])

    def _settlement(self) -> Combination:
        payee = self.policy.settlement.payee
        borne = [c for c in self.policy.components if c.payer == payee and c.within is None]
        taken = [term for each in borne for term in negative(self._fee(each))]
        return Combination((Rounded(1, identity(), Rounding.DOWN), *taken))

    def _fee(self, component: FeeComponent) -> Combination:
        if component.within is not None:
            raise NotExact
        charged = in_force(component.since, component.until, self.day)
        if component.per is Per.MONTH or not charged:
            return Combination(())
        stretches = pairwise([*self.cuts, MAX_FEN + 1])
        parts = [(start, self._stretch(component, start)) for start, _ in stretches]
        if len({(term.weight, term.rounding) for _, term in parts}) > 1:
            raise NotExact
        whole = parts[0][1]
        for start, term in parts[1:]:
            whole = Rounded(whole.weight, whole.exact.from_(start, term.exact), whole.rounding)
        return Combination((whole,))

    def _stretch(self, component: FeeComponent, start: int) -> Rounded:
        """The fee where conditions are as at `start`."""
        subject = self.subject(start)
        if evaluate(component.when, subject, self.day) is False:
            return Rounded(1, constant(0), component.rounding or Rounding.DOWN)
        figures = with_row(component, subject, self.day)
        if figures is None or not has_figures(figures):
            raise NotKnown
        exact = _bounded(figures, self._discounted(figures, subject), self._base(figures))
        if figures.rounding is None and not _whole(exact):
            raise NotKnown
        return Rounded(1, exact, figures.rounding or Rounding.DOWN)

    def _discounted(self, figures: FeeComponent, subject: Subject) -> Piecewise:
        exact = _by_kind(figures, self._base(figures))
        for each in figures.promotions:
            if in_force(each.since, each.until, self.day):
                applies = evaluate(each.when, subject, self.day)
                if applies is None:
                    raise NotKnown
                if applies:
                    return exact.times(Fraction(each.numerator, each.denominator))
        return exact

    def _base(self, component: FeeComponent) -> Piecewise:
        return greatest(self._linear(component.base), constant(0))

    def _linear(self, node: ir.Expression) -> Piecewise:
        if isinstance(node, ir.Constant):
            return constant(int(str(node.value)))
        if isinstance(node, ir.FieldRef):
            if node.name in PAID:
                return identity()
            value = self.subject(0).values.get(node.name)
            if not isinstance(value, int):
                raise NotKnown
            return constant(value)
        if isinstance(node, ir.Add):
            return self._linear(node.left) + self._linear(node.right)
        if isinstance(node, ir.Subtract):
            return self._linear(node.left) + self._linear(node.right).times(Fraction(-1))
        if isinstance(node, ir.Least | ir.Greatest):
            return self._picked(node)
        raise NotExact

    def _picked(self, node: ir.Least | ir.Greatest) -> Piecewise:
        first, *rest = map(self._linear, node.parts)
        for each in rest:
            first = least(first, each) if isinstance(node, ir.Least) else greatest(first, each)
        return first


def negative(sums: Combination) -> tuple[Rounded, ...]:
    """The terms with their signs turned."""
    return tuple(Rounded(-term.weight, term.exact, term.rounding) for term in sums.terms)


def ahead(sums: Combination) -> Combination:
    """The sum one fen further on."""
    return Combination(
        tuple(Rounded(term.weight, term.exact.ahead(1), term.rounding) for term in sums.terms)
    )


def _by_kind(figures: FeeComponent, base: Piecewise) -> Piecewise:
    flat = constant(figures.fixed_fen or 0)
    if figures.kind is FeeKind.FIXED:
        return flat
    if figures.kind is FeeKind.PERCENTAGE:
        return flat + base.times(Fraction(figures.rate_ppm or 0, ONE))
    if figures.kind is FeeKind.PACKAGE:
        raise NotExact
    return _tiered(figures, base)


def _tiered(figures: FeeComponent, base: Piecewise) -> Piecewise:
    """Tiers: each part at its own rate, or the whole at the rate of the tier it reaches."""
    exact = constant(0)
    flat = 0
    for tier, after in zip(figures.tiers, [*figures.tiers[1:], None], strict=True):
        flat += tier.flat_fen
        start = _reaches(base, tier.from_fen)
        if figures.kind is FeeKind.VOLUME:
            here = base.times(Fraction(tier.rate_ppm, ONE)) + constant(tier.flat_fen)
            exact = exact.from_(start, here)
            continue
        inside = greatest(base + constant(-tier.from_fen), constant(0))
        if after is not None:
            inside = least(inside, constant(after.from_fen - tier.from_fen))
        step = constant(0).from_(start, constant(tier.flat_fen))
        exact = exact + inside.times(Fraction(tier.rate_ppm, ONE)) + step
    return exact


def _bounded(figures: FeeComponent, exact: Piecewise, base: Piecewise) -> Piecewise:
    """A minimum on a base above nothing, and a cap; being whole fen they may precede rounding."""
    if figures.minimum_fen is not None:
        exact = exact.from_(_reaches(base, 1), greatest(exact, constant(figures.minimum_fen)))
    return exact if figures.cap_fen is None else least(exact, constant(figures.cap_fen))


def _reaches(base: Piecewise, level: int) -> int:
    """The first amount at which a base that only rises is at least `level`."""
    if any(piece.slope < 0 for piece in base.pieces):
        raise NotExact
    ends = [*(each.start for each in base.pieces[1:]), MAX_FEN + 1]
    for piece, end in zip(base.pieces, ends, strict=True):
        if piece.at(piece.start) >= level:
            return piece.start
        if piece.slope:
            first = ceil((level - piece.intercept) / piece.slope)
            if first < end:
                return first
    return MAX_FEN + 1


def _whole(exact: Piecewise) -> bool:
    return all(p.slope.denominator == 1 and p.intercept.denominator == 1 for p in exact.pieces)
