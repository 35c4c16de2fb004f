"""What visitors are asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """An identity paper beside the identity card, its numbers of so many characters.

    `characters` is `digits` or `letters-and-digits`.
    """

    name: str
    characters: str
    shortest: int
    longest: int
