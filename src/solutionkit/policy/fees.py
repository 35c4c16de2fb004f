"""Fees of codes to the fen: who pays whom of what base, and what is left for the merchant.

Every code is reckoned on its own, as it is redeemed. An amount that hangs on something unknown is
`None`, with a question and whom to ask; it is never taken for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import ONE, muldiv
from solutionkit.ir.rule import At, FeeComponent, FeeKind, FeePolicy, Subsidy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import priced

_ROUNDING = Text("问清不足一分怎么取整", "ask how part of a fen is rounded")


class State(StrEnum):
    """How far a code has come. `REFUNDED` was never redeemed; `REVERSED` is so no longer."""

    PAID = "paid"
    REDEEMED = "redeemed"
    REVERSED = "reversed"
    REFUNDED = "refunded"
    REFUNDED_LATER = "refunded-after-redemption"


_CHARGED = {
    At.PAYMENT: {State.PAID, State.REDEEMED},
    At.REDEMPTION: {State.REDEEMED},
    At.SETTLEMENT: {State.REDEEMED},
}


@dataclass(frozen=True)
class Code:
    """One code: what the buyer paid for it, who else put in how much, and how far it has come.

    `subsidies` are in fen by the policy's ids; `values` are other fields its fees may ask about;
    `on` is the day of its last step.
    """

    id: str
    paid_fen: int
    on: date
    state: State = State.REDEEMED
    subsidies: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One fee on one code. `amount_fen` and `base_fen` are `None` when they cannot be known."""

    component: FeeComponent
    base_fen: int | None
    amount_fen: int | None
    ask: Text | None = None


@dataclass(frozen=True)
class CodeQuote:
    """All fees of one code. `settlement_fen` is what its merchant gets, 0 while nothing is due."""

    code: Code
    received_fen: int | None
    base_fen: int | None
    lines: tuple[Line, ...]
    settlement_fen: int | None
    asks: tuple[Question, ...]


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

    @property
    def settlement_fen(self) -> int | None:
        """What the merchant gets for all codes."""
        return _sum(each.settlement_fen for each in self.codes)

    @property
    def needs_info(self) -> bool:
        """Whether what the merchant gets hangs on something unknown."""
        return self.settlement_fen is None

    @property
    def has_example_figures(self) -> bool:
        """Whether an invented figure took part, which must be said wherever amounts are shown."""
        return any(
            line.component.grade is Grade.EXAMPLE for each in self.codes for line in each.lines
        )

    @property
    def questions(self) -> tuple[Question, ...]:
        """Everything that is not known, each once."""
        return tuple(dict.fromkeys(ask for each in self.codes for ask in each.asks))


def quote(policy: FeePolicy, terms: Sequence[FeeTerm], codes: Iterable[Code], as_of: date) -> Quote:
    """Reckon the fees of `codes` by the figures in force on each one's own day."""
    quoted = tuple(_quoted(priced(policy, terms, code.on), code) for code in codes)
    return Quote(policy.id, policy.version, as_of, quoted)


def _quoted(policy: FeePolicy, code: Code) -> CodeQuote:
    received, asks = _received(policy, code)
    subject = _subject(policy, code, received)
    base = evaluate(policy.base, subject, code.on)
    lines = _lines(policy, subject, code)
    asks += [
        Question(line.component.id, line.component.title, line.ask) for line in lines if line.ask
    ]
    settled = _settled(policy, code, received, lines)
    if code.state is State.REFUNDED_LATER:
        asks.append(Question("refund", policy.settlement.trigger, policy.settlement.ask))
    return CodeQuote(code, received, base, lines, settled, tuple(asks))


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
    return Subject({**code.values, **subsidies, **own}, id=code.id)


def _lines(policy: FeePolicy, subject: Subject, code: Code) -> tuple[Line, ...]:
    lines: dict[str, Line] = {}
    for component in policy.components:
        charged = code.state in _CHARGED[component.at]
        if charged and in_force(component.since, component.until, code.on):
            applies = evaluate(component.when, subject, code.on)
            if applies is not False:
                container = lines.get(component.within or "")
                lines[component.id] = _line(component, subject, code.on, applies, container)
    return tuple(lines.values())


def _line(
    component: FeeComponent, subject: Subject, day: date, applies: bool | None, within: Line | None
) -> Line:
    base = evaluate(component.base, subject, day)
    if applies is None or base is None or not _known(component):
        return Line(component, base, None, component.ask)
    amount = _amount(component, max(base, 0))
    if amount is None:
        return Line(component, base, None, _ROUNDING)
    if within is not None and within.amount_fen is not None:
        amount = min(amount, within.amount_fen)
    return Line(component, base, amount)


def _known(component: FeeComponent) -> bool:
    figures = {
        FeeKind.PERCENTAGE: component.rate_ppm,
        FeeKind.FIXED: component.fixed_fen,
        FeeKind.GRADUATED: component.tiers or None,
        FeeKind.VOLUME: component.tiers or None,
    }
    return figures[component.kind] is not None


def _amount(component: FeeComponent, base: int) -> int | None:
    """The fee on `base`, rounded once; `None` where nobody said how to round what is left."""
    flat, parts = _parts(component, base)
    whole, rest = divmod(sum(part * rate for part, rate in parts), ONE)
    if rest == 0:
        return flat + whole
    if component.rounding is None:
        return None
    return flat + muldiv(whole * ONE + rest, 1, ONE, component.rounding)


def _parts(component: FeeComponent, base: int) -> tuple[int, list[tuple[int, int]]]:
    """What is charged outright, and the parts of `base` with the rate of each."""
    if component.kind is FeeKind.FIXED:
        return component.fixed_fen or 0, []
    if component.kind is FeeKind.PERCENTAGE:
        return 0, [(base, component.rate_ppm or 0)]
    reached = [tier for tier in component.tiers if tier.from_fen <= base]
    if component.kind is FeeKind.VOLUME:
        tier = reached[-1:]
        return sum(each.flat_fen for each in tier), [(base, each.rate_ppm) for each in tier]
    ends = [*(tier.from_fen for tier in reached[1:]), base]
    inside = [(end - tier.from_fen, tier.rate_ppm) for tier, end in zip(reached, ends, strict=True)]
    return sum(each.flat_fen for each in reached), inside


def _settled(
    policy: FeePolicy, code: Code, received: int | None, lines: Iterable[Line]
) -> int | None:
    if code.state is State.REFUNDED_LATER:
        return None
    if code.state is not State.REDEEMED:
        return 0
    borne = [
        line.amount_fen
        for line in lines
        if line.component.within is None and line.component.payer == policy.settlement.payee
    ]
    taken = _sum(borne)
    return None if received is None or taken is None else received - taken


def _sum(amounts: Iterable[int | None]) -> int | None:
    found = list(amounts)
    known = [each for each in found if each is not None]
    return sum(known) if len(known) == len(found) else None
