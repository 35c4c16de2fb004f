"""A fee policy with its figures from each day on which one of them changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.ir.rule import FeeComponent, FeePolicy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.decide import in_force
from solutionkit.policy.terms import contracted, priced

BEGINNING = date(1900, 1, 1)


@dataclass(frozen=True)
class Period:
    """Days from `first` on, up to the next period, and the policy with its figures then.

    `to_begin` are the fees whose contract begins on a later day.
    """

    first: date
    policy: FeePolicy
    to_begin: frozenset[str] = frozenset()

    def component(self, id: str) -> FeeComponent | None:
        """A fee as it is then; `None` while it is not charged."""
        own = (each for each in self.policy.components if each.id == id)
        return next((each for each in own if in_force(each.since, each.until, self.first)), None)


def periods_of(policy: FeePolicy, terms: Sequence[FeeTerm]) -> tuple[Period, ...]:
    """The policy from each day on which a figure changes."""
    days = {BEGINNING}
    for component in contracted(policy, terms).components:
        days |= {each for each in (component.since, component.until) if each}
        for promotion in component.promotions:
            days |= {each for each in (promotion.since, promotion.until) if each}
    days |= {each for term in terms for each in (term.since, term.until) if each}
    begins = _begins(terms)
    return tuple(
        Period(day, priced(policy, terms, day), frozenset(id for id in begins if day < begins[id]))
        for day in sorted(days)
    )


def _begins(terms: Sequence[FeeTerm]) -> dict[str, date]:
    """The first day of each fee's contract."""
    found: dict[str, date] = {}
    for term in terms:
        since = term.since or BEGINNING
        found[term.component] = min(since, found.get(term.component, since))
    return found
