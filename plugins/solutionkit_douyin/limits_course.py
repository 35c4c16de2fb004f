"""Refund rights of courses and the platform's refund labels; who a course belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit import Goods, RefundRight, Solution
from solutionkit_douyin.limits import known

_NONE = RefundRight("", "none", False, "", ())


def refund_label(solution: Solution, goods: Goods) -> Mapping[str, Any] | None:
    """The label that grants exactly what the goods promise before and while learning, if one does.

    A course has one label; it speaks of days since purchase and of what has been learnt, so none
    gives the money back once all is learnt or the time is over.
    """
    if any(goods.refund.get(each, _NONE).right != "none" for each in ("used", "expired")):
        return None
    before = goods.refund.get("to_use", _NONE)
    while_learning = goods.refund.get("started", _NONE)
    if {before.right, while_learning.right} == {"full"}:
        return _for_learners(solution, before, while_learning)
    if before.right != "full" or while_learning.right != "none":
        return _below(solution, "none") if _neither(before, while_learning) else None
    return _unlearnt(solution, before)


def role_number(solution: Solution, party_id: str) -> int | None:
    """The platform's number for the role of a party; none for a role it does not know."""
    numbers = known(solution, "course.roles").value
    party = solution.parties.get(party_id)
    found = numbers.get(party.role) if party else None
    return int(found) if found else None


def agency_of(solution: Solution, party_id: str) -> str | None:
    """The id of the agency that acts for a party."""
    return next(
        (
            each.id
            for each in solution.parties.values()
            if each.acts_for == party_id and each.role == "agency"
        ),
        None,
    )


def _for_learners(
    solution: Solution, before: RefundRight, learning: RefundRight
) -> Mapping[str, Any] | None:
    """The label where those who have begun may have their money back too."""
    if before.within_days != learning.within_days or before.below_percent or before.below_seconds:
        return None
    if learning.within_days is None:
        return _of_share(solution, learning)
    for rule in known(solution, "course.refund-rules").value:
        if _limits(learning) == (
            rule["within_days"],
            rule.get("below_percent"),
            rule.get("below_seconds"),
        ):
            return {"type": _labels(solution)["fixed_rule"]["type"], "fixed": rule["id"]}
    return None


def _of_share(solution: Solution, learning: RefundRight) -> Mapping[str, Any] | None:
    if learning.below_seconds:
        return None
    return _below(solution, learning.below_percent or "any_time")


def _below(solution: Solution, share: int | str) -> Mapping[str, Any]:
    label = _labels(solution)["progress_below"]
    percent = label[share] if isinstance(share, str) else share
    return {"type": label["type"], "rest_not_learn_info": {"rest_percent": str(percent)}}


def _unlearnt(solution: Solution, before: RefundRight) -> Mapping[str, Any] | None:
    label = _labels(solution)["unlearnt_within_days"]
    days = before.within_days
    if days is None or days > label["max"] or before.below_percent or before.below_seconds:
        return None
    return {"type": label["type"], "day_before_use_info": {"day": str(days)}}


def _neither(before: RefundRight, learning: RefundRight) -> bool:
    return before.right == "none" == learning.right


def _limits(right: RefundRight) -> tuple[int | None, int | None, int | None]:
    return right.within_days, right.below_percent, right.below_seconds


def _labels(solution: Solution) -> Mapping[str, Any]:
    labels: Mapping[str, Any] = known(solution, "course.refund-labels").value
    return labels
