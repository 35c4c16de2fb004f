"""Refund rights and the platform's tag groups: which group says what a solution promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Goods, RefundRight, Solution
from solutionkit_douyin.limits import known

_STATES = {"waiting": ("to_use", "waiting"), "started": ("started", "in_service")}
"""The states of a spec that are the platform's: fulfilment not yet begun, and under way."""

_DONE = "used"
"""The state once fulfilment is done: a group that gives nothing before gives nothing then."""


_ANSWER = "client.tag-groups"
_LIMIT = re.compile(
    "(?:前[一两1-3]|当)[天日]|[0-9一二两三四五六七八九十] ?(?:点|时|小时|天|日|:[0-9]{2})"
    "(?:以|之)?前[^，。；]{0,12}退|提前|仅|只有|(?:之|以|过|逾)(?:后|期)不|其他情况|除外"
)
"""How a text bounds a refund by something no field of a right tells, such as the day of use."""


def rights_in_force(solution: Solution, goods: Goods) -> dict[str, RefundRight]:
    """The rights by the states `goods` can come to.

    What is booked as it is paid for is never unbooked; unless it may be given up, it does not
    lapse either.
    """
    rights = dict(goods.refund)
    booked = rights.get("booked")
    if booked is not None and booked_when_paid(solution, goods):
        never = ("to_use",) if booked.right == "full" else ("to_use", "expired")
        rights = {state: each for state, each in rights.items() if state not in never}
    return rights


def is_limited(text: str) -> bool:
    """Whether the words of a refund right name a limit, so that it is not one at any time."""
    return _LIMIT.search(text) is not None


def booked_when_paid(solution: Solution, goods: Goods) -> bool:
    """Whether a time is booked with the platform in the order itself."""
    return goods.fulfilment == "appointment" and "booking" in solution.trade.family.features


def tag_groups(solution: Solution) -> list[Mapping[str, Any]]:
    """The tag groups there are: those the platform named for this app, or those known of all."""
    if is_answered(solution):
        return [
            group
            for item in _mappings(solution.facts[_ANSWER].value)
            for group in _groups(solution, item)
        ]
    return list(known(solution, "trade.general.tag-groups").value)


def is_answered(solution: Solution) -> bool:
    """Whether the platform has said which tag groups this app may use."""
    return _ANSWER in solution.facts


def groups_of(solution: Solution, goods: Goods) -> list[Mapping[str, Any]]:
    """The tag groups for the goods' type."""
    form = solution.trade.family.forms.get(goods.form, {})
    wanted = form.get("goods_type")
    return [each for each in tag_groups(solution) if wanted and each["goods_type"] == wanted]


def fitting_tag_group(solution: Solution, goods: Goods) -> Mapping[str, Any] | None:
    """The known tag group of the goods' type that grants what the goods promise, if one does.

    A promise is compared where the goods make one: before service and once it has begun. Several
    groups that fit are as good as none, since the choice would be ours and not the author's.
    """
    fitting = [group for group in groups_of(solution, goods) if fits_promises(group, goods)]
    return fitting[0] if len(fitting) == 1 else None


def rights_offered(solution: Solution, goods: Goods, named: object) -> dict[str, set[str]]:
    """The rights that may be promised, by the spec's name of the state; `named` is a tag group.

    Without an answer of the platform nothing is said. Where it only answered with refund rules,
    those count for all goods.
    """
    groups = groups_of(solution, goods) if is_answered(solution) else []
    own = [each for each in groups if each["id"] == named] or groups
    offered = {state: {str(each[state]) for each in own if each[state]} for state in _STATES}
    if not own:
        offered = _by_rules(solution)
    return {
        name: offered[state]
        for state, names in _STATES.items()
        for name in names
        if offered.get(state) and name in goods.refund
    }


def _by_rules(solution: Solution) -> dict[str, set[str]]:
    answer = solution.facts.get("client.refund-rules")
    found: dict[str, set[str]] = {}
    for item in _mappings(answer.value if answer else None):
        state, right = _state(solution, item.get("state")), _code(solution, item.get("right"))
        if state and right:
            found.setdefault(state, set()).add(right)
    return found


def _groups(solution: Solution, item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """An answered tag group in the form of those known of all, once for each goods type it has."""
    granted: dict[str, str | None] = dict.fromkeys(_STATES)
    for each in _mappings(item.get("rules")):
        for rule in _mappings([each.get("rule")]):
            state = _state(solution, rule.get("biz_status"))
            if state in granted:
                granted[state] = _code(solution, rule.get("refund_type"))
    named = (each.get("goods_type") for each in _mappings(item.get("tags")))
    types = dict.fromkeys(each for each in named if isinstance(each, int | str))
    return [{"goods_type": each, "id": item.get("id"), **granted} for each in types]


def _mappings(answered: object) -> Iterator[Mapping[str, Any]]:
    """The items of an answer that tell anything; what else it holds is nobody's to read."""
    listed = answered if isinstance(answered, list) else []
    return (each for each in listed if isinstance(each, Mapping))


def _state(solution: Solution, name: object) -> str:
    names = known(solution, "trade.general.fulfilment-states").value
    return next((ours for ours, theirs in names.items() if theirs == name), "")


def _code(solution: Solution, code: object) -> str | None:
    rights: Mapping[str, str] = known(solution, "trade.general.refund-codes").value["rights"]
    return rights.get(str(code))


def fits_promises(group: Mapping[str, Any], goods: Goods) -> bool:
    """Whether a tag group grants what the goods promise, where they promise anything."""
    kept = all(_right(goods, names) in (None, group[state]) for state, names in _STATES.items())
    return kept and (group["started"] != "none" or _right(goods, (_DONE,)) in (None, "none"))


def _right(goods: Goods, states: tuple[str, ...]) -> str | None:
    for state in states:
        if state in goods.refund:
            return goods.refund[state].right
    return None
