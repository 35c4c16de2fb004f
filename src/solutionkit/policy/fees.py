"""Fees of codes to the fen: who pays whom of what base, and what is left for the merchant.

Every code is reckoned on its own, as it is redeemed; a fee charged once an item or an order is
reckoned on the sum of its codes. An amount that hangs on something unknown is
`None`, with a question and whom to ask; it is never taken for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import At, FeeComponent, FeePolicy, OnRefund, Per, Rebate, Subsidy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.assumed import say_whether, unsaid
from solutionkit.policy.catalogue import outside_of, recognised
from solutionkit.policy.containment import is_contained
from solutionkit.policy.decide import in_force
from solutionkit.policy.early_refund import is_kept_in_part, part_question
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.late_refund import how_to_settle, unclear_on_refund
from solutionkit.policy.periods import periods_of
from solutionkit.policy.quoted import Code as Code
from solutionkit.policy.quoted import CodeQuote as CodeQuote
from solutionkit.policy.quoted import GroupLine as GroupLine
from solutionkit.policy.quoted import Line as Line
from solutionkit.policy.quoted import Question as Question
from solutionkit.policy.quoted import Quote as Quote
from solutionkit.policy.quoted import State as State
from solutionkit.policy.quoted import asked, total
from solutionkit.policy.rebates import rebated
from solutionkit.policy.reckon import has_figures, reckoned, shared, with_row
from solutionkit.policy.redemption_day import WHICH_DAY, day_of_figures, turning_fees, undated_fees
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import priced

_LATE_REFUND = Text("核销后退款", "a refund after redemption")
_CHARGED = {
    At.PAYMENT: {State.PAID, State.REDEEMED},
    At.REDEMPTION: {State.REDEEMED},
    At.SETTLEMENT: {State.REDEEMED},
}
Undated = Mapping[str, Sequence[FeeComponent]]
"""The fees that hang on a day nobody told, as they may have been."""


def quote(policy: FeePolicy, terms: Sequence[FeeTerm], codes: Iterable[Code], as_of: date) -> Quote:
    """Reckon the fees of `codes` by the figures in force on each one's own day."""
    known = tuple(codes)
    by_day = {day: priced(policy, terms, day) for day in dict.fromkeys(map(day_of_figures, known))}
    late = any(code.state is State.REFUNDED_LATER for code in known)
    own = [each.id for each in policy.components if each.per is Per.CODE]
    turning = turning_fees(periods_of(policy, terms), own) if late else {}
    quoted = tuple(
        _quoted(by_day[day_of_figures(code)], code, undated_fees(code, turning)) for code in known
    )
    groups = tuple(_groups(priced(policy, terms, as_of), quoted, as_of))
    return Quote(policy.id, policy.version, as_of, quoted, groups, policy.settlement.payee)


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
        values[name] = total(found) if name in summed else alike
    return Subject(values)


def _quoted(policy: FeePolicy, code: Code, undated: Undated) -> CodeQuote:
    day = day_of_figures(code)
    received, asks = _received(policy, code)
    subject = _subject(policy, code, received)
    base = evaluate(policy.base, subject, day)
    lines = _lines(policy, subject, code, undated)
    asks += asked(lines)
    waiting = [each.component.id for each in lines if each.amount_fen is None]
    asks += [Question(*each) for each in outside_of(policy, subject, waiting)]
    settled = _settled(policy, subject, code, lines)
    late = code.state is State.REFUNDED_LATER
    if late and (unclear := unclear_on_refund(policy, subject, day)):
        asks.append(Question("refund", _LATE_REFUND, how_to_settle(policy, unclear)))
        lines = _with_unclear(lines, unclear, subject, day)
    asks += [part_question(code)] if is_kept_in_part(code) else []
    later = _rebates(policy, code, lines, subject)
    asks += [Question(each.id, each.title, each.ask) for each, fen in later if fen is None]
    by = _settles_by(policy, code)
    return CodeQuote(code, received, base, lines, settled, tuple(asks), later, by)


def _with_unclear(
    lines: Sequence[Line], unclear: Iterable[FeeComponent], subject: Subject, day: date
) -> tuple[Line, ...]:
    """The lines and those of which nobody knows if they come back; the question is asked once."""
    there = {each.component.id for each in lines}
    open_ = [Line(e, evaluate(e.base, subject, day), None) for e in unclear if e.id not in there]
    return (*lines, *open_)


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


def _lines(policy: FeePolicy, subject: Subject, code: Code, undated: Undated) -> tuple[Line, ...]:
    lines: dict[str, Line] = {}
    day = day_of_figures(code)
    for component in policy.components:
        charged = component.per is Per.CODE and _is_charged(component, code.state)
        if component.id in undated:
            found = _of_some_day(component, undated, policy, subject, code, lines)
        elif charged and in_force(component.since, component.until, day):
            found = _of_day(component, policy, subject, day, lines)
        else:
            continue
        if found is not None:
            lines[component.id] = found
    return tuple(lines.values())


def _of_day(
    component: FeeComponent,
    policy: FeePolicy,
    subject: Subject,
    day: date,
    lines: Mapping[str, Line],
) -> Line | None:
    """The fee by the figures of `day`; `None` where it is not charged."""
    applies = evaluate(component.when, subject, day)
    if applies is False:
        return None
    inside = is_contained(component, policy.components, subject, day)
    container = lines.get(component.within or "") if inside else None
    line = _line(component, subject, day, applies, container)
    if inside is None:
        line = replace(line, amount_fen=None, ask=component.ask)
    outer = component.within if container else None
    return replace(line, inside=outer, assumed=() if outer else unsaid(component, subject))


def _of_some_day(
    component: FeeComponent,
    undated: Undated,
    policy: FeePolicy,
    subject: Subject,
    code: Code,
    lines: Mapping[str, Line],
) -> Line | None:
    """A fee of which nobody said of which day it is; `None` where it is charged on none."""
    ways = undated[component.id]
    if all(evaluate(each.when, subject, code.on) is False for each in ways):
        return None
    outer = component.within if component.within not in undated else None
    inside = outer in lines and all(
        is_contained(each, policy.components, subject, code.on) for each in ways
    )
    base = evaluate(component.base, subject, code.on)
    # Where the fee around it waits for the same day, that one asks for it.
    ask = None if component.within in undated.keys() & lines.keys() else WHICH_DAY
    return Line(component, base, None, ask, inside=outer if inside else None)


def _line(
    component: FeeComponent, subject: Subject, day: date, applies: bool | None, within: Line | None
) -> Line:
    base = evaluate(component.base, subject, day)
    if applies is None or base is None:
        # What came in is asked for by itself; a figure that is known is not asked for again.
        own = with_row(component, subject, day) if applies else None
        known = own and has_figures(own) and subject.values.get("code.received") is None
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
        return None if is_kept_in_part(code) else 0
    if code.state is State.REFUNDED_LATER:
        if unclear_on_refund(policy, subject, day_of_figures(code)):
            return None
        received = 0
    borne = [
        line.amount_fen
        for line in lines
        if line.inside is None and line.component.payer == policy.settlement.payee
    ]
    taken = total(borne)
    return None if received is None or taken is None else received - taken
