"""Where the money of one order goes, as a bar: one piece for each who gets some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from solutionkit import ONE, Line, Rounding, Solution, Text, muldiv, yuan_of_fen
from solutionkit.pages import Markup, tag
from solutionkit_policies.fees.worked import Worked

_WIDTH = 1000
_HUNDRED_FEN = 10_000
_GREYS = ("#6B7280", "#A3ABB5", "#CBD1D8", "#57606A", "#89929E", "#B7BEC7", "#3F4750")
_KEPT = Text("{payee}到手", "kept by {payee}")
_PAYEE = Text("{title}，给{payee}", "{title}, to {payee}")
_SHARE = Text("每 100 元里 {share} 元", "¥{share} of each ¥100")
_INSIDE = Text("其中{title} {amount}，已含在内", "of it {title} {amount}, contained")

_OF_IT = Text("其中{payee}分得 {amount}", "of it {payee} gets {amount}")


@dataclass(frozen=True)
class _Piece:
    title: Text
    amount_fen: int
    colour: str
    inside: tuple[Line, ...] = ()
    rate_ppm: int | None = None
    shares: tuple[tuple[Text, int], ...] = ()


def money_bar(solution: Solution, worked: Worked, lang: str) -> Markup | None:
    """The bar and under it who gets how much; nothing while an amount is unknown."""
    pieces = _pieces(solution, worked)
    whole = worked.code.received_fen
    if not pieces or not whole:
        return None
    legend = tag("ul", [_named(each, whole, lang) for each in pieces], class_="legend")
    return Markup(_bar(pieces, whole, lang) + legend)


def _pieces(solution: Solution, worked: Worked) -> list[_Piece]:
    kept = worked.quote.settlement_fen
    if kept is None or kept < 0:
        return []
    parties = solution.fee_policy.parties
    payee = parties[worked.quote.payee]
    pieces = [_Piece(_KEPT.filled(payee=payee), kept, solution.theme.brand_ink)]
    for index, line in enumerate(worked.taken):
        to = _PAYEE.filled(title=line.component.title, payee=_payees(line, parties))
        colour = _GREYS[index % len(_GREYS)]
        rate, inside = _rate(line, worked), worked.inside(line)
        shares = tuple((parties[each], fen) for each, fen in line.shares)
        pieces.append(_Piece(to, line.amount_fen or 0, colour, inside, rate, shares))
    return pieces


def _payees(line: Line, parties: Mapping[str, Text]) -> Text:
    """Who a fee goes to: all who have a share of it."""
    names = [parties[each] for each, _ in line.shares] or [parties[line.component.payee]]
    return Text("、".join(each.zh for each in names), " and ".join(each.en for each in names))


def _rate(line: Line, worked: Worked) -> int | None:
    """The rate of the whole, where nothing else makes the fee: its amount is rounded to the fen."""
    fee = line.component
    bounds = (fee.fixed_fen, fee.cap_fen, fee.minimum_fen, line.promotion)
    alone = all(each is None for each in bounds) and fee.kind.value == "percentage"
    return fee.rate_ppm if alone and line.base_fen == worked.code.received_fen else None


def _bar(pieces: Sequence[_Piece], whole: int, lang: str) -> Markup:
    shapes, start = [], 0
    for piece in pieces:
        end = start + piece.amount_fen
        left, right = start * _WIDTH // whole, end * _WIDTH // whole
        shapes.append(
            tag("rect", x=left, y=0, width=max(right - left, 2), height=28, fill=piece.colour)
        )
        start = end
    named = (f"{each.title.of(lang)} {yuan_of_fen(each.amount_fen)}" for each in pieces)
    said = ("；" if lang == "zh" else "; ").join(named)
    return tag(
        "svg",
        shapes,
        class_="bar",
        viewBox=f"0 0 {_WIDTH} 28",
        preserveAspectRatio="none",
        role="img",
        aria_label=said,
    )


def _named(piece: _Piece, whole: int, lang: str) -> Markup:
    dot = tag("span", class_="dot", style=f"background:{piece.colour}")
    share = muldiv(piece.amount_fen, _HUNDRED_FEN, whole, Rounding.HALF_UP)
    if piece.rate_ppm is not None:
        share = muldiv(_HUNDRED_FEN, piece.rate_ppm, ONE, Rounding.HALF_UP)
    shares = [
        _OF_IT.of(lang).format(payee=payee.of(lang), amount=f"¥{yuan_of_fen(fen)}")
        for payee, fen in piece.shares
    ]
    inside = [
        _INSIDE.of(lang).format(
            title=each.component.title.of(lang), amount=f"¥{yuan_of_fen(each.amount_fen)}"
        )
        for each in piece.inside
        if each.amount_fen is not None
    ]
    return tag(
        "li",
        tag("span", dot, piece.title.of(lang), class_="who"),
        tag("span", f"¥{yuan_of_fen(piece.amount_fen)}", class_="much"),
        tag("span", _SHARE.of(lang).format(share=yuan_of_fen(share)), class_="share"),
        [tag("span", each, class_="within") for each in (*shares, *inside)],
    )
