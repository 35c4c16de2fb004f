"""The kind of play a game names: its presets, and what a spec writes for it held to its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.game import Play
from solutionkit.ir.platform import Platform
from solutionkit.lower.references import unknown_name
from solutionkit.source import Document, Path, read_any
from solutionkit.spec.bind import schema_of
from solutionkit.spec.games import GameSpec
from solutionkit.spec.json_schema import findings
from solutionkit.spec.missing import missing_field
from solutionkit.spec.shape import Shape

PLAY = Text("玩法", "kind of play")

_GAME: Path = ("game",)
_NAME: Path = ("game", "play")


def play_of(document: Document, platform: Platform) -> Play | None:
    """The play a document names, where the platform has it."""
    node = document.node(_NAME)
    return platform.plays.get(node.value) if node and isinstance(node.value, str) else None


def presets(play: Play) -> list[Document]:
    """What a spec need not say of a game of this play."""
    if play.presets is None:
        return []
    return [read_any(play.presets.read_bytes(), f"{play.id}/{play.presets.name}")]


def field_schema(play: Play, others: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
    """The JSON Schema of `game`: the fields of `play`, and by name those of every game.

    The latter are held to their types by `bind`. `others` are fields to let stand.
    """
    own = play.fields
    every = schema_of(GameSpec)["properties"]
    named = {name: {"title": each["title"]} for name, each in every.items()}
    return {
        **own,
        "type": "object",
        "additionalProperties": False,
        "properties": {**named, **(others or {}), **own.get("properties", {})},
    }


def faults(document: Document, platform: Platform) -> list[Diagnostic]:
    """What is wrong with the play a game names, and with the fields of the play."""
    node = document.node(_GAME)
    if node is None or node.entries is None or not platform.plays:
        return []
    name, play = node.child("play"), play_of(document, platform)
    if name is None:
        return [missing_field(document, Shape.of(schema_of(GameSpec)), _GAME, "play")]
    if play is None:
        return _unnamed(document, name.value, platform)
    strange = dict(_of_another_play(document, play, platform))
    schema = field_schema(play, dict.fromkeys(strange, {}))
    if strange:
        # Whoever wrote fields of one play and named the other lacks nothing but its name.
        schema = {**schema, "required": []}
    return sorted({*strange.values(), *findings(schema, document, _GAME)})


def _unnamed(document: Document, name: Any, platform: Platform) -> list[Diagnostic]:
    """What is said of a name that is no play's; what is no text is told by `bind`."""
    titles = {id: each.title.zh for id, each in platform.plays.items()}
    if name is None:
        place, advice = document.span(_NAME), did_you_mean("", titles, titles)
        return [diagnose("spec/empty", place, advice=advice)]
    if not isinstance(name, str):
        return []
    return [unknown_name(document, _NAME, PLAY, name, titles, titles)]


def _of_another_play(
    document: Document, play: Play, platform: Platform
) -> Iterator[tuple[str, Diagnostic]]:
    """The fields under `game` that another play has, each with what to say of it."""
    node = document.node(_GAME)
    own = field_schema(play)["properties"]
    for field in (node.entries or {}) if node else ():
        others = [each for each in platform.plays.values() if field in each.fields["properties"]]
        if field not in own and others:
            yield (
                field,
                diagnose(
                    "spec/field-of-another-play",
                    document.key_span((*_GAME, field)),
                    field=field,
                    other=others[0].id,
                    named=others[0].title,
                    play=play.id,
                ),
            )
