"""Refund rights and the platform's tag groups: which group says what a solution promises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit import Goods, Solution
from solutionkit_douyin.limits import known

_STATES = {"waiting": ("to_use", "waiting"), "started": ("started", "in_service")}
"""The states of a spec that are the platform's: fulfilment not yet begun, and under way."""


def fitting_tag_group(solution: Solution, goods: Goods) -> Mapping[str, Any] | None:
    """The known tag group of the goods' type that grants what the goods promise, if one does.

    A promise is compared where the goods make one: before service and once it has begun. Several
    groups that fit are as good as none, since the choice would be ours and not the author's.
    """
    form = solution.trade.family.forms.get(goods.form, {})
    fitting = [
        group
        for group in known(solution, "trade.general.tag-groups").value
        if group["goods_type"] == form.get("goods_type") and _grants(group, goods)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _grants(group: Mapping[str, Any], goods: Goods) -> bool:
    return all(_right(goods, names) in (None, group[state]) for state, names in _STATES.items())


def _right(goods: Goods, states: tuple[str, ...]) -> str | None:
    for state in states:
        if state in goods.refund:
            return goods.refund[state].right
    return None
