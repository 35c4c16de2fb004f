"""How a fee came about: parts of the base at their rates, a promotion, rounding, a bound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solutionkit.ir.money import Rounding, muldiv
from solutionkit.ir.rule import Promotion
from solutionkit.policy.fees import Line
from solutionkit.policy.reckon import exactly, parts_of


class Bound(StrEnum):
    """What set the amount instead of the figures."""

    CAP = "cap"
    MINIMUM = "minimum"
    CONTAINER = "container"


@dataclass(frozen=True)
class Steps:
    """What is charged outright, and each part of the base with its rate.

    With the promotion they come to `by_figures_fen`; `bound` is what set the amount instead,
    where something did.
    """

    flat_fen: int
    parts: tuple[tuple[int, int], ...]
    promotion: Promotion | None
    by_figures_fen: int
    bound: Bound | None


def steps_of(line: Line) -> Steps | None:
    """The steps of an amount; `None` while it is not known."""
    component, amount = line.component, line.amount_fen
    if amount is None or line.base_fen is None:
        return None
    base = max(line.base_fen, 0)
    flat, parts = parts_of(component, base)
    numerator, denominator = exactly(component, base, line.promotion)
    reckoned = muldiv(numerator, 1, denominator, component.rounding or Rounding.DOWN)
    return Steps(flat, tuple(parts), line.promotion, reckoned, _bound(line, amount, reckoned))


def _bound(line: Line, amount: int, reckoned: int) -> Bound | None:
    if amount == reckoned:
        return None
    if amount == line.component.cap_fen:
        return Bound.CAP
    return Bound.MINIMUM if amount == line.component.minimum_fen else Bound.CONTAINER
