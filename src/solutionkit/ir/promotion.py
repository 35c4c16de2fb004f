"""Promotion by creators: the tasks they take. Mounts and anchors are in `ir.solution`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from solutionkit.source import Path


@dataclass(frozen=True)
class CreatorTask:
    """A task creators take to promote the app; `share_ppm` is `None` when it is not settled.

    `goods` is the id of what it opens, `None` for the home page; `videos` are links.
    """

    id: str
    name: str
    intro: str
    anchor: str
    goods: str | None
    share_ppm: int | None
    refund_days: int | None
    since: date
    until: date
    videos: tuple[str, ...]
    origin: Path
