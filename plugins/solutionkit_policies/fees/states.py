"""The same order otherwise: not yet delivered, refunded, or with somebody's subsidy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from solutionkit import (
    Code,
    RefundStep,
    Solution,
    State,
    Text,
    delivery_of,
    right_before_use,
    yuan_of_fen,
)
from solutionkit.pages import Content, Markup, section, table, tag
from solutionkit_policies.fees.amounts import amount_words, kept_words
from solutionkit_policies.fees.worked import Worked, by_choice, of_code

_OTHERWISE = Text("换一种情况会怎样", "What if")
_HEADS = (
    Text("情况", "Case"),
    Text("扣的费用", "Fees taken"),
    Text("{payee}到手", "Kept by {payee}"),
    Text("说明", "Note"),
)
_NOTES = {
    State.PAID: Text("{trigger}才到账", "arrives {trigger}"),
    State.REFUNDED: Text("钱退给{buyer}，不收费用", "{buyer} gets the money back, no fee is taken"),
    State.REFUNDED_LATER: Text("钱退给{buyer}", "{buyer} gets the money back"),
}
_PART_BACK = Text(
    "只退一部分，退多少看退款说明，这里算不出来",
    "only a part goes back; the refund's text says how much, so it is not reckoned here",
)
_AHEAD = Text("使用日前至少 {} 天退款", "refunded {} days or more before use")
_ON_THE_DAY = Text("使用当天退款", "refunded on the day of use")
_KEPT_PART = Text(
    "退 {back} 元给{buyer}，扣下 {kept} 元", "¥{back} goes back to {buyer}, ¥{kept} is kept"
)
_SETTLED = Text("；按已经结算了算", "; as it is once settled")
_NOT_SETTLED = Text(
    "；按退款时还没结算算，先结算了的看“{late}”那一行",
    "; as it is before it is settled, see '{late}' for what was settled first",
)
_BUYER = Text("用户", "the buyer")
_SUBSIDISED = Text("{payer}出 {amount} 元（{title}）", "{payer} puts in ¥{amount} ({title})")
_CREDITED = Text("用户少付的这部分照样算进实收", "what the buyer pays less counts as received")
_OWN = Text("这部分是自己让的利，不算进实收", "this is the merchant's own discount, not received")
_SUBSIDY_FEN = 100


def states_section(solution: Solution, worked: Worked, lang: str) -> Markup:
    """A row for each case, reckoned as the order itself is."""
    payee = solution.fee_policy.parties[worked.quote.payee].of(lang)
    heads = [head.of(lang).format(payee=payee) for head in _HEADS]
    rows = [
        *_by_choice(solution, worked, lang),
        *_by_state(solution, worked, lang),
        *_by_subsidy(solution, worked, lang),
    ]
    return section(_OTHERWISE.of(lang), table(heads, rows, "cases stacked"))


def _by_choice(solution: Solution, worked: Worked, lang: str) -> Iterator[tuple[Content, ...]]:
    """A row for each value of a field that fees hang on and the order does not say.

    A value that comes to the same as one before it says nothing more, such as an agency's where
    none takes part.
    """
    for cases in by_choice(solution, worked):
        rows: dict[tuple[Content, ...], tuple[Content, ...]] = {}
        for title, one in cases:
            row = _row(solution, worked, one.code.code, title.of(lang), "", lang)
            rows.setdefault(row[1:3], row)
        if len(rows) > 1:
            yield from rows.values()


def _by_state(solution: Solution, worked: Worked, lang: str) -> Iterator[tuple[Content, ...]]:
    trigger = solution.fee_policy.settlement.trigger.of(lang)
    buyer = solution.fee_policy.parties.get("buyer", _BUYER).of(lang)
    titles = delivery_of(worked.goods).states
    settled = any(each.at == "settlement" for each in solution.fee_policy.components)
    for state, words in _NOTES.items():
        title, code = titles[state], replace(worked.code.code, state=state)
        if state is State.REFUNDED and (steps := _steps(worked)):
            yield from _by_step(solution, worked, steps, buyer, lang)
            continue
        part = state is State.REFUNDED and code.refund_open
        note = (_PART_BACK if part else words).of(lang).format(trigger=trigger, buyer=buyer)
        if state is State.REFUNDED_LATER and settled:
            note += _SETTLED.of(lang)
        elif state is State.REFUNDED and settled:
            note += _NOT_SETTLED.of(lang).format(late=titles[State.REFUNDED_LATER].of(lang))
        yield _row(solution, worked, code, title.of(lang), note, lang)


def _steps(worked: Worked) -> tuple[RefundStep, ...]:
    """The steps of a refund by the day of use."""
    right = right_before_use(worked.goods)
    return right.by_day if right else ()


def _by_step(
    solution: Solution, worked: Worked, steps: tuple[RefundStep, ...], buyer: str, lang: str
) -> Iterator[tuple[Content, ...]]:
    """A row for each step: what goes back, and what is kept of which nobody knows the fees."""
    paid_fen = worked.code.code.paid_fen
    for each in steps:
        back_fen = each.back_fen(paid_fen)
        if not back_fen:
            continue
        kept_fen = paid_fen - back_fen
        title = (_AHEAD if each.days_before else _ON_THE_DAY).of(lang).format(each.days_before)
        told = {"buyer": buyer, "back": yuan_of_fen(back_fen), "kept": yuan_of_fen(kept_fen)}
        note = (_KEPT_PART if kept_fen else _NOTES[State.REFUNDED]).of(lang).format(**told)
        code = replace(worked.code.code, state=State.REFUNDED, refund_open=bool(kept_fen))
        code = replace(code, back_fen=back_fen)
        yield _row(solution, worked, code, title, note, lang)


def _by_subsidy(solution: Solution, worked: Worked, lang: str) -> Iterator[tuple[Content, ...]]:
    """One row for a subsidy the merchant is credited, one for his own discount."""
    policy, code = solution.fee_policy, worked.code.code
    payees = {each.payee for each in policy.components}
    told: set[bool] = set()
    for each in sorted(policy.subsidies, key=lambda each: each.payer not in payees):
        if each.credited is None or each.credited in told or code.paid_fen <= _SUBSIDY_FEN:
            continue
        told.add(each.credited)
        paid = replace(
            code, paid_fen=code.paid_fen - _SUBSIDY_FEN, subsidies={each.id: _SUBSIDY_FEN}
        )
        title = _SUBSIDISED.of(lang).format(
            payer=policy.parties[each.payer].of(lang),
            amount=yuan_of_fen(_SUBSIDY_FEN),
            title=each.title.of(lang),
        )
        note = (_CREDITED if each.credited else _OWN).of(lang)
        yield _row(solution, worked, paid, title, note, lang)


def _row(
    solution: Solution, worked: Worked, code: Code, title: str, note: str, lang: str
) -> tuple[Content, ...]:
    found = of_code(code, solution, worked)
    taken = found.taken_fen
    asks = [
        each.ask.of(lang) for each in found.quote.questions if each not in worked.quote.questions
    ]
    left = found.quote.settlement_fen
    if left is None and code.state in (State.REFUNDED, State.REFUNDED_LATER):
        taken = None
    notes = [*([tag("p", note)] if note else []), *(tag("p", each, class_="note") for each in asks)]
    shown = kept_words(found, lang) if code.state is State.REDEEMED else amount_words(left, lang)
    return title, amount_words(taken, lang), shown, notes
