"""The fees as plain data, in the form of `fees.schema.json`: fen, parts per million, no floats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from solutionkit import (
    FeeComponent,
    Field,
    Line,
    Promotion,
    Solution,
    changes,
    changes_data,
    figures_lines,
    left_out_data,
    priced,
)
from solutionkit_policies.fees.goods_names import with_goods_named
from solutionkit_policies.fees.not_counted import not_counted
from solutionkit_policies.fees.promises import promises_data
from solutionkit_policies.fees.revenue import revenue_data
from solutionkit_policies.fees.worked import Worked


def fees_data(solution: Solution, worked: Worked | None) -> dict[str, Any]:
    """The components in force with their figures, the worked order, and every open question."""
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    policy = replace(policy, fields=with_goods_named(solution))
    settlement = policy.settlement
    return {
        "$schema": "./fees.schema.json",
        "solution": solution.id,
        "policy": {"id": policy.id, "version": policy.version},
        "as_of": solution.as_of.isoformat(),
        "parties": {id: title.as_data() for id, title in policy.parties.items()},
        "components": [_component(each, policy.fields) for each in policy.components],
        "subsidies": [
            {
                "id": each.id,
                "title": each.title.as_data(),
                "payer": each.payer,
                "credited": each.credited,
            }
            for each in policy.subsidies
        ],
        "settlement": {
            "payee": settlement.payee,
            "trigger": settlement.trigger.as_data(),
            "term": settlement.term.as_data() if settlement.term else None,
            "automatic": settlement.automatic,
        },
        "changes": changes_data(list(changes(policy, solution.fees, solution.as_of)), policy),
        "not_counted": left_out_data(not_counted(solution)),
        "promises": promises_data(solution),
        "worked": _worked(worked) if worked else None,
        **(
            {"revenue": [revenue_data(each) for each in solution.revenue]}
            if solution.revenue
            else {}
        ),
    }


def _component(component: FeeComponent, fields: Mapping[str, Field]) -> dict[str, Any]:
    return {
        "id": component.id,
        "title": component.title.as_data(),
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
        **_given(component, fields),
        "grade": component.grade.value,
        "facts": list(component.facts),
    }


def _given(component: FeeComponent, fields: Mapping[str, Field]) -> dict[str, Any]:
    """What only some fees have; left out where there is none."""
    found: dict[str, Any] = {
        "least_ppm": component.least_ppm,
        "most_ppm": component.most_ppm,
        "package_fen": component.package_fen,
        "minimum_fen": component.minimum_fen,
        "cap_fen": component.cap_fen,
        "on_refund": component.on_refund,
        "usual": [each.as_data() for each in component.usual] or None,
        "reason": component.reason or None,
        "promotions": [_promotion(each) for each in component.promotions] or None,
        "by_case": _by_case(component, fields) if component.table else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _by_case(component: FeeComponent, fields: Mapping[str, Field]) -> list[dict[str, str]]:
    """The rows of a fee's table in words; the figures of one case stand in a quote."""
    rows = replace(component, minimum_fen=None, cap_fen=None, promotions=())
    return [each.as_data() for each in figures_lines(rows, fields)]


def _promotion(promotion: Promotion) -> dict[str, Any]:
    return {
        "title": promotion.title.as_data(),
        "numerator": promotion.numerator,
        "denominator": promotion.denominator,
        "since": promotion.since.isoformat() if promotion.since else None,
        "until": promotion.until.isoformat() if promotion.until else None,
    }


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
            {"about": each.about, "title": each.title.as_data(), "ask": each.ask.as_data()}
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
        "within": line.inside,
    }
