"""What a fee changes to after a day, as far as the contract says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import FeeComponent, FeePolicy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.dates_text import days_words
from solutionkit.policy.figures_text import figures_lines
from solutionkit.policy.terms import priced

_FIGURES = Text("{days}：{figures}", "{days}: {figures}")
_UNKNOWN = Text("未知", "unknown")
_NO_MINIMUM = Text("不再有最低", "no longer a minimum")
_NO_CAP = Text("不再有最高", "no longer a cap")
_PROMOTION_ENDS = Text("{fee}的“{promotion}”到这天为止", "the last day of {promotion} on the {fee}")
_FIGURE_ENDS = Text(
    "{fee}的费率到这天为止，{then}", "the last day of the present figures of {fee}, {then}"
)


@dataclass(frozen=True)
class Change:
    """The figures of a fee from `first` on; `component` has none while they are unknown.

    `lifted` says which of its bounds are no more.
    """

    first: date
    component: FeeComponent
    lifted: tuple[Text, ...] = ()


def changes(policy: FeePolicy, terms: Sequence[FeeTerm], day: date) -> Iterator[Change]:
    """Every later day on which the figures of a fee of the contract begin or end, by fee."""
    for id in dict.fromkeys(each.component for each in terms):
        own = [each for each in terms if each.component == id]
        for turn in sorted({d for each in own for d in (each.since, each.until) if d and d > day}):
            before, then = (
                next(each for each in priced(policy, terms, on).components if each.id == id)
                for on in (turn - timedelta(days=1), turn)
            )
            yield Change(turn, lasting(then, turn), tuple(_lifted(before, then)))


def _lifted(before: FeeComponent, then: FeeComponent) -> Iterator[Text]:
    """The bounds a fee had, and has no more."""
    if before.minimum_fen is not None and then.minimum_fen is None:
        yield _NO_MINIMUM
    if before.cap_fen is not None and then.cap_fen is None:
        yield _NO_CAP


def lasting(component: FeeComponent, day: date) -> FeeComponent:
    """The component without the promotions that are over on `day`."""
    left = (each for each in component.promotions if each.until is None or each.until > day)
    return replace(component, promotions=tuple(left))


def change_words(change: Change, policy: FeePolicy) -> Text:
    """From when on the fee is what."""
    told = list(figures_lines(change.component, policy.fields)) or [_UNKNOWN]
    told += change.lifted
    days = days_words(change.first, None) or _UNKNOWN
    return _FIGURES.filled(days=days, figures=Text.joined(told, "；", "; "))


def changes_data(found: Sequence[Change], policy: FeePolicy) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {
            "component": each.component.id,
            "since": each.first.isoformat(),
            "words": change_words(each, policy).as_data(),
        }
        for each in found
    ]


def last_days(
    policy: FeePolicy, terms: Sequence[FeeTerm], day: date
) -> Iterator[tuple[date, Text]]:
    """The last day of each promotion in force from `day` on, and of each figure that ends."""
    for component in priced(policy, terms, day).components:
        for each in component.promotions:
            if each.until is not None and each.until > day:
                said = _PROMOTION_ENDS.filled(fee=component.title, promotion=each.title)
                yield each.until - timedelta(days=1), said
    for change in changes(policy, terms, day):
        then = change_words(change, policy)
        said = _FIGURE_ENDS.filled(fee=change.component.title, then=then)
        yield change.first - timedelta(days=1), said
