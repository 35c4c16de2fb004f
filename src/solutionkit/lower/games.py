"""The game of a spec and the ways it earns, as generators see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit.ir.fact import Grade
from solutionkit.ir.game import Game, Play, Prop, Revenue
from solutionkit.ir.platform import Platform
from solutionkit.ir.statement_days import settled_by
from solutionkit.lower.plays import field_schema, play_of
from solutionkit.source import Document
from solutionkit.spec.schema_values import values
from solutionkit.spec.solution import SolutionSpec


def game(spec: SolutionSpec, document: Document, platform: Platform) -> Game | None:
    """The game, where the spec has one."""
    written, play = spec.game, play_of(document, platform)
    if written is None or play is None:
        return None
    return Game(
        play=play.id,
        orientation=written.orientation,
        age_rating=written.age_rating,
        slogan=written.slogan,
        props=tuple(
            Prop(each.id, each.name, each.effect or each.id, each.start) for each in written.props
        ),
        fields=_fields(document, play),
        origin=("game",),
    )


def _fields(document: Document, play: Play) -> Mapping[str, Any]:
    """What the spec and the presets say for `play`, in the order of its schema."""
    node = document.node(("game",))
    said = values(field_schema(play), node.data()) if node else {}
    return {name: said[name] for name in play.fields["properties"] if name in said}


def revenue(spec: SolutionSpec) -> tuple[Revenue, ...]:
    """The ways the game earns, in the author's order."""
    return tuple(
        Revenue(
            id=each.id,
            name=each.name or each.id,
            kind=each.kind,
            format=(each.format or "") if each.kind == "ads" else "",
            grants=each.grants,
            payer=each.payer,
            period=each.statement,
            settled=settled_by(each.statement),
            least_ppm=each.share.at_least,
            most_ppm=each.share.at_most,
            source=each.source,
            grade=Grade(each.grade),
            facts=each.facts,
            origin=("revenue", index),
        )
        for index, each in enumerate(spec.revenue)
    )
