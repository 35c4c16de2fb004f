"""Refund rights: each with the words its buyer reads where the author wrote none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from solutionkit.ir.money import percent_of_ppm
from solutionkit.ir.refund import RefundRight, RefundStep
from solutionkit.source import Path
from solutionkit.spec.trade import RefundSpec, RefundStepSpec

_RIGHTS = {
    "full": "全额退款",
    "partial": "部分退款",
    "negotiated": "协商退款",
    "none": "不支持退款",
}


def lowered_rights(rights: Mapping[str, RefundSpec], origin: Path) -> dict[str, RefundRight]:
    """Refund rights by state; one without a text says what it is in plain words."""
    return {
        state: RefundRight(
            state=state,
            right=right.right,
            automatic=right.automatic,
            text=right.text or _said(right),
            origin=(*origin, state),
            within_days=right.within_days,
            below_percent=right.below_percent,
            below_seconds=right.below_seconds,
            by_day=_steps(right.by_day),
        )
        for state, right in rights.items()
    }


def _steps(written: Iterable[RefundStepSpec]) -> tuple[RefundStep, ...]:
    """The steps, the farthest from the day of use first."""
    steps = (
        RefundStep(each.days_before, each.right, each.rate, index)
        for index, each in enumerate(written)
    )
    return tuple(sorted(steps, key=lambda each: -each.days_before))


def _said(right: RefundSpec) -> str:
    """A right in plain words, with the conditions it has."""
    if right.by_day:
        return "；".join(_said_by_day(_steps(right.by_day))) + "。"
    limits = (
        ("购买后 {} 天内", right.within_days),
        ("学习不到 {}%", right.below_percent),
        ("学习不到 {} 秒", right.below_seconds),
    )
    conditions = "、".join(words.format(limit) for words, limit in limits if limit)
    return f"{conditions}，{_RIGHTS[right.right]}" if conditions else _RIGHTS[right.right]


def _said_by_day(steps: Sequence[RefundStep]) -> Iterator[str]:
    farthest = None
    for each in steps:
        rate = "" if each.rate_ppm is None else f"退 {percent_of_ppm(each.rate_ppm)}"
        yield f"{_when(each.days_before, farthest)}{rate or _RIGHTS[each.right]}"
        farthest = each.days_before - 1
    if farthest is not None and farthest >= 0 and steps[-1].right != "none":
        yield _when(0, farthest) + _RIGHTS["none"]


def _when(nearest: int, farthest: int | None) -> str:
    """The days of a step, up to the one before it; the first has no end."""
    if farthest is None:
        return f"使用日前 {nearest} 天及更早申请，" if nearest else "使用当天及以前申请，"
    if nearest >= farthest:
        return f"使用日前 {nearest} 天申请，" if nearest else "使用当天申请，"
    return f"使用日前 {farthest} 天到{f'前 {nearest} 天' if nearest else '当天'}申请，"
