"""What pages ask of a person: by which block, by which goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Path, Solution
from solutionkit_douyin.miniprogram.traits import holds, traits

OF_VISITORS = {"name": "visitor-name", "phone": "visitor-phone"}
"""What stands on the privacy page for a visitor's data that a buyer has as well."""

OTHER_PAPER = "other-paper"
"""What stands there for the number of a paper other than the identity card."""

ASKED_BY = {"contact-form": ("name", "phone"), "note-form": ("note",)}
"""The data that blocks ask for, whatever they are bound to."""


def asked_on_pages(solution: Solution) -> Iterator[tuple[str, Path]]:
    """Every datum a page asks for outside of forms, once, and what asks for it."""
    seen: set[str] = set()
    for datum, origin in _asked(solution):
        if datum not in seen:
            seen.add(datum)
            yield datum, origin


def _asked(solution: Solution) -> Iterator[tuple[str, Path]]:
    holding = traits(solution)
    for page in solution.pages:
        for use in page.blocks:
            if use.block in ASKED_BY and holds(use.options, holding):
                yield from ((datum, use.origin) for datum in ASKED_BY[use.block])
    for goods in solution.goods.values():
        yield from (
            (OF_VISITORS.get(datum, datum), (*goods.origin, "visitor")) for datum in goods.visitor
        )
        if goods.papers:
            yield OTHER_PAPER, (*goods.origin, "papers")
