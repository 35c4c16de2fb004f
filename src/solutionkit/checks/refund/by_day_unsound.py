"""The check refund/by-day-unsound."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.money import ONE
from solutionkit.ir.refund import RefundRight, RefundStep
from solutionkit.ir.solution import Solution
from solutionkit.source import Path

_STATE = Text(
    "只有 to_use（使用前）能按使用日退，{state} 不能",
    "only to_use can go by the day of use, not {state}",
)
_RIGHT = Text("旁边的 right 要写 partial", "the right beside it is partial")
_DAYS = Text(
    "不能再写 within_days：一笔退款会有两个期限",
    "without within_days: a refund would have two limits",
)
_TWICE = Text("使用日前 {days} 天写了两次", "{days} days before use stands twice")
_NO_RATE = Text(
    "退一部分要写退多少：rate 大于 0%、小于 100%",
    "a part needs a rate above 0% and below 100%",
)
_IDLE_RATE = Text("rate 只和 right: partial 一起写", "a rate stands beside right: partial only")
_MORE = Text(
    "离使用日更近，却比前面（使用日前 {days} 天）退得多",
    "it is nearer the day of use and gives more than the one {days} days before",
)


@check(
    message=Text("按使用日退（by_day）写得不对：{why}", "by_day is unsound: {why}"),
    help=Text(
        "例如 {{right: partial, by_day: [{{days_before: 1, right: full}}, "
        "{{days_before: 0, right: partial, rate: 80%}}]}}",
        "such as {{right: partial, by_day: [{{days_before: 1, right: full}}, "
        "{{days_before: 0, right: partial, rate: 80%}}]}}",
    ),
    severity=Severity.ERROR,
)
def by_day_unsound(solution: Solution) -> Iterator[Finding]:
    """The steps of a refund by day of use overlap, lack a rate, or stand where they mean nothing.

    ## Why is this wrong?
    The app and quotes work out a refund by these steps. Two for one day, a part of which nobody
    said how much, or steps of a stage in which the day of use is past have no amount.

    ## 为什么不对
    小程序和报价按这几级算退多少。同一天两级、没写退几成、写在使用以后的阶段，都算不出钱。

    ## Example
    `to_use: {right: full, by_day: [{days_before: 0, right: partial}]}`

    ## Use instead
    `to_use: {right: partial, by_day: [{days_before: 1, right: full}, {days_before: 0, right:
    partial, rate: 80%}]}`
    """
    for right in every_right(solution):
        for place, why in _unsound(right) if right.by_day else ():
            yield Finding((*right.origin, *place), {"why": why})


def _unsound(right: RefundRight) -> Iterator[tuple[Path, Text]]:
    """Where steps are at fault, below their right, and why."""
    if right.state != "to_use":
        yield ("by_day",), _STATE.filled(state=Text(right.state, right.state))
    if right.right != "partial":
        yield ("right",), _RIGHT
    if right.within_days:
        yield ("within_days",), _DAYS
    yield from _unsound_steps(right)


def _unsound_steps(right: RefundRight) -> Iterator[tuple[Path, Text]]:
    for each in right.by_day:
        why = _rate_fault(each)
        if why is not None:
            yield ("by_day", each.index), why
    for far, near in pairwise(right.by_day):
        days = Text(str(far.days_before), str(far.days_before))
        if far.days_before == near.days_before:
            yield ("by_day", near.index, "days_before"), _TWICE.filled(days=days)
        elif (near.part_ppm or 0) > (far.part_ppm or 0):
            yield ("by_day", near.index), _MORE.filled(days=days)


def _rate_fault(step: RefundStep) -> Text | None:
    if step.right == "partial":
        return None if step.rate_ppm and step.rate_ppm < ONE else _NO_RATE
    return None if step.rate_ppm is None else _IDLE_RATE
