"""What the fees promise of every order, and whether it is proved with the figures there are."""

from __future__ import annotations

from typing import Any

from solutionkit import (
    Promise,
    Solution,
    State,
    Text,
    delivery_in,
    outcome_words,
    priced,
    promises,
    sales_of,
)
from solutionkit.pages import Markup, section, tag

_TITLE = Text("对每一笔{done}的订单都成立的", "What holds for every order that is {done}")
_NOTE = Text(
    "“已证明”是对{done}、没有退款、没有补贴的订单，每一个金额都成立，不是抽查几笔。",
    "“Proved” means for every amount of orders that are {done}, not refunded and without "
    "subsidies; it is not a sample.",
)
_REFUNDED = Text(
    "{late}的不在里面：费用不退，{payee}到手就是负数。",
    "It says nothing of what is {late}: fees that are kept leave {payee} less than nothing.",
)
_MARKS = {
    "proved": (Text("已证明", "proved"), "mark good"),
    "waiting": (Text("等费率", "rate awaited"), "mark open"),
    "idle": (Text("不涉及", "does not arise"), "mark"),
    "undecided": (Text("没能判定", "not decided"), "mark"),
    "broken": (Text("不成立", "does not hold"), "mark bad"),
}


def promises_section(solution: Solution, lang: str) -> Markup | None:
    """A line for each promise with what became of its proof; nothing where none is made."""
    found = _found(solution)
    items = [_item(each, lang) for each in found]
    words = delivery_in(solution)
    said = {"done": words.states[State.REDEEMED].of(lang)}
    said["late"] = words.states[State.REFUNDED_LATER].of(lang)
    said["payee"] = solution.fee_policy.parties[solution.fee_policy.settlement.payee].of(lang)
    notes = [_NOTE.of(lang).format(**said)]
    notes += [_REFUNDED.of(lang).format(**said)] if _is_kept(solution) else []
    told = [tag("p", each, class_="note") for each in notes]
    return section(_TITLE.of(lang).format(**said), tag("ul", items), told) if items else None


def promises_data(solution: Solution) -> list[dict[str, Any]]:
    """The same as plain data."""
    found = _found(solution)
    return [
        {"words": each.words.as_data(), "answer": each.answer.value, **_why(each)} for each in found
    ]


def _is_kept(solution: Solution) -> bool:
    """Whether a fee may be kept when the money goes back."""
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    own = [each for each in policy.components if each.payer == policy.settlement.payee]
    alone = [each for each in own if each.within is None or each.on_refund is not None]
    return any(each.on_refund != "returned" for each in alone)


def _found(solution: Solution) -> tuple[Promise, ...]:
    terms, day = solution.fees, solution.as_of
    return promises(solution.fee_policy, terms, day, sales_of(solution))


def _why(promise: Promise) -> dict[str, Any]:
    """Why it is not proved; left out where it is."""
    why = outcome_words(promise)
    return {"why": why.as_data()} if why else {}


def _item(promise: Promise, lang: str) -> Markup:
    mark, style = _MARKS[promise.answer.value]
    why = outcome_words(promise)
    note = tag("p", why.of(lang), class_="note") if why else None
    return tag("li", tag("span", mark.of(lang), class_=style), promise.words.of(lang), note)
