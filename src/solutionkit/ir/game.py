"""A game and how it earns: its play and props, and the shares of what players and ads bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.statement_days import Settled
from solutionkit.source import Path


@dataclass(frozen=True)
class Play:
    """A kind of play that a platform can make a game of.

    `fields` is the JSON Schema of what a spec writes under `game` for it, beside what every game
    has; `effects` are what props may do in it, any where there are none; `presets` is a file laid
    under the spec and under the industry's own presets.
    """

    id: str
    title: Text
    summary: Text
    fields: Mapping[str, Any]
    effects: Mapping[str, Text] = field(default_factory=dict)
    presets: Traversable | None = None


@dataclass(frozen=True)
class Prop:
    """What helps a player: `effect` is what it does in the play, `start` what one begins with."""

    id: str
    name: str
    effect: str
    start: int


@dataclass(frozen=True)
class Game:
    """What is played, with which props; `age_rating` is empty while nobody said it.

    `fields` are those of the play, as its schema has them.
    """

    play: str
    orientation: str
    age_rating: str
    slogan: str
    props: tuple[Prop, ...]
    fields: Mapping[str, Any]
    origin: Path


@dataclass(frozen=True)
class Revenue:
    """One way a game earns.

    `kind` is `ads` or `in-app-purchase`; `format` the form of an ad, empty where no slot of the
    game shows it; `grants` what a watched ad gives. `least_ppm` and `most_ppm` bound the
    developer's share, `None` where they are unknown; `period` says in the author's words how often
    it is settled, and `settled` what those words mean, `None` where they are not understood.
    """

    id: str
    name: str
    kind: str
    format: str
    grants: Mapping[str, int]
    payer: str
    period: str
    settled: Settled | None
    least_ppm: int | None
    most_ppm: int | None
    source: str
    grade: Grade
    facts: tuple[str, ...]
    origin: Path

    @property
    def known_share(self) -> tuple[int | None, int | None]:
        """The bounds of a share that comes from somewhere; none without a source."""
        told = self.grade is not Grade.UNKNOWN
        return (self.least_ppm, self.most_ppm) if told else (None, None)
