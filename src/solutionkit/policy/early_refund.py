"""A refund before delivery that keeps a part.

How much goes back is told by the steps before the day of use, or by the refund's text alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Goods
from solutionkit.policy.quoted import Code, Question, State

PART_KEPT = Question(
    "refund-part",
    Text("退一部分的退款", "a refund of a part"),
    Text(
        "退款规则是 right: partial，扣多少只写在 text 里，这里不算（按使用日退的，"
        "一笔订单写上 visit 和退款那天 on 就算得出）；扣下的钱收不收费用，问平台",
        "the right is partial and only its text says how much is kept, which is not reckoned here "
        "(by_day is, for an order with visit and on, the day of the refund); ask the platform "
        "whether fees are charged on what is kept",
    ),
)
KEPT_BY_DAY = Question(
    "refund-part",
    Text("退一部分的退款", "a refund of a part"),
    Text(
        "扣下的钱收不收费用、什么时候到账，没有查到，问平台",
        "whether fees are charged on what is kept, and when it arrives, is not known: ask the "
        "platform",
    ),
)


@dataclass(frozen=True)
class PartBack:
    """What goes back of one piece: `open` where a part is kept, `back_fen` where it is known."""

    open: bool
    back_fen: int | None = None


def right_before_use(goods: Goods) -> RefundRight | None:
    """The right that holds until goods are delivered."""
    booked = goods.refund.get("booked") if goods.fulfilment == "appointment" else None
    return booked or goods.refund.get("to_use")


def right_once_expired(goods: Goods, asked: date, use: date | None) -> RefundRight | None:
    """The right that holds from the day after the day of use on."""
    return goods.refund.get("expired") if use is not None and asked > use else None


def refunded_in_part(goods: Goods) -> bool:
    """Whether a refund before delivery gives back a part, or may do so."""
    right = right_before_use(goods)
    return right is not None and right.right == "partial"


def part_back(goods: Goods, paid_fen: int, asked: date, use: date | None) -> PartBack:
    """What goes back of a piece that is refunded on the day `asked`, for use on another."""
    late = right_once_expired(goods, asked, use)
    if late is not None:
        return PartBack(late.right != "full")
    right = right_before_use(goods)
    step = right.step(asked, use) if right is not None and use is not None else None
    back_fen = step.back_fen(paid_fen) if step else None
    if not back_fen:
        # Told to be refunded where nothing goes back: it was agreed otherwise, nobody said how.
        return PartBack(refunded_in_part(goods))
    return PartBack(back_fen < paid_fen, back_fen)


def is_kept_in_part(code: Code) -> bool:
    """Whether the seller keeps a part of a code that was given back before delivery."""
    return code.state is State.REFUNDED and code.refund_open


def part_question(code: Code) -> Question:
    """What is to be asked of a code of which a part is kept."""
    return PART_KEPT if code.back_fen is None else KEPT_BY_DAY
