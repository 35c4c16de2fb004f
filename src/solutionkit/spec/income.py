"""What a game took in, day by day or statement by statement: the shape of an income table."""

from __future__ import annotations

from pydantic import Field

from solutionkit.spec.scalars import DayRange, Fen, Ident, Strict


class IncomeRowSpec(Strict):
    """What one way to earn brought on a day, or over the days of a statement."""

    on: DayRange = Field(title="哪天")
    """一天，或一个账期：2026-11-01..2026-11-15 / a day, or the days of a statement."""
    revenue: Ident = Field(title="哪项收入")
    """方案里 revenue 的 id / an id under revenue in the spec."""
    amount: Fen = Field(title="流水（元）")
    """分成以前的金额 / the amount before it is shared."""
    received: Fen | None = Field(None, title="到账（元）")
    """实际到账多少，没到就不写 / what arrived, where it has."""


class IncomeSpec(Strict):
    """The rows of an income table."""

    income: tuple[IncomeRowSpec, ...] = Field(title="流水")
    """一行一天或一个账期 / a row for each day or statement."""
