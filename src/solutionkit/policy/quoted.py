"""What is quoted and what a quote says: codes, the lines of their fees, and what is left to ask.

How the amounts come about is `policy.fees`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import FeeComponent, Promotion, Rebate


class State(StrEnum):
    """How far a code has come. `REFUNDED` was never redeemed; `REVERSED` is so no longer."""

    PAID = "paid"
    REDEEMED = "redeemed"
    REVERSED = "reversed"
    REFUNDED = "refunded"
    REFUNDED_LATER = "refunded-after-redemption"


@dataclass(frozen=True)
class Code:
    """One code: what the buyer paid for it, who else put in how much, and how far it has come.

    `subsidies` are in fen by the policy's ids; `values` are other fields its fees may ask about;
    `on` is the day of its last step, `redeemed_on` that of its redemption where it was refunded
    after it; `item` is what it is a code of; `refund_open` when a refund before delivery keeps a
    part, `back_fen` what goes back then where a figure tells it.
    """

    id: str
    paid_fen: int
    on: date
    state: State = State.REDEEMED
    subsidies: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    item: str = ""
    redeemed_on: date | None = None
    refund_open: bool = False
    back_fen: int | None = None


@dataclass(frozen=True)
class Line:
    """One fee. `amount_fen` and `base_fen` are `None` when they cannot be known.

    `component` has the figures that applied, `promotion` lowered them; `shares` are who gets how
    much of it; `bounds` the least and most it can be where only bounds are known; `inside` is the
    fee that contains it here, `assumed` fields not stated, without which it is charged.
    """

    component: FeeComponent
    base_fen: int | None
    amount_fen: int | None
    ask: Text | None = None
    promotion: Promotion | None = None
    shares: tuple[tuple[str, int], ...] = ()
    bounds: tuple[int | None, int | None] = (None, None)
    inside: str | None = None
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True)
class GroupLine:
    """A fee charged once for several codes: those of one item, or of the whole order."""

    item: str | None
    line: Line


@dataclass(frozen=True)
class CodeQuote:
    """All fees of one code. `settlement_fen` is what its merchant gets, 0 while nothing is due.

    `rebates` come later and are no part of it; `settles_by` is the day it is settled at the latest.
    """

    code: Code
    received_fen: int | None
    base_fen: int | None
    lines: tuple[Line, ...]
    settlement_fen: int | None
    asks: tuple[Question, ...]
    rebates: tuple[tuple[Rebate, int | None], ...] = ()
    settles_by: date | None = None


@dataclass(frozen=True)
class Question:
    """What is not known, and whom to ask."""

    about: str
    title: Text
    ask: Text


@dataclass(frozen=True)
class Quote:
    """The fees of several codes; whole as soon as each of them is."""

    policy: str
    version: str
    as_of: date
    codes: tuple[CodeQuote, ...]
    groups: tuple[GroupLine, ...] = ()
    payee: str = ""

    @property
    def settlement_fen(self) -> int | None:
        """What the merchant gets for all codes."""
        own = [each.line for each in self.groups if each.line.component.payer == self.payee]
        taken = total(each.amount_fen for each in own if each.inside is None)
        left = total(each.settlement_fen for each in self.codes)
        return None if left is None or taken is None else left - taken

    @property
    def needs_info(self) -> bool:
        """Whether what the merchant gets hangs on something unknown."""
        return self.settlement_fen is None

    @property
    def has_example_figures(self) -> bool:
        """Whether an invented figure took part, which must be said wherever amounts are shown."""
        return any(line.component.grade is Grade.EXAMPLE for line in self.lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every fee: those of codes, then those of groups."""
        own = [line for each in self.codes for line in each.lines]
        return (*own, *(each.line for each in self.groups))

    @property
    def questions(self) -> tuple[Question, ...]:
        """Everything that is not known, each once."""
        own = [ask for each in self.codes for ask in each.asks]
        return tuple(dict.fromkeys((*own, *asked(each.line for each in self.groups))))


def asked(lines: Iterable[Line]) -> list[Question]:
    """What the lines leave open, on which money hangs: not what another fee contains."""
    return [
        Question(line.component.id, line.component.title, line.ask)
        for line in lines
        if line.ask and line.inside is None
    ]


def total(amounts: Iterable[int | None]) -> int | None:
    """The sum of amounts, unknown as soon as one of them is."""
    found = list(amounts)
    known = [each for each in found if each is not None]
    return sum(known) if len(known) == len(found) else None
