"""What the fees promise of every order, and whether it is proved with the figures there are."""

from __future__ import annotations

from typing import Any

from solutionkit import Promise, Solution, Text, outcome_words, promises, sales_of
from solutionkit.pages import Markup, section, tag

_TITLE = Text("对每一笔订单都成立的", "What holds for every order")
_NOTE = Text(
    "“已证明”是对每一个金额、每一种情况都成立（没有补贴的订单），不是抽查几笔。",
    "“Proved” means for every amount and every case (of orders without subsidies), not a sample.",
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
    note = tag("p", _NOTE.of(lang), class_="note")
    return section(_TITLE.of(lang), tag("ul", items), note) if items else None


def promises_data(solution: Solution) -> list[dict[str, Any]]:
    """The same as plain data."""
    found = _found(solution)
    return [
        {"words": _text(each.words), "answer": each.answer.value, **_why(each)} for each in found
    ]


def _found(solution: Solution) -> tuple[Promise, ...]:
    terms, day = solution.fees, solution.as_of
    return promises(solution.fee_policy, terms, day, sales_of(solution))


def _why(promise: Promise) -> dict[str, Any]:
    """Why it is not proved; left out where it is."""
    why = outcome_words(promise)
    return {"why": _text(why)} if why else {}


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _item(promise: Promise, lang: str) -> Markup:
    mark, style = _MARKS[promise.answer.value]
    why = outcome_words(promise)
    note = tag("p", why.of(lang), class_="note") if why else None
    return tag("li", tag("span", mark.of(lang), class_=style), promise.words.of(lang), note)
