"""Diagnostics that say the same of many places: told once, with the other places in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solutionkit.diagnostics.diagnostic import Diagnostic

FEWEST = 3
"""A pair is sooner read than looked up."""
MOST_PLACES = 24
"""How many further places are named before the rest is only counted."""


@dataclass(frozen=True)
class Fold:
    """A diagnostic, and the further ones that say the same elsewhere."""

    first: Diagnostic
    others: tuple[Diagnostic, ...] = ()

    def line(self, lang: str) -> str:
        """Where the others stand; empty where there are none."""
        if not self.others:
            return ""
        places = dict.fromkeys(f"{each.span.file}:{each.span.line}" for each in self.others)
        named, count = ", ".join([*places][:MOST_PLACES]), len(self.others)
        more = len(places) > MOST_PLACES
        if lang == "zh":
            return f"… 另有 {count} 处相同：{named}{' …，--all 全部列出' if more else ''}"
        return f"… the same in {count} more places: {named}{' …, --all lists them' if more else ''}"


def folded(ordered: Sequence[Diagnostic]) -> list[Fold]:
    """Fold what is said alike of three places or more, each kind where it is first told.

    What a related place explains is never folded: it differs from one place to the next.
    """
    alike: dict[object, list[Diagnostic]] = {}
    for at, each in enumerate(ordered):
        same = (each.code, each.severity, each.alike or (each.message, each.help))
        alike.setdefault(at if each.related else same, []).append(each)
    folds: dict[int, Fold] = {}
    for first, *others in alike.values():
        if len(others) + 1 < FEWEST:
            folds |= {id(each): Fold(each) for each in (first, *others)}
        else:
            folds[id(first)] = Fold(first, tuple(others))
    return [folds[id(each)] for each in ordered if id(each) in folds]
