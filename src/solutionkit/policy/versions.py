"""Versions of one rule or fee in time: the same id, one period after another.

Two that hold on the same day are an error, a stretch between two in which neither holds a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from solutionkit.diagnostics import Diagnostic, Related, Span, Text
from solutionkit.diagnostics.catalogue import diagnose

_OTHER = Text("另一条在这里", "the other one stands here")


class Dated(Protocol):
    """What has an id and a period."""

    @property
    def id(self) -> str:
        """Its name."""

    @property
    def since(self) -> date | None:
        """Its first day."""

    @property
    def until(self) -> date | None:
        """The first day it no longer holds."""

    @property
    def origin(self) -> Span:
        """Where it stands."""


def overlaps(versions: Iterable[Dated]) -> Iterator[Diagnostic]:
    """Every two of one id that hold on the same day."""
    seen: dict[str, list[Dated]] = {}
    for each in versions:
        for other in seen.setdefault(each.id, []):
            if _overlap(each, other):
                related = [Related(other.origin, _OTHER)]
                yield diagnose("policy/rule-twice", each.origin, related=related, name=each.id)
        seen[each.id].append(each)


def gaps(versions: Iterable[Dated]) -> Iterator[Diagnostic]:
    """Every stretch of time between two versions in which neither holds."""
    by_id: dict[str, list[Dated]] = {}
    for each in versions:
        by_id.setdefault(each.id, []).append(each)
    for own in by_id.values():
        ordered = sorted(own, key=lambda each: each.since or date.min)
        for earlier, later in zip(ordered, ordered[1:], strict=False):
            if earlier.until and later.since and earlier.until < later.since:
                yield diagnose(
                    "policy/version-gap",
                    later.origin,
                    related=[Related(earlier.origin, _OTHER)],
                    name=later.id,
                    start=earlier.until.isoformat(),
                    end=later.since.isoformat(),
                )


def _overlap(one: Dated, other: Dated) -> bool:
    starts_in = one.since is None or other.until is None or one.since < other.until
    ends_in = one.until is None or other.since is None or other.since < one.until
    return starts_in and ends_in
