"""Sections of courses: one without an id goes by its place."""

from __future__ import annotations

from collections.abc import Sequence

from solutionkit.ir.solution import Section
from solutionkit.source import Path
from solutionkit.spec.courses import SectionSpec


def lowered_sections(sections: Sequence[SectionSpec], origin: Path) -> tuple[Section, ...]:
    """The sections in the author's order; a live lesson needs no media."""
    return tuple(
        Section(
            id=each.id or str(index + 1),
            title=each.title,
            kind=each.kind,
            minutes=each.minutes,
            trial=each.trial,
            media="ready" if each.kind == "live" else each.media,
            media_id=each.media_id,
            date=each.date,
            start=each.start,
            origin=(*origin, index),
        )
        for index, each in enumerate(sections)
    )
