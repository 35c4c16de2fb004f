"""The kinds of play a mini-game can be of: a folder each under `plays/`.

`play.yaml` names it and says what its props may do; `fields.schema.json` are the fields it adds to
`game`, `defaults.yaml` what need not be said. What stands under `scripts/` goes into the project's
folder of the play's name as it is; `once` in `play.yaml` names what of it belongs to the team after
the first build.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from solutionkit import Play, Text, read_data


@cache
def plays() -> Mapping[str, Play]:
    """Every play, by id."""
    folders = sorted(_folder().iterdir(), key=lambda each: each.name)
    return {each.name: _play(each) for each in folders if each.joinpath("play.yaml").is_file()}


def scripts(play: str) -> Mapping[str, str]:
    """The scripts of a play, by their path in the project."""
    folder = _folder().joinpath(play, "scripts")
    return {f"{play}/{each.name}": each.read_text("utf-8") for each in folder.iterdir()}


def once(play: str) -> frozenset[str]:
    """The files that are the team's own once they have been made."""
    about = _about(_folder().joinpath(play))
    return frozenset(f"{play}/{name}" for name in about.get("once", ()))


def _folder() -> Traversable:
    return files("solutionkit_douyin").joinpath("plays")


def _about(folder: Traversable) -> Mapping[str, Any]:
    about: Mapping[str, Any] = read_data(
        folder.joinpath("play.yaml").read_bytes(), f"{folder.name}/play.yaml"
    )
    return about


def _play(folder: Traversable) -> Play:
    about, presets = _about(folder), folder.joinpath("defaults.yaml")
    return Play(
        id=folder.name,
        title=_text(about["title"]),
        summary=_text(about["summary"]),
        fields=json.loads(folder.joinpath("fields.schema.json").read_bytes()),
        effects={id: _text(title) for id, title in about.get("effects", {}).items()},
        presets=presets if presets.is_file() else None,
    )


def _text(words: Mapping[str, str]) -> Text:
    return Text(words["zh"], words["en"])
