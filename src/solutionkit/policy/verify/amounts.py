"""Fees as exact functions of what the buyer pays for one code, all else being given.

Such a function is made of the same figures the reckoning uses; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.money import MAX_FEN, ONE, Rounding, muldiv
from solutionkit.ir.rule import FeeComponent, FeeKind, FeePolicy, Per, Promotion
from solutionkit.policy.containment import is_contained
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.parse_assertions import PAID as PAID
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

_MOST_STEPS = 40
_TOO_MANY = Text(
    "{fee}按份收，优惠后每份不是整分，零头要很多份才重复一次",
    "the {fee} goes by packages, and what a promotion leaves of one repeats itself too late",
)


class NotExact(Exception):
    """A fee that is no piecewise linear function of what is paid; it may say what makes it so."""


class NotKnown(Exception):
    """A fee whose figures are not known yet."""


@dataclass(frozen=True)
class Scene:
    """All that is given besides the amount: a priced policy, a day, and values of fields.

    `cuts` are the amounts at which a condition may change, `least_fen` is the least that is paid.
    """

    policy: FeePolicy
    day: date
    values: Mapping[str, Any]
    cuts: tuple[int, ...]
    least_fen: int = 0

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

    def inside(self, component: FeeComponent) -> bool:
        """Whether another fee contains this one, whatever is paid."""
        known = self.policy.components
        found = {is_contained(component, known, self.subject(cut), self.day) for cut in self.cuts}
        if None in found:
            raise NotKnown
        if len(found) > 1:
            raise NotExact
        return True in found

    def _settlement(self) -> Combination:
        payee = self.policy.settlement.payee
        borne = [c for c in self.policy.components if c.payer == payee and not self.inside(c)]
        taken = [term for each in borne for term in negative(self._fee(each))]
        return Combination((Rounded(1, identity(), Rounding.DOWN), *taken))

    def _fee(self, component: FeeComponent) -> Combination:
        if self.inside(component):
            raise NotExact
        charged = in_force(component.since, component.until, self.day)
        if component.per is Per.MONTH or not charged:
            return Combination(())
        whole: dict[tuple[int, Rounding, int], Piecewise] = {}
        for start in self.cuts:
            parts = _apart(self._stretch(component, start))
            for how in {**whole, **parts}:
                before, after = whole.get(how, constant(0)), parts.get(how, constant(0))
                whole[how] = before.from_(start, after)
        return Combination(tuple(Rounded(w, exact, how) for (w, how, _), exact in whole.items()))

    def _stretch(self, component: FeeComponent, start: int) -> tuple[Rounded, ...]:
        """The fee where conditions are as at `start`: parts of different kinds of rounding."""
        subject = self.subject(start)
        if evaluate(component.when, subject, self.day) is False:
            return ()
        figures = with_row(component, subject, self.day)
        if figures is None or not has_figures(figures):
            raise NotKnown
        promotion, base = self._promotion(figures, subject), self._base(figures)
        if promotion is not None and promotion.numerator == 0:
            figures = replace(figures, minimum_fen=None)
        times = Fraction(promotion.numerator, promotion.denominator) if promotion else Fraction(1)
        if figures.kind is FeeKind.PACKAGE and times:
            found = packages(figures, base, times)
            if found is None:
                raise NotExact(_too_many_parts(figures))
            return found
        exact = _bounded(figures, _by_kind(figures, base).times(times), base)
        if figures.rounding is None and not _whole(exact):
            raise NotKnown
        return (Rounded(1, exact, figures.rounding or Rounding.DOWN),)

    def _promotion(self, figures: FeeComponent, subject: Subject) -> Promotion | None:
        for each in figures.promotions:
            if in_force(each.since, each.until, self.day):
                applies = evaluate(each.when, subject, self.day)
                if applies is None:
                    raise NotKnown
                if applies:
                    return each
        return None

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


def _apart(terms: Iterable[Rounded]) -> dict[tuple[int, Rounding, int], Piecewise]:
    """The terms by how they are rounded and taken, and by their number among those alike."""
    found: dict[tuple[int, Rounding, int], Piecewise] = {}
    for term in terms:
        nth = sum(key[:2] == (term.weight, term.rounding) for key in found)
        found[term.weight, term.rounding, nth] = term.exact
    return found


def _by_kind(figures: FeeComponent, base: Piecewise) -> Piecewise:
    flat = constant(0).from_(_reaches(base, 1), constant(figures.fixed_fen or 0))
    if figures.kind is FeeKind.FIXED:
        return flat
    if figures.kind is FeeKind.PERCENTAGE:
        return flat + base.times(Fraction(figures.rate_ppm or 0, ONE))
    if figures.kind is FeeKind.PACKAGE:
        return constant(0)
    return _tiered(figures, base)


@dataclass(frozen=True)
class _Rising:
    """What so many packages cost, rounded once; it repeats itself, higher, every `period` packages.

    Half-even looks at whether whole fen are even, so that it repeats after twice as many.
    """

    step: Fraction
    rounding: Rounding

    @property
    def period(self) -> int:
        """After how many packages the parts of a fen are as before."""
        parts = self.step.denominator
        return 2 * parts if parts > 1 and self.rounding is Rounding.HALF_EVEN else parts

    def at(self, count: int) -> int:
        """The fen of `count` packages."""
        return muldiv(self.step.numerator * count, 1, self.step.denominator, self.rounding)

    def reaching(self, fen: int) -> int:
        """How many packages come to `fen` at least."""
        count = max(0, floor(fen / self.step) - 1)
        while self.at(count) < fen:
            count += 1
        return count


def _too_many_parts(figures: FeeComponent) -> Text:
    return _TOO_MANY.filled(fee=figures.title)


def packages(figures: FeeComponent, base: Piecewise, times: Fraction) -> tuple[Rounded, ...] | None:
    """A fee for each package begun: whole steps between what the minimum and the cap hold even.

    Where a promotion leaves parts of a fen, every package of a period has a step of its own;
    nothing where there are too many of them.
    """
    size, step = figures.package_fen or 1, (figures.fixed_fen or 0) * times
    if not step:
        return (Rounded(1, _bounded(figures, constant(0), base), Rounding.DOWN),)
    if figures.rounding is None and step.denominator > 1:
        raise NotKnown
    rising = _Rising(step, figures.rounding or Rounding.DOWN)
    if rising.period > _MOST_STEPS:
        return None
    even, steps = constant(0), list(_steps(rising, size, base))
    lowest, highest = figures.minimum_fen, figures.cap_fen
    if highest is not None:
        beyond = _reaches(base, (rising.reaching(highest) - 1) * size + 1)
        even = even.from_(beyond, constant(highest))
        steps = [(fen, each.from_(beyond, constant(0))) for fen, each in steps]
    if lowest is not None:
        first = _reaches(base, 1)
        enough = max(first, _reaches(base, (rising.reaching(lowest) - 1) * size + 1))
        held = constant(min(lowest, highest if highest is not None else lowest))
        even = constant(0).from_(first, held).from_(enough, even)
        steps = [(fen, constant(0).from_(enough, each)) for fen, each in steps]
    return (
        Rounded(1, even, Rounding.DOWN),
        *(Rounded(fen, each, Rounding.UP) for fen, each in steps),
    )


def _steps(rising: _Rising, size: int, base: Piecewise) -> Iterator[tuple[int, Piecewise]]:
    """For each package of a period, by how much it raises the fee, and how often it was begun."""
    for nth in range(rising.period):
        fen = rising.at(nth + 1) - rising.at(nth)
        beyond = greatest(base + constant(-nth * size), constant(0))
        if fen:
            yield fen, beyond.times(Fraction(1, rising.period * size))


def _tiered(figures: FeeComponent, base: Piecewise) -> Piecewise:
    """Tiers: each part at its own rate, or the whole at the rate of the tier it reaches."""
    exact = constant(0)
    flat = 0
    for tier, after in zip(figures.tiers, [*figures.tiers[1:], None], strict=True):
        flat += tier.flat_fen
        # Of nothing nothing is charged.
        start = _reaches(base, max(1, tier.from_fen))
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
