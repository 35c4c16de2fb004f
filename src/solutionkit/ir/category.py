"""Categories: paths from the root down, and the catalogue that says which of them there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from solutionkit.diagnostics import Text

PATH = " > "
"""What stands between the steps of a category where it is written as one text."""

STEPS = ">＞"
"""The signs that may stand there in a table; an input method makes the second of the first."""


def said_once(choices: Sequence[Any]) -> list[Any]:
    """The choices without a category that only repeats a step of another, as the console may."""

    def shorter(choice: Any) -> Any:
        return tuple(step for step, _ in groupby(choice)) if isinstance(choice, tuple) else choice

    return [each for each in choices if shorter(each) == each or shorter(each) not in choices]


@dataclass(frozen=True)
class Catalogue:
    """The categories that are known, as texts; there are no others where it is `complete`.

    `ask` says where the rest can be looked up; `contracted` are those only a contract names.
    """

    known: tuple[str, ...]
    complete: bool = False
    ask: Text | None = None
    contracted: frozenset[str] = frozenset()

    def knows(self, path: tuple[str, ...]) -> bool:
        """Whether a path is a known category, stands beneath one, or leads to one."""
        above = (PATH.join(path[:depth]) for depth in range(1, len(path) + 1))
        return PATH.join(path) in self.leading or any(each in self.tops for each in above)

    @cached_property
    def tops(self) -> frozenset[str]:
        """The known categories that stand beneath no other known one."""
        known = frozenset(self.known)
        return frozenset(
            each
            for each in known
            if not any(PATH.join(above) in known for above in _above(each.split(PATH)))
        )

    @cached_property
    def leading(self) -> frozenset[str]:
        """What a known category stands beneath, such as the first level of one."""
        return frozenset(
            PATH.join(above) for each in self.tops for above in _above(each.split(PATH))
        )

    def and_also(self, known: Iterable[str], ask: Text | None = None) -> Catalogue:
        """The catalogue with more that is known; a complete one has it all already."""
        if self.complete:
            return self
        both = tuple(sorted({*self.known, *known}))
        return Catalogue(both, False, self.ask or ask, self.contracted)

    def but_for_contracts(self) -> Catalogue:
        """The catalogue without what only a contract names."""
        kept = tuple(each for each in self.known if each not in self.contracted)
        return Catalogue(kept, self.complete, self.ask)

    def without(self, unsaid: Collection[str]) -> Catalogue:
        """The catalogue where these only lead to others; a complete one stays as it is."""
        if self.complete or not unsaid:
            return self
        return Catalogue(tuple(each for each in self.known if each not in unsaid), False, self.ask)


def _above(steps: list[str]) -> Iterable[list[str]]:
    return (steps[:depth] for depth in range(1, len(steps)))
