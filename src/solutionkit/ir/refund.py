"""What a buyer may ask back, and how much of it is left the nearer the day of use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from solutionkit.ir.money import ONE, Rounding, muldiv
from solutionkit.source import Path


@dataclass(frozen=True)
class RefundStep:
    """What goes back when it is asked for at least so many days before the day of use.

    `right` is `full`, `partial` or `none`, `rate_ppm` the part of a partial one; `index` is its
    place in what the author wrote.
    """

    days_before: int
    right: str
    rate_ppm: int | None
    index: int

    @property
    def part_ppm(self) -> int | None:
        """The part of what was paid that goes back; `None` where nobody said."""
        if self.right != "partial":
            return ONE if self.right == "full" else 0
        return self.rate_ppm

    def back_fen(self, paid_fen: int) -> int | None:
        """What of one piece goes back; `None` where nobody said."""
        part = self.part_ppm
        return None if part is None else muldiv(paid_fen, part, ONE, Rounding.HALF_UP)


@dataclass(frozen=True)
class RefundRight:
    """What a buyer may ask back in one state of an order.

    `right` is `full`, `partial`, `negotiated` or `none`; `automatic` when it needs no request;
    `text` is what the buyer reads. Where they are given, it ends so many days after purchase, or
    once so much of a course has been learnt; `by_day` has the steps before the day of use, the
    farthest first.
    """

    state: str
    right: str
    automatic: bool
    text: str
    origin: Path
    within_days: int | None = None
    below_percent: int | None = None
    below_seconds: int | None = None
    by_day: tuple[RefundStep, ...] = ()

    def step(self, asked: date, use: date) -> RefundStep | None:
        """The step a refund `asked` for comes to; `None` where nothing goes back any more."""
        left = (use - asked).days
        return next((each for each in self.by_day if each.days_before <= left), None)
