"""What fees are asked of rows: the policy with its figures from each day on, and the columns.

The SQL that asks it is `bulk.fees_sql`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import At, FeeComponent, FeePolicy, OnRefund, Per
from solutionkit.policy.fees import State
from solutionkit.policy.periods import Period
from solutionkit.policy.redemption_day import hangs_on_redemption, turn_of

ON, STATE, PAID, RECEIVED = "code.on", "code.state", "code.paid", "code.received"
GOODS = "goods.id"
REDEEMED_ON = "code.redeemed_on"
DAY = "day of figures"
"""Of a code refunded late the day it was redeemed, where a row tells it."""
_CHARGED = {
    At.PAYMENT: (State.PAID, State.REDEEMED),
    At.REDEMPTION: (State.REDEEMED,),
    At.SETTLEMENT: (State.REDEEMED,),
}


@dataclass(frozen=True)
class FeeRows:
    """A fee policy as rows are asked it: its periods, and the columns there are.

    `kept_in_part` are ids of goods that are refunded in part before delivery.
    """

    policy: FeePolicy
    periods: tuple[Period, ...]
    kinds: Mapping[str, Kind]
    kept_in_part: frozenset[str] = frozenset()

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
            each = period.component(id)
            if not found or found[-1][1] != each:
                found.append((period.first, each))
        return found

    def turn_of(self, id: str) -> date | None:
        """The first day from which a late refund must say when its code was redeemed."""
        return turn_of(self.periods, id)

    @property
    def dated(self) -> bool:
        """Whether rows tell when codes were redeemed, and it makes a difference."""
        return REDEEMED_ON in self.kinds and hangs_on_redemption(self.periods, self.components)


def charged_states(component: FeeComponent) -> tuple[State, ...]:
    """The states of a code in which a fee stands; one that is kept stands after a late refund."""
    kept = (State.REFUNDED_LATER,) if component.on_refund is OnRefund.KEPT else ()
    return (*_CHARGED[component.at], *kept)
