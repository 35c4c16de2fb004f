"""How fees speak of delivery: codes are redeemed, courses learnt, items credited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.policy.quoted import Question, State
from solutionkit.policy.redemption_day import WHICH_DAY


@dataclass(frozen=True)
class Delivery:
    """The words of one kind of goods for not yet, before, after and at their delivery.

    `each` is one of what is sold, as in “每张”, `several` many, as in “3 张券”; `done` is delivery
    itself, `undone` what is left once it is undone.
    """

    each: Text
    several: Text
    done: Text
    states: dict[State, Text]
    undone: Text
    at: Text
    on_refund: dict[str, Text]
    lead: Text

    def ask(self, question: Question) -> Question:
        """A question in these words."""
        if question.about == "refund":
            return replace(question, title=self.states[State.REFUNDED_LATER])
        zh = question.ask.zh.replace("核销", self.done.zh)
        en = question.ask.en.replace("it was redeemed", f"it was {self.done.en}")
        return replace(question, ask=Text(zh, en)) if question.ask is WHICH_DAY else question


def _delivery(
    each: Text, several: Text, done: Text, been: Text, not_yet: Text, one: Text
) -> Delivery:
    """Words made of what delivery is called, before and once it is there, and of the one sold."""
    zh, en = done.zh, done.en
    return Delivery(
        each=each,
        several=several,
        done=done,
        states={
            State.PAID: not_yet,
            State.REDEEMED: been,
            State.REVERSED: Text(f"撤销{zh}", f"no longer {en}"),
            State.REFUNDED: Text(f"{zh}前退款", f"refunded before it is {en}"),
            State.REFUNDED_LATER: Text(f"{zh}后退款", f"refunded after it was {en}"),
        },
        undone=Text(f"撤销后按没{zh}算", f"counts as not {en} again"),
        at=Text(f"{zh}时", f"when {en}"),
        on_refund={
            "kept": Text(f"{zh}后退款不退这笔", f"kept when refunded after it was {en}"),
            "returned": Text(f"{zh}后退款会退回", f"returned when refunded after it was {en}"),
            "unknown": Text(
                f"{zh}后退款退不退这笔未知",
                f"whether it is returned when refunded after it was {en} is unknown",
            ),
        },
        lead=one,
    )


CODED = _delivery(
    Text("每张", "each"),
    Text("张券", "codes"),
    Text("核销", "redeemed"),
    Text("已核销", "redeemed"),
    Text("付了款，还没核销", "paid, not redeemed yet"),
    Text(
        "按用户原价购买、没有补贴、到店核销的一张券计算。",
        "Worked out for one code bought at its price, without subsidies, and redeemed.",
    ),
)
_SERVED = _delivery(
    Text("每次", "each"),
    Text("次服务", "services"),
    Text("完成服务", "carried out"),
    Text("已完成服务", "carried out"),
    Text("付了款，还没完成服务", "paid, not carried out yet"),
    Text(
        "按原价买一次服务、没有补贴计算。",
        "Worked out for one service bought at its price, without subsidies.",
    ),
)
_TAUGHT = _delivery(
    Text("每门", "each"),
    Text("门课程", "courses"),
    Text("课程完成", "completed"),
    Text("课程已完成", "completed"),
    Text("付了款，课程还没完成", "paid, the course not completed yet"),
    Text(
        "按原价买一门课程、没有补贴计算。",
        "Worked out for one course bought at its price, without subsidies.",
    ),
)
_CREDITED = _delivery(
    Text("每份", "each"),
    Text("份道具", "items"),
    Text("道具到账", "credited"),
    Text("道具已到账", "credited"),
    Text("付了款，道具还没到账", "paid, not credited yet"),
    Text(
        "按原价买一份道具、没有补贴计算。",
        "Worked out for one item bought at its price, without subsidies.",
    ),
)
_HANDED_OVER = _delivery(
    Text("每份", "each"),
    Text("份", "sales"),
    Text("交付", "handed over"),
    Text("已交付", "handed over"),
    Text("付了款，还没交付", "paid, not handed over yet"),
    Text(
        "按原价买一份、没有补贴计算。",
        "Worked out for one bought at its price, without subsidies.",
    ),
)
_BY_FULFILMENT = {"appointment": _SERVED, "course": _TAUGHT}


def delivery_of(goods: Goods) -> Delivery:
    """The words that fit `goods`."""
    if goods.codes:
        return CODED
    if goods.grants:
        return _CREDITED
    return _BY_FULFILMENT.get(goods.fulfilment, _HANDED_OVER)


def delivery_by(fulfilments: Sequence[str]) -> Delivery:
    """The words for an industry whose goods are delivered so, codes before all else."""
    if {"code", "ticket"} & set(fulfilments):
        return CODED
    found = (_BY_FULFILMENT[each] for each in fulfilments if each in _BY_FULFILMENT)
    return next(found, _CREDITED if "virtual" in fulfilments else _HANDED_OVER)


def delivery_in(solution: Solution) -> Delivery:
    """The words for a solution as a whole: those of what bears codes, else of the first sold."""
    priced = [each for each in solution.goods.values() if each.price_fen]
    first = next((each for each in priced if each.codes), next(iter(priced), None))
    return delivery_of(first) if first else _HANDED_OVER
