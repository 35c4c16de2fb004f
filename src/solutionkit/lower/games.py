"""The game of a spec and the ways it earns, as generators see them."""

from __future__ import annotations

from solutionkit.ir.fact import Grade
from solutionkit.ir.game import Game, Piece, Prop, Revenue
from solutionkit.spec.solution import SolutionSpec


def game(spec: SolutionSpec) -> Game | None:
    """The game, where the spec has one."""
    written = spec.game
    if written is None:
        return None
    return Game(
        orientation=written.orientation,
        age_rating=written.age_rating,
        slogan=written.slogan,
        container=written.container,
        pieces=tuple(Piece(each.id, each.name, each.colour) for each in written.pieces),
        capacity=written.capacity,
        props=tuple(Prop(each.id, each.name, each.effect, each.start) for each in written.props),
        origin=("game",),
    )


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
            least_ppm=each.share.at_least,
            most_ppm=each.share.at_most,
            source=each.source,
            grade=Grade(each.grade),
            facts=each.facts,
            origin=("revenue", index),
        )
        for index, each in enumerate(spec.revenue)
    )
