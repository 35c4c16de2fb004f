"""What the fees promise of every order, and whether it is proved with the figures there are."""

from __future__ import annotations

from typing import Any

from solutionkit import Promise, Solution, Text, promises
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
    "undecided": (Text("没能判定", "not decided"), "mark open"),
    "broken": (Text("不成立", "does not hold"), "mark bad"),
}


def promises_section(solution: Solution, lang: str) -> Markup | None:
    """A line for each promise with what became of its proof; nothing where none is made."""
    found = promises(solution.fee_policy, solution.fees, solution.as_of)
    items = [_item(each, lang) for each in found]
    note = tag("p", _NOTE.of(lang), class_="note")
    return section(_TITLE.of(lang), tag("ul", items), note) if items else None


def promises_data(solution: Solution) -> list[dict[str, Any]]:
    """The same as plain data."""
    found = promises(solution.fee_policy, solution.fees, solution.as_of)
    return [
        {"words": {"zh": each.words.zh, "en": each.words.en}, "answer": each.answer.value}
        for each in found
    ]


def _item(promise: Promise, lang: str) -> Markup:
    mark, style = _MARKS[promise.answer.value]
    return tag("li", tag("span", mark.of(lang), class_=style), promise.words.of(lang))
