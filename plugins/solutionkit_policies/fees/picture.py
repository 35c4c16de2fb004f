"""Where the money of one order goes, as a bar: one piece for each who gets some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solutionkit import Solution, Text, yuan_of_fen
from solutionkit.pages import Markup, tag
from solutionkit_policies.fees.worked import Worked

_WIDTH = 1000
_GREYS = ("#6B7280", "#A3ABB5", "#CBD1D8", "#57606A")


@dataclass(frozen=True)
class _Piece:
    title: Text
    amount_fen: int
    colour: str


def picture(solution: Solution, worked: Worked, lang: str) -> Markup | None:
    """The bar with its legend; nothing while an amount is unknown."""
    pieces = _pieces(solution, worked)
    whole = worked.code.received_fen
    if not pieces or not whole:
        return None
    legend = tag("ul", [_named(each, lang) for each in pieces], class_="legend")
    return Markup(_bar(pieces, whole, lang) + legend)


def _pieces(solution: Solution, worked: Worked) -> list[_Piece]:
    kept = worked.code.settlement_fen
    if kept is None or kept < 0:
        return []
    payee = solution.fee_policy.parties[solution.fee_policy.settlement.payee]
    title = Text(f"{payee.zh}到手", f"{payee.en} keeps")
    pieces = [_Piece(title, kept, solution.theme.brand_ink)]
    for index, line in enumerate(worked.taken):
        colour = _GREYS[index % len(_GREYS)]
        pieces.append(_Piece(line.component.title, line.amount_fen or 0, colour))
    return pieces


def _bar(pieces: Sequence[_Piece], whole: int, lang: str) -> Markup:
    shapes, start = [], 0
    for piece in pieces:
        end = start + piece.amount_fen
        left, right = start * _WIDTH // whole, end * _WIDTH // whole
        shapes.append(
            tag("rect", x=left, y=0, width=max(right - left, 2), height=28, fill=piece.colour)
        )
        start = end
    said = "；".join(f"{each.title.of(lang)} {yuan_of_fen(each.amount_fen)}" for each in pieces)
    return tag(
        "svg",
        shapes,
        class_="bar",
        viewBox=f"0 0 {_WIDTH} 28",
        preserveAspectRatio="none",
        role="img",
        aria_label=said,
    )


def _named(piece: _Piece, lang: str) -> Markup:
    dot = tag("span", class_="dot", style=f"background:{piece.colour}")
    return tag("li", dot, f"{piece.title.of(lang)} ¥{yuan_of_fen(piece.amount_fen)}")
