"""What each seller of an order gets, where it has several: nobody gets their sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solutionkit.diagnostics import Text
from solutionkit.policy.early_refund import is_kept_in_part
from solutionkit.policy.quoted import Code, CodeQuote, Quote, State, total

SELLER = "goods.seller"
_REFUNDED = (State.REFUNDED, State.REFUNDED_LATER)
ONE_ORDER = Text(
    "这一笔里有 {count} 家收款；平台能不能一笔订单付给几家，没有查到：先问清，问清以前分开下单",
    "{count} sellers are paid here; whether the platform pays several out of one order is not "
    "known: ask, and let each have its own order until then",
)
UNDIVIDED = Text(
    "整单收一次的费用由哪一家出，方案没有写，没有算进各家",
    "who of them bears what is charged once an order is not said; it is in no seller's amount",
)


@dataclass(frozen=True)
class Paid:
    """What buyers paid and was not paid back, what was, and whether a part of it is open."""

    paid_fen: int
    back_fen: int
    part_open: bool


@dataclass(frozen=True)
class SellerTotal:
    """What one seller's codes come to; `settlement_fen` is `None` where it is not known."""

    seller: str
    paid: Paid
    settlement_fen: int | None


def paid_for(codes: Iterable[CodeQuote]) -> Paid:
    """What was paid for codes, and what of it went back."""
    found = list(codes)
    back = [back_fen(each.code) for each in found]
    known = sum(each for each in back if each is not None)
    return Paid(sum(each.code.paid_fen for each in found) - known, known, None in back)


def back_fen(code: Code) -> int | None:
    """What of a code was paid back; `None` where only a text tells how much."""
    if is_kept_in_part(code):
        return code.back_fen
    return code.paid_fen if code.state in _REFUNDED else 0


def seller_totals(quoted: Quote) -> tuple[SellerTotal, ...]:
    """The totals of each seller, in the order of the codes."""
    of_item = {each.code.item: seller_of(each) for each in quoted.codes}
    sellers = dict.fromkeys(seller_of(each) for each in quoted.codes)
    return tuple(_total_of(each, quoted, of_item) for each in sellers)


def seller_of(quoted: CodeQuote) -> str:
    """The id of the party that sells a code; empty where nothing tells."""
    return quoted.code.values.get(SELLER) or ""


def undivided(quoted: Quote) -> bool:
    """Whether a fee is charged once an order on what several sell."""
    own = [each for each in quoted.groups if each.line.component.payer == quoted.payee]
    return any(each.item is None and each.line.amount_fen != 0 for each in own)


def _total_of(seller: str, quoted: Quote, of_item: dict[str, str]) -> SellerTotal:
    codes = [each for each in quoted.codes if seller_of(each) == seller]
    own = [
        each.line
        for each in quoted.groups
        if each.item is not None
        and of_item.get(each.item) == seller
        and each.line.component.payer == quoted.payee
        and each.line.inside is None
    ]
    taken = total(each.amount_fen for each in own)
    left = total(each.settlement_fen for each in codes)
    kept = None if left is None or taken is None else left - taken
    return SellerTotal(seller, paid_for(codes), kept)
