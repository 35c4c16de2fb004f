"""Amounts and who pays whom, in the words that every part of the fees page shares."""

from __future__ import annotations

from solutionkit import FeeComponent, Solution, Text, yuan_of_fen
from solutionkit_policies.fees.worked import Worked

UNKNOWN = Text("未知", "unknown")
_AT_LEAST = Text("不少于 {amount}", "at least {amount}")
FROM_TO = Text("{payer}付给{payee}", "{payer} to {payee}")


def amount_words(fen: int | None, lang: str) -> str:
    """An amount in yuan, or that it is not known."""
    return UNKNOWN.of(lang) if fen is None else yuan_of_fen(fen)


def least_words(fen: int, lang: str) -> str:
    """An amount of which only the least is known."""
    return _AT_LEAST.filled(amount=yuan_of_fen(fen)).of(lang)


def kept_words(worked: Worked, lang: str) -> str:
    """What is left of an order, as far as it is known."""
    if worked.quote.settlement_fen is None and worked.least_kept_fen is not None:
        return least_words(worked.least_kept_fen, lang)
    return amount_words(worked.quote.settlement_fen, lang)


def from_to_words(component: FeeComponent, solution: Solution) -> Text:
    """Who pays a fee, and to whom."""
    parties = solution.fee_policy.parties
    return FROM_TO.filled(payer=parties[component.payer], payee=parties[component.payee])
