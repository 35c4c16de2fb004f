"""Fees of codes to the fen: who pays whom of what base, and what is left for the merchant.

Every code is reckoned on its own, as it is redeemed; a fee charged once an item or an order is
reckoned on the sum of its codes. An amount that hangs on something unknown is
`None`, with a question and whom to ask; it is never taken for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import (
    At,
    FeeComponent,
    FeePolicy,
    OnRefund,
    Per,
    Promotion,
    Rebate,
    Subsidy,
)
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.assumed import say_whether, unsaid
from solutionkit.policy.catalogue import outside_of, recognised
from solutionkit.policy.containment import is_contained
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.late_refund import how_to_settle, unclear_on_refund
from solutionkit.policy.rebates import rebated
from solutionkit.policy.reckon import has_figures, reckoned, shared
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import priced


class State(StrEnum):
    """How far a code has come. `REFUNDED` was never redeemed; `REVERSED` is so no longer."""

    PAID = "paid"
    REDEEMED = "redeemed"
    REVERSED = "reversed"
    REFUNDED = "refunded"
    REFUNDED_LATER = "refunded-after-redemption"


_LATE_REFUND = Text("核销后退款", "a refund after redemption")
_CHARGED = {
    At.PAYMENT: {State.PAID, State.REDEEMED},
    At.REDEMPTION: {State.REDEEMED},
    At.SETTLEMENT: {State.REDEEMED},
}


@dataclass(frozen=True)
class Code:
    """One code: what the buyer paid for it, who else put in how much, and how far it has come.

    `subsidies` are in fen by the policy's ids; `values` are other fields its fees may ask about;
    `on` is the day of its last step, `item` what it is a code of.
    """

    id: str
    paid_fen: int
    on: date
    state: State = State.REDEEMED
    subsidies: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    item: str = ""


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
        taken = _sum(each.amount_fen for each in own if each.inside is None)
        left = _sum(each.settlement_fen for each in self.codes)
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


def quote(policy: FeePolicy, terms: Sequence[FeeTerm], codes: Iterable[Code], as_of: date) -> Quote:
    """Reckon the fees of `codes` by the figures in force on each one's own day."""
    known = tuple(codes)
    by_day = {day: priced(policy, terms, day) for day in dict.fromkeys(code.on for code in known)}
    quoted = tuple(_quoted(by_day[code.on], code) for code in known)
    groups = tuple(_groups(priced(policy, terms, as_of), quoted, as_of))
    return Quote(policy.id, policy.version, as_of, quoted, groups, policy.settlement.payee)


def asked(lines: Iterable[Line]) -> list[Question]:
    """What the lines leave open, on which money hangs: not what another fee contains."""
    return [
        Question(line.component.id, line.component.title, line.ask)
        for line in lines
        if line.ask and line.inside is None
    ]


def _groups(policy: FeePolicy, quoted: Sequence[CodeQuote], day: date) -> Iterator[GroupLine]:
    """The fees charged once an item or an order; those by the month are no part of an order."""
    items = tuple(dict.fromkeys(each.code.item for each in quoted))
    for per, groups in ((Per.ITEM, items), (Per.ORDER, (None,))):
        own = [each for each in policy.components if each.per is per]
        for item in groups if own else ():
            codes = [each for each in quoted if item in (None, each.code.item)]
            lines: dict[str, Line] = {}
            for component in own:
                counted = [each for each in codes if _is_charged(component, each.code.state)]
                if counted and in_force(component.since, component.until, day):
                    container = lines.get(component.within or "")
                    for line in _group(policy, component, counted, day, container):
                        line = replace(line, inside=component.within)
                        lines[component.id] = line
                        yield GroupLine(item, line)


def _group(
    policy: FeePolicy,
    component: FeeComponent,
    counted: Sequence[CodeQuote],
    day: date,
    within: Line | None,
) -> Iterator[Line]:
    subject = _summed(policy, counted)
    applies = evaluate(component.when, subject, day)
    if applies is not False:
        yield _line(component, subject, day, applies, within)


def _summed(policy: FeePolicy, counted: Sequence[CodeQuote]) -> Subject:
    """Several codes as one: amounts added up, other values only where all codes have the same."""
    subjects = [_subject(policy, each.code, each.received_fen) for each in counted]
    summed = {"code.paid", "code.received", *(each.field for each in policy.subsidies)}
    values: dict[str, Any] = {}
    for name in dict.fromkeys(name for each in subjects for name in each.values):
        found = [each.values.get(name) for each in subjects]
        alike = found[0] if len(set(found)) == 1 else None
        values[name] = _sum(found) if name in summed else alike
    return Subject(values)


def _quoted(policy: FeePolicy, code: Code) -> CodeQuote:
    received, asks = _received(policy, code)
    subject = _subject(policy, code, received)
    base = evaluate(policy.base, subject, code.on)
    lines = _lines(policy, subject, code)
    asks += asked(lines)
    waiting = [each.component.id for each in lines if each.amount_fen is None]
    asks += [Question(*each) for each in outside_of(policy, subject, waiting)]
    settled = _settled(policy, subject, code, lines)
    late = code.state is State.REFUNDED_LATER
    if late and (unclear := unclear_on_refund(policy, subject, code.on)):
        asks.append(Question("refund", _LATE_REFUND, how_to_settle(policy, unclear)))
    later = _rebates(policy, code, lines, subject)
    asks += [Question(each.id, each.title, each.ask) for each, fen in later if fen is None]
    by = _settles_by(policy, code)
    return CodeQuote(code, received, base, lines, settled, tuple(asks), later, by)


def _rebates(
    policy: FeePolicy, code: Code, lines: Iterable[Line], subject: Subject
) -> tuple[tuple[Rebate, int | None], ...]:
    if code.state is not State.REDEEMED:
        return ()
    return rebated(policy, {e.component.id: e.amount_fen for e in lines}, subject, code.on)


def _settles_by(policy: FeePolicy, code: Code) -> date | None:
    """The day what nobody settled is settled by itself."""
    days = policy.settlement.automatic_days
    waits = code.state in (State.PAID, State.REDEEMED)
    return code.on + timedelta(days=days) if days is not None and waits else None


def _is_charged(component: FeeComponent, state: State) -> bool:
    """Whether a fee stands in this state; one that is kept stands even after a late refund."""
    kept = state is State.REFUNDED_LATER and component.on_refund is OnRefund.KEPT
    return kept or state in _CHARGED[component.at]


def _received(policy: FeePolicy, code: Code) -> tuple[int | None, list[Question]]:
    """What the order brought in: the buyer's money and the subsidies the merchant is credited."""
    given = [each for each in policy.subsidies if code.subsidies.get(each.id)]
    unclear = [_question(each) for each in given if each.credited is None]
    credited = [code.subsidies[each.id] for each in given if each.credited]
    return (None if unclear else code.paid_fen + sum(credited)), unclear


def _question(subsidy: Subsidy) -> Question:
    return Question(subsidy.id, subsidy.title, subsidy.ask)


def _subject(policy: FeePolicy, code: Code, received: int | None) -> Subject:
    subsidies = {each.field: code.subsidies.get(each.id, 0) for each in policy.subsidies}
    own = {"code.paid": code.paid_fen, "code.received": received}
    return recognised(Subject({**code.values, **subsidies, **own}, id=code.id), policy.fields)


def _lines(policy: FeePolicy, subject: Subject, code: Code) -> tuple[Line, ...]:
    lines: dict[str, Line] = {}
    for component in policy.components:
        charged = component.per is Per.CODE and _is_charged(component, code.state)
        if charged and in_force(component.since, component.until, code.on):
            applies = evaluate(component.when, subject, code.on)
            if applies is not False:
                inside = is_contained(component, policy.components, subject, code.on)
                container = lines.get(component.within or "") if inside else None
                line = _line(component, subject, code.on, applies, container)
                if inside is None:
                    line = replace(line, amount_fen=None, ask=component.ask)
                outer = component.within if container else None
                without = () if outer else unsaid(component, subject)
                lines[component.id] = replace(line, inside=outer, assumed=without)
    return tuple(lines.values())


def _line(
    component: FeeComponent, subject: Subject, day: date, applies: bool | None, within: Line | None
) -> Line:
    base = evaluate(component.base, subject, day)
    if applies is None or base is None:
        # What came in is asked for by itself; a figure that is known is not asked for again.
        known = applies and has_figures(component) and subject.values.get("code.received") is None
        unsure = say_whether(component, subject) if applies is None else None
        return Line(component, base, None, None if known else unsure or component.ask)
    found = reckoned(component, max(base, 0), subject, day)
    amount = found.amount_fen
    if amount is not None and within is not None and within.amount_fen is not None:
        amount = min(amount, within.amount_fen)
    parts = () if amount is None else tuple(shared(component.shares, amount))
    bounds = (found.least_fen, found.most_fen)
    return Line(found.component, base, amount, found.ask, found.promotion, parts, bounds)


def _settled(policy: FeePolicy, subject: Subject, code: Code, lines: Iterable[Line]) -> int | None:
    received = subject.values.get("code.received")
    if code.state not in (State.REDEEMED, State.REFUNDED_LATER):
        return 0
    if code.state is State.REFUNDED_LATER:
        if unclear_on_refund(policy, subject, code.on):
            return None
        received = 0
    borne = [
        line.amount_fen
        for line in lines
        if line.inside is None and line.component.payer == policy.settlement.payee
    ]
    taken = _sum(borne)
    return None if received is None or taken is None else received - taken


def _sum(amounts: Iterable[int | None]) -> int | None:
    found = list(amounts)
    known = [each for each in found if each is not None]
    return sum(known) if len(known) == len(found) else None
