"""What statements of earnings should say: the income of each period, and the developer's part.

A share of which only bounds are known gives bounds; one nobody knows gives neither nothing nor
all. Where a share leaves part of a fen, the lower bound leaves it out and the upper one counts it,
for nobody said how statements round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from solutionkit.ir.game import Revenue
from solutionkit.ir.money import ONE, Rounding, muldiv
from solutionkit.ir.statement_days import statement_of
from solutionkit.policy.income import Income


class Arrived(StrEnum):
    """How what arrived stands to what was due."""

    NOT_SAID = "not-said"
    NOT_TO_BE_TOLD = "not-to-be-told"
    AS_DUE = "as-due"
    TOO_LITTLE = "too-little"
    TOO_MUCH = "too-much"


@dataclass(frozen=True)
class Due:
    """Amounts in fen: income, and the bounds of the developer's part of it, `None` if unknown."""

    amount_fen: int
    least_fen: int | None
    most_fen: int | None
    received_fen: int | None

    @property
    def ceiling_fen(self) -> int:
        """The most that can arrive: a share is no more than all."""
        return self.amount_fen if self.most_fen is None else self.most_fen

    @property
    def arrived(self) -> Arrived:
        """Whether what arrived lies within the bounds."""
        if self.received_fen is None:
            return Arrived.NOT_SAID
        if self.least_fen is not None and self.received_fen < self.least_fen:
            return Arrived.TOO_LITTLE
        if self.received_fen > self.ceiling_fen:
            return Arrived.TOO_MUCH
        known = self.least_fen is not None and self.most_fen is not None
        return Arrived.AS_DUE if known else Arrived.NOT_TO_BE_TOLD


@dataclass(frozen=True)
class Line:
    """One way to earn on a statement."""

    revenue: Revenue
    due: Due


@dataclass(frozen=True)
class Statement:
    """What is settled together: the days it goes over, and a line for each way to earn."""

    first: date
    last: date
    lines: tuple[Line, ...]


def statements(income: Sequence[Income]) -> tuple[Statement, ...]:
    """The statements that the income comes in, earliest first.

    Income of which nobody knows how often it is settled stands by the days it was told for.
    """
    periods: dict[tuple[date, date], dict[str, list[Income]]] = {}
    for each in income:
        settled = each.revenue.settled
        period = (each.first, each.last) if settled is None else statement_of(settled, each.first)
        periods.setdefault(period, {}).setdefault(each.revenue.id, []).append(each)
    return tuple(
        Statement(*period, tuple(_line(rows) for rows in lines.values()))
        for period, lines in sorted(periods.items())
    )


def total(lines: Sequence[Line]) -> Due:
    """All lines together: an upper bound only where each has one, a lower one of those that do.

    What arrived is `None` where it is not said of every line, for part of it shows nothing.
    """
    dues = [each.due for each in lines]
    most = [each.most_fen for each in dues]
    received = [each.received_fen for each in dues]
    return Due(
        sum(each.amount_fen for each in dues),
        sum(each.least_fen or 0 for each in dues),
        None if None in most else sum(filter(None, most)),
        None if None in received else sum(filter(None, received)),
    )


def _line(rows: Sequence[Income]) -> Line:
    """The rows of one way to earn on one statement, shared once.

    What arrived counts where every row says it: part of it cannot be held against the whole.
    """
    revenue = rows[0].revenue
    amount = sum(each.amount_fen for each in rows)
    received = [each.received_fen for each in rows]
    least, most = revenue.known_share
    return Line(
        revenue,
        Due(
            amount,
            None if least is None else muldiv(amount, least, ONE, Rounding.DOWN),
            None if most is None else muldiv(amount, most, ONE, Rounding.UP),
            None if None in received else sum(filter(None, received)),
        ),
    )
