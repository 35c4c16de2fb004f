"""What fees are asked of rows: the policy with its figures from each day on, and the columns.

The SQL that asks it is `bulk.fees_sql`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import At, FeeComponent, FeePolicy, OnRefund, Per
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.decide import in_force
from solutionkit.policy.fees import State
from solutionkit.policy.terms import contracted, priced

ON, STATE, PAID, RECEIVED = "code.on", "code.state", "code.paid", "code.received"
BEGINNING = date(1900, 1, 1)
_CHARGED = {
    At.PAYMENT: (State.PAID, State.REDEEMED),
    At.REDEMPTION: (State.REDEEMED,),
    At.SETTLEMENT: (State.REDEEMED,),
}


@dataclass(frozen=True)
class Period:
    """Days from `first` on, up to the next period, and the policy with its figures then."""

    first: date
    policy: FeePolicy


@dataclass(frozen=True)
class FeeRows:
    """A fee policy as rows are asked it: its periods, and the columns there are."""

    policy: FeePolicy
    periods: tuple[Period, ...]
    kinds: Mapping[str, Kind]

    @property
    def components(self) -> list[str]:
        """The ids of the fees of a code, containers before what they contain."""
        found = [each.id for period in self.periods for each in period.policy.components]
        own = {each.id for each in self.policy.components if each.per is Per.CODE}
        return [id for id in dict.fromkeys(found) if id in own]

    def of(self, id: str) -> list[tuple[date, FeeComponent | None]]:
        """A component as it is from each day on; `None` while it is not charged."""
        found: list[tuple[date, FeeComponent | None]] = []
        for period in self.periods:
            own = (c for c in period.policy.components if c.id == id)
            each = next((c for c in own if in_force(c.since, c.until, period.first)), None)
            if not found or found[-1][1] != each:
                found.append((period.first, each))
        return found


def charged_states(component: FeeComponent) -> tuple[State, ...]:
    """The states of a code in which a fee stands; one that is kept stands after a late refund."""
    kept = (State.REFUNDED_LATER,) if component.on_refund is OnRefund.KEPT else ()
    return (*_CHARGED[component.at], *kept)


def periods_of(policy: FeePolicy, terms: Sequence[FeeTerm]) -> tuple[Period, ...]:
    """The policy from each day on which a figure changes."""
    days = {BEGINNING}
    for component in contracted(policy, terms).components:
        days |= {each for each in (component.since, component.until) if each}
        for promotion in component.promotions:
            days |= {each for each in (promotion.since, promotion.until) if each}
    days |= {each for term in terms for each in (term.since, term.until) if each}
    return tuple(Period(day, priced(policy, terms, day)) for day in sorted(days))
