"""Which party an app is whose: the one that sells, is paid and holds the licences."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar


class _Party(Protocol):
    @property
    def role(self) -> str: ...
    @property
    def acts_for(self) -> str | None: ...


AnyParty = TypeVar("AnyParty", bound=_Party)


def heads(
    parties: Iterable[AnyParty], required: Collection[str], idle: Collection[str]
) -> list[AnyParty]:
    """Those the app may be of; several where nothing tells which, and then the first counts.

    They act for nobody. One of a role that the industry requires comes before all others, and one
    of an `idle` role, which runs nothing itself, after them: the order of lines says nothing.
    """
    ranked: dict[int, list[AnyParty]] = {}
    for each in parties:
        if each.acts_for is None:
            rank = 0 if each.role in required else 2 if each.role in idle else 1
            ranked.setdefault(rank, []).append(each)
    return ranked[min(ranked)] if ranked else []
