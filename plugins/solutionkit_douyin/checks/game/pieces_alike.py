"""The check game/pieces-alike."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "棋子“{name}”和“{other}”画出来一样", "the pieces '{name}' and '{other}' look the same"
    ),
    help=Text(
        "换一个颜色，或换一个第一个字不同的名称",
        "give one of them another colour, or a name with another first character",
    ),
)
def pieces_alike(solution: Solution) -> Iterator[Finding]:
    """Two pieces of a game have the same colour and the same first character.

    ## Why is this wrong?
    A piece is drawn in its colour with the first character of its name. Where both agree, a
    player cannot tell them apart, and a level cannot be finished.

    ## 为什么不对
    棋子画成一个颜色，上面写名称的第一个字。两种都一样，玩家分不出来，这一关就过不去。

    ## Example
    `[{name: 小羊, colour: "#E9E1CF"}, {name: 小猪, colour: "#E9E1CF"}]`

    ## Use instead
    `[{name: 小羊, colour: "#E9E1CF"}, {name: 小猪, colour: "#F28B9B"}]`
    """
    pieces = solution.game.fields.get("pieces", ()) if solution.game else ()
    seen: dict[tuple[str, str], str] = {}
    for index, piece in enumerate(pieces):
        look = (piece["colour"].upper(), piece["name"][:1])
        if look in seen:
            yield Finding(("game", "pieces", index), {"name": piece["name"], "other": seen[look]})
        seen.setdefault(look, piece["name"])
