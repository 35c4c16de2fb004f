"""A quote for programs: whole fen and parts per million, every step and every question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from solutionkit.ir.rule import FeePolicy
from solutionkit.policy.by_seller import back_fen, seller_of, seller_totals, undivided
from solutionkit.policy.fees import CodeQuote, Line, Question, Quote
from solutionkit.policy.order import Item
from solutionkit.policy.steps_text import promotion_data, steps_data


def quote_data(quoted: Quote, items: Sequence[Item], policy: FeePolicy) -> dict[str, Any]:
    """The quote as plain data."""
    names = {each.id: each.name for each in items}
    return {
        "outcome": "need_info" if quoted.needs_info else "quoted",
        "policy": {"id": quoted.policy, "version": quoted.version},
        "as_of": quoted.as_of.isoformat(),
        "codes": [_code_data(each, names) for each in quoted.codes],
        "groups": [{"item": each.item, "line": _line_data(each.line)} for each in quoted.groups],
        "settlement": _settlement_data(quoted, policy),
        "has_example_figures": quoted.has_example_figures,
        "questions": questions_data(quoted.questions),
    }


def _settlement_data(quoted: Quote, policy: FeePolicy) -> dict[str, Any]:
    """What is left, by seller; in one sum only where there is one to get it."""
    sellers = seller_totals(quoted)
    return {
        "payee": policy.settlement.payee,
        "amount_fen": quoted.settlement_fen if len(sellers) < 2 else None,
        "sellers": [
            {
                "seller": each.seller or None,
                "paid_fen": each.paid.paid_fen,
                "paid_back_fen": each.paid.back_fen,
                "amount_fen": each.settlement_fen,
            }
            for each in sellers
        ],
        "undivided": len(sellers) > 1 and undivided(quoted),
    }


def questions_data(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """What has to be asked, as plain data."""
    return [
        {"about": each.about, "title": each.title.as_data(), "ask": each.ask.as_data()}
        for each in questions
    ]


def _code_data(each: CodeQuote, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": each.code.id,
        "item": each.code.item,
        "name": names.get(each.code.item, ""),
        "seller": seller_of(each) or None,
        "state": each.code.state.value,
        "on": each.code.on.isoformat(),
        "redeemed_on": each.code.redeemed_on.isoformat() if each.code.redeemed_on else None,
        "paid_fen": each.code.paid_fen,
        "back_fen": back_fen(each.code),
        "received_fen": each.received_fen,
        "base_fen": each.base_fen,
        "lines": [_line_data(line) for line in each.lines],
        "settlement_fen": each.settlement_fen,
        "rebates": [
            {"rebate": one.id, "of": one.of, "title": one.title.as_data(), "amount_fen": fen}
            for one, fen in each.rebates
        ],
        "settles_by": each.settles_by.isoformat() if each.settles_by else None,
    }


def _line_data(line: Line) -> dict[str, Any]:
    component = line.component
    return {
        "component": component.id,
        "title": component.title.as_data(),
        "payer": component.payer,
        "payee": component.payee,
        "kind": component.kind.value,
        "base_fen": line.base_fen,
        "rate_ppm": component.rate_ppm,
        "fixed_fen": component.fixed_fen,
        "amount_fen": line.amount_fen,
        "least_fen": line.bounds[0],
        "most_fen": line.bounds[1],
        "rounding": component.rounding.value if component.rounding else None,
        "tiers": [
            {"from_fen": tier.from_fen, "rate_ppm": tier.rate_ppm, "flat_fen": tier.flat_fen}
            for tier in component.tiers
        ],
        "package_fen": component.package_fen,
        "minimum_fen": component.minimum_fen,
        "cap_fen": component.cap_fen,
        "promotion": promotion_data(line.promotion) if line.promotion else None,
        "steps": steps_data(line),
        "shares": {payee: part for payee, part in line.shares},
        "within": line.inside,
        "assumed": list(line.assumed),
        "per": component.per.value,
        "at": component.at.value,
        "grade": component.grade.value,
        "source": component.source,
        "usual": [each.as_data() for each in component.usual],
        "reason": component.reason,
        "facts": list(component.facts),
        "ask": line.ask.as_data() if line.ask else None,
    }
