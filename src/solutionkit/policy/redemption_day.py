"""Fees kept when a redeemed code is refunded: they stay what they were when it was redeemed.

A code that does not say when that was has them only where they were the same on every day up to
its refund; of which day they are is asked otherwise, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import FeeComponent, OnRefund
from solutionkit.policy.catalogue import asked_by
from solutionkit.policy.decide import in_force
from solutionkit.policy.explain import inner
from solutionkit.policy.periods import BEGINNING, Period
from solutionkit.policy.quoted import Code, State

WHICH_DAY = Text(
    "哪一天核销的：退款时不退多少，按那一天的合同算，而这笔费用在退款前变过；"
    "订单里写 redeemed_on: 日期，多笔的表里加 redeemed_on 这一列",
    "on which day it was redeemed: what is kept on a refund is kept at the figures of that day, "
    "and they changed before the refund; write redeemed_on in the order, or add the column "
    "redeemed_on to the table",
)

_NOWHERE = Span.at("", 1, 1)
_NOTHING = Text("", "")


def day_of_figures(code: Code) -> date:
    """The day whose figures a code is charged: of its redemption, where that is told."""
    late = code.state is State.REFUNDED_LATER
    return code.redeemed_on if late and code.redeemed_on else code.on


@dataclass(frozen=True)
class Turning:
    """A fee that hangs on the day of redemption from `first` on, and what it may be then."""

    first: date
    ways: tuple[FeeComponent, ...]


def turning_fees(periods: Sequence[Period], ids: Iterable[str]) -> dict[str, Turning]:
    """The fees that may hang on the day of redemption, by id."""
    turns = {id: turn_of(periods, id) for id in ids}
    return {id: Turning(turn, tuple(charged_as(periods, id))) for id, turn in turns.items() if turn}


def undated_fees(code: Code, turning: Mapping[str, Turning]) -> dict[str, Sequence[FeeComponent]]:
    """The fees of a code that hang on a day nobody told, as they may have been then."""
    if code.state is not State.REFUNDED_LATER or code.redeemed_on:
        return {}
    return {id: each.ways for id, each in turning.items() if code.on >= each.first}


def hangs_on_redemption(periods: Sequence[Period], ids: Iterable[str]) -> bool:
    """Whether what a late refund leaves of any fee is not the same on every day."""
    return any(turn_of(periods, id, whole=True) for id in ids)


class Contradiction(Enum):
    """Why a day of redemption cannot be meant, as people are told."""

    NEVER = Text("这一步还没核销，或者核销前就退了", "it was never redeemed by that step")
    OTHER = Text("已核销的券，核销那天就是 on", "a redeemed code was redeemed on the day in on")
    AFTER = Text("核销那天晚于退款那天", "it is later than the refund")


def contradiction(code: Code) -> Contradiction | None:
    """Why a code cannot have been redeemed on the day it says."""
    if code.redeemed_on is None:
        return None
    if code.state in (State.PAID, State.REFUNDED):
        return Contradiction.NEVER
    if code.state is State.REDEEMED and code.redeemed_on != code.on:
        return Contradiction.OTHER
    later = code.state is State.REFUNDED_LATER and code.redeemed_on > code.on
    return Contradiction.AFTER if later else None


def charged_as(periods: Sequence[Period], id: str) -> list[FeeComponent]:
    """What a fee is in each period in which it is charged."""
    found: list[FeeComponent] = []
    for each in periods:
        component = each.component(id)
        if component is not None and component not in found:
            found.append(component)
    return found


def turn_of(periods: Sequence[Period], id: str, *, whole: bool = False) -> date | None:
    """The first day from which what is kept of a fee hangs on the day of redemption.

    Before its contract began there was nothing to keep, unless it is asked of the `whole` of time.
    """
    own = [each for each in periods if whole or id not in each.to_begin]
    kept = [(each.first, _kept(each, id)) for each in own]
    if any(_asks_the_day(each) for each in charged_as(periods, id)):
        return BEGINNING
    return next((first for first, each in kept if each != kept[0][1]), None)


def _kept(period: Period, id: str) -> object:
    """What a refund leaves of a fee: nothing, or figures with those of what contains it.

    While nobody knows, it is whether another fee is there whose way it goes.
    """
    component = period.component(id)
    if component is None or component.on_refund is OnRefund.RETURNED:
        return None
    outer = component.within or ""
    if component.on_refund is None:
        return period.component(outer) is not None
    return _figures(component, period.first), _kept(period, outer)


def _figures(component: FeeComponent, first: date) -> object:
    """What changes an amount of the component."""
    lasting = [
        replace(each, since=None, until=None, title=_NOTHING)
        for each in component.promotions
        if in_force(each.since, each.until, first)
    ]
    rows = component.table.rows if component.table else ()
    plain = replace(
        component,
        promotions=tuple(lasting),
        table=None,
        grade=Grade.CONTRACT, shape_grade=Grade.CONTRACT,
        origin=_NOWHERE, title=_NOTHING, ask=_NOTHING,
        source="", reason="", facts=(), usual=(), confirmed=False, since=None, until=None,
    )  # fmt: skip
    return plain, [(row.condition, row.result) for row in rows]


def _asks_the_day(component: FeeComponent) -> bool:
    """Whether anything of a kept fee compares with the day itself."""
    kept = component.on_refund is OnRefund.KEPT
    return kept and any(_names_today(each) for each in (component.base, *asked_by(component)))


def _names_today(node: ir.Expression) -> bool:
    return isinstance(node, ir.Today) or any(map(_names_today, inner(node)))
