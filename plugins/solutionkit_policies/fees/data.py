"""The fees as plain data, in the form of `fees.schema.json`: fen, parts per million, no floats."""

from __future__ import annotations

from typing import Any

from solutionkit import FeeComponent, Line, Solution, Text, priced
from solutionkit_policies.fees.revenue import revenue_data
from solutionkit_policies.fees.worked import Worked


def fees_data(solution: Solution, worked: Worked | None) -> dict[str, Any]:
    """The components in force with their figures, the worked order, and every open question."""
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    settlement = policy.settlement
    return {
        "$schema": "./fees.schema.json",
        "solution": solution.id,
        "policy": {"id": policy.id, "version": policy.version},
        "as_of": solution.as_of.isoformat(),
        "parties": {id: _text(title) for id, title in policy.parties.items()},
        "components": [_component(each) for each in policy.components],
        "subsidies": [
            {
                "id": each.id,
                "title": _text(each.title),
                "payer": each.payer,
                "credited": each.credited,
            }
            for each in policy.subsidies
        ],
        "settlement": {
            "payee": settlement.payee,
            "trigger": _text(settlement.trigger),
            "term": _text(settlement.term) if settlement.term else None,
            "automatic": settlement.automatic,
        },
        "worked": _worked(worked) if worked else None,
        **(
            {"revenue": [revenue_data(each) for each in solution.revenue]}
            if solution.revenue
            else {}
        ),
    }


def _component(component: FeeComponent) -> dict[str, Any]:
    return {
        "id": component.id,
        "title": _text(component.title),
        "payer": component.payer,
        "payee": component.payee,
        "kind": component.kind.value,
        "rate_ppm": component.rate_ppm,
        "fixed_fen": component.fixed_fen,
        "tiers": [
            {"from_fen": tier.from_fen, "rate_ppm": tier.rate_ppm, "flat_fen": tier.flat_fen}
            for tier in component.tiers
        ],
        "rounding": component.rounding.value if component.rounding else None,
        "per": component.per,
        "at": component.at,
        "within": component.within,
        "since": component.since.isoformat() if component.since else None,
        "source": component.source,
        **_bounds(component),
        "grade": component.grade.value,
        "facts": list(component.facts),
    }


def _bounds(component: FeeComponent) -> dict[str, int]:
    found = {"least_ppm": component.least_ppm, "most_ppm": component.most_ppm}
    return {name: ppm for name, ppm in found.items() if ppm is not None}


def _worked(worked: Worked) -> dict[str, Any]:
    code = worked.code
    return {
        "goods": worked.goods.id,
        "paid_fen": code.code.paid_fen,
        "received_fen": code.received_fen,
        "base_fen": code.base_fen,
        "lines": [_line(each) for each in worked.quote.lines],
        "settlement_fen": worked.quote.settlement_fen,
        "needs_info": worked.quote.needs_info,
        "has_example_figures": worked.quote.has_example_figures,
        "questions": [
            {"about": each.about, "title": _text(each.title), "ask": _text(each.ask)}
            for each in worked.quote.questions
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "component": line.component.id,
        "payer": line.component.payer,
        "payee": line.component.payee,
        "base_fen": line.base_fen,
        "rate_ppm": line.component.rate_ppm,
        "amount_fen": line.amount_fen,
        "within": line.component.within,
    }


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
