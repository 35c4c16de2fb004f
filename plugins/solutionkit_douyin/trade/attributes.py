"""What goods have that the platform takes as attributes of their category, whose form is not known.

They are in no request, so that they are listed as missing rather than lost.
"""

from __future__ import annotations

from solutionkit import Goods, Solution
from solutionkit_douyin.trade.sold import sold


def unsent(solution: Solution) -> list[str]:
    """The places of what no request carries, goods by goods."""
    if solution.trade.family.id != "life_service":
        return []
    return [f"goods/{each.id}/{name}" for each in sold(solution) for name in _of(each)]


def _of(goods: Goods) -> list[str]:
    had = {
        "valid_days": goods.valid_days,
        "limit_per_user": goods.limit_per_user,
        "face_value": goods.face_value_fen,
        "contents": goods.contents,
        "notices": goods.notices,
        "refund": goods.refund,
        "image": goods.image or goods.pictures,
        "visitor": goods.visitor,
    }
    return [name for name, value in had.items() if value]
