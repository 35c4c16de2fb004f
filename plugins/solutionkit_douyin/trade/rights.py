"""Refund rights as `trade.json` says them: per state of an order, with their limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import RefundRight


def rights_of(rights: Mapping[str, RefundRight]) -> dict[str, Any]:
    """What stands under each state; a limit that is not set is left out."""
    return {
        state: {
            "right": each.right,
            "automatic": each.automatic,
            "text": each.text,
            **{name: limit for name, limit in _limits(each) if limit},
            **_by_day(each),
        }
        for state, each in rights.items()
    }


def _limits(right: RefundRight) -> Iterator[tuple[str, int | None]]:
    yield "within_days", right.within_days
    yield "below_percent", right.below_percent
    yield "below_seconds", right.below_seconds


def _by_day(right: RefundRight) -> dict[str, Any]:
    steps = [
        {"days_before": each.days_before, "right": each.right, "rate_ppm": each.rate_ppm}
        for each in right.by_day
    ]
    return {"by_day": steps} if steps else {}
