"""What part of a goods' price the fees of a contract take, so that one can be held against another.

Figures are taken as they are written, whoever vouches for them; a minimum and a cap are amounts
and no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from solutionkit.ir.fact import Grade
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, FeePolicy, Promotion
from solutionkit.ir.solution import FeeTerm, Goods, Solution
from solutionkit.policy.catalogue import asked_by, recognised
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.order import goods_values
from solutionkit.policy.reckon import exactly, reckoned
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import contracted, term_on
from solutionkit.policy.verify.domains import TooRich, every_case, telling_values
from solutionkit.policy.verify.laws import days_that_matter
from solutionkit.source import Path

_FIGURES = ("rate_ppm", "rate"), ("tiers", "tiers"), ("package_fen", "package"), ("table", "table")


@dataclass(frozen=True)
class Part:
    """What a fee takes of a price, in parts per million; `None` while that is not known.

    `origin` is where the spec says so, or where it would.
    """

    ppm: Fraction | None
    origin: Path


@dataclass(frozen=True)
class PartsOn:
    """What each of the fees asked for takes of one goods' price on a day; none that is not due."""

    day: date
    goods: Goods
    parts: Mapping[str, Part]


def parts_of_prices(solution: Solution, fees: Sequence[str]) -> Iterator[PartsOn]:
    """What `fees` take of everything sold, on the day and whenever that changes, in every case."""
    policy, terms = solution.fee_policy, [each for each in solution.fees if each.component in fees]
    sold = [each for each in solution.goods.values() if each.price_fen]
    for day in days_that_matter(policy, terms, solution.as_of):
        written = _written(policy, terms, fees, day)
        cases = list(_cases(policy, [component for component, _ in written]))
        for goods in sold:
            for case in cases:
                values = {**case, **goods_values(goods, solution)}
                paid = {"code.paid": goods.price_fen, "code.received": goods.price_fen}
                subject = recognised(Subject({**values, **paid}), policy.fields)
                found = {
                    component.id: part
                    for component, term in written
                    if (part := _part(component, term, subject, goods.price_fen, day))
                }
                yield PartsOn(day, goods, found)


def _written(
    policy: FeePolicy, terms: Sequence[FeeTerm], fees: Sequence[str], day: date
) -> list[tuple[FeeComponent, FeeTerm | None]]:
    """The fees as the contract has them on a day, each with its term."""
    by_fee = {id: term_on([each for each in terms if each.component == id], day) for id in fees}
    known = contracted(policy, [each for each in by_fee.values() if each])
    return [(each, by_fee[each.id]) for each in known.components if each.id in fees]


def _cases(policy: FeePolicy, components: Sequence[FeeComponent]) -> Iterator[dict[str, Any]]:
    """What an order of given goods may still differ in, such as the form it is sold in."""
    conditions = [one for each in components for one in asked_by(each)]
    try:
        apart = telling_values(conditions, policy.fields)
    except TooRich:
        apart = {}
    return every_case({name: apart[name] for name in apart if policy.fields[name].type.values})


def _part(
    component: FeeComponent, term: FeeTerm | None, subject: Subject, price_fen: int, day: date
) -> Part | None:
    """What one fee takes; nothing where nobody asks for it or it is not due."""
    spoken_of = term or component.required or component.grade is not Grade.UNKNOWN
    applies = evaluate(component.when, subject, day)
    if not spoken_of or applies is False or not in_force(component.since, component.until, day):
        return None
    origin = ("fees",) if term is None else _figures_of(term)
    lasts = term is None or in_force(term.since, term.until, day)
    # How it is rounded makes no difference to the part.
    found = reckoned(replace(component, rounding=Rounding.DOWN), price_fen, subject, day)
    if found.amount_fen is None or applies is None or not lasts:
        return Part(None, origin)
    taken = Fraction(*exactly(found.component, price_fen, found.promotion))
    return Part(taken * ONE / price_fen, _lowered(found.promotion, term) or origin)


def _figures_of(term: FeeTerm) -> Path:
    """Where a term writes its figures."""
    written = (key for name, key in _FIGURES if getattr(term, name))
    return (*term.origin, *list(written)[:1])


def _lowered(promotion: Promotion | None, term: FeeTerm | None) -> Path | None:
    """Where the promotion that applied stands."""
    own = term.promotions if term else ()
    if term is None or promotion not in own:
        return None
    return (*term.origin, "promotions", own.index(promotion), "factor")
