"""What is sold in the group-buying component: goods of their own, and what is asked about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit import Goods, Solution
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.life_service import group_id
from solutionkit_douyin.trade.sold import in_group_buying, sold

FACTS = (
    "fee.parity",
    "product.business-lines",
    "product.group-buying-component",
    "product.sale-window",
    "review.orders",
)


def group_buying(solution: Solution) -> dict[str, Any] | None:
    """The goods by the id they have in the component; nothing where none is sold there."""
    if not in_group_buying(solution):
        return None
    return {
        "goods": [
            {
                "id": each.id,
                "out_id": group_id(solution, each),
                "form_said": _is_said(solution, each),
            }
            for each in sold(solution)
        ],
        "reviewed_by": known(solution, "review.orders").value["calls"],
        "fact": "product.group-buying-component",
    }


def not_said_of(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """The goods of which nothing says that the component sells such goods."""
    if in_group_buying(solution):
        goods = enumerate(sold(solution))
        if at := [index for index, each in goods if not _is_said(solution, each)]:
            yield "group_form", [f"trade.json#/goods/{index}/form" for index in at]


def _is_said(solution: Solution, goods: Goods) -> bool:
    return goods.form in known(solution, "product.sale-window").value["required_for"]
