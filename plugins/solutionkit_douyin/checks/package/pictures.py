"""The pictures a spec names, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Solution, serving


def pictures(solution: Solution) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every picture the spec names, and where it does."""
    theme = solution.theme
    for noun, file in (("logo", theme.logo), ("banner", theme.banner)):
        if file:
            yield (*theme.origin, noun), file
    for goods in solution.goods.values():
        if goods.image:
            yield (*goods.origin, "image"), goods.image
        for index, file in enumerate(goods.pictures):
            yield (*goods.origin, "detail", index), file
    for person in serving(solution):
        if person.portrait:
            yield (*person.origin, "portrait"), person.portrait
