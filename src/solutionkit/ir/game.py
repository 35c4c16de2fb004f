"""A game and how it earns: its pieces, its props, and the shares of what players and ads bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from solutionkit.ir.fact import Grade
from solutionkit.source import Path


@dataclass(frozen=True)
class Piece:
    """A kind of piece players sort; `colour` is `#RRGGBB`."""

    id: str
    name: str
    colour: str


@dataclass(frozen=True)
class Prop:
    """What helps a player: `effect` is `undo` or `add-slot`, `start` how many one begins with."""

    id: str
    name: str
    effect: str
    start: int


@dataclass(frozen=True)
class Game:
    """What is sorted into what, with which props; `age_rating` is empty while nobody said it."""

    orientation: str
    age_rating: str
    slogan: str
    container: str
    pieces: tuple[Piece, ...]
    capacity: int
    props: tuple[Prop, ...]
    origin: Path


@dataclass(frozen=True)
class Revenue:
    """One way a game earns.

    `kind` is `ads` or `in-app-purchase`; `format` the form of an ad, empty where no slot of the
    game shows it; `grants` what a watched ad gives. `least_ppm` and `most_ppm` bound the
    developer's share, `None` where they are unknown; `period` says how often it is settled.
    """

    id: str
    name: str
    kind: str
    format: str
    grants: Mapping[str, int]
    payer: str
    period: str
    least_ppm: int | None
    most_ppm: int | None
    source: str
    grade: Grade
    facts: tuple[str, ...]
    origin: Path
