"""Courses as pages show them, and what the demo knows of learning: progress, refund limits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from solutionkit import Goods, RefundRight, Section, Solution
from solutionkit_douyin.beijing import moment


def section_records(solution: Solution, goods: Goods) -> list[Mapping[str, Any]]:
    """The sections of goods as `models.d.ts` describes them."""
    return [
        {
            "id": each.id,
            "title": each.title,
            "kind": each.kind,
            "minutes": each.minutes or 0,
            "trial": each.trial,
            "media": each.media,
            "startsAt": _starts_at(solution, each),
        }
        for each in goods.sections
    ]


def promise(right: RefundRight, begun: RefundRight | None) -> str:
    """The refund right of a course as a tag: the widest that holds while learning."""
    if begun is None or begun.right != "full":
        return f"{right.within_days}天内未学可退" if right.within_days else "未学可退"
    days = f"{begun.within_days}天内" if begun.within_days else ""
    if begun.below_percent:
        return f"{days}未学满{begun.below_percent}%可退"
    if begun.below_seconds:
        return f"{days}未学满{begun.below_seconds}秒可退"
    return f"{days}可退" if days else "随时退"


def learning_rules(solution: Solution) -> Mapping[str, Any]:
    """By course: how long it may be learnt, and until when the money may be had back."""
    return {
        goods.id: {
            "validDays": goods.valid_days or 0,
            "before": _limits(goods.refund.get("to_use")),
            "begun": _limits(goods.refund.get("started")),
        }
        for goods in solution.goods.values()
        if goods.fulfilment == "course"
    }


def sample_progress(bought: Mapping[str, Goods], today: date) -> Mapping[str, Any]:
    """What has been learnt of the courses of sample orders, by course; `bought` is by state.

    Nobody has seen a live lesson that is still to come.
    """
    found: dict[str, Any] = {}
    for state, goods in bought.items():
        playable = [each.id for each in goods.sections if each.media == "ready"]
        given = [each.id for each in goods.sections if not each.date or each.date < today]
        learned = {"used": given, "to_use": playable[:2]}.get(state)
        if learned:
            found[goods.id] = {"learned": learned, "last": learned[-1]}
    return found


def _limits(right: RefundRight | None) -> Mapping[str, Any]:
    if right is None or right.right != "full":
        return {"may": False, "days": 0, "percent": 0}
    # The demo counts sections, not seconds: one that is learnt is more than any rule allows.
    percent = right.below_percent or (1 if right.below_seconds else 100)
    return {"may": True, "days": right.within_days or 0, "percent": percent}


def _starts_at(solution: Solution, section: Section) -> str:
    if not (section.date and section.start):
        return ""
    return moment(solution, section.date.isoformat(), section.start)
