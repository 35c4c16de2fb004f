"""Who gets the leads of a form, of all whom its routing names."""

from __future__ import annotations

from solutionkit.ir.lead import LeadForm
from solutionkit.ir.solution import Solution


def reached_receivers(solution: Solution, form: LeadForm) -> dict[str, None]:
    """Every party that some choice of a visitor leads to.

    `to` counts only where something may be chosen that the table does not have.
    """
    table = form.routing.table
    named = [party for parties in table.values() for party in parties]
    rest = () if _may_be_chosen(solution, form) <= table.keys() else form.routing.to
    return dict.fromkeys((*named, *rest))


def _may_be_chosen(solution: Solution, form: LeadForm) -> set[str]:
    """What a visitor may choose of what the routing goes by; "" is no choice at all."""
    by = form.routing.by
    offered = {
        "store": list(solution.stores),
        "city": [each.city for each in solution.stores.values() if each.city],
        "goods": list(solution.goods),
    }
    field = next((each for each in form.fields if each["kind"] == by), None)
    if field is None or by not in offered:
        return {""}
    return {*(field["choices"] or offered[by]), *(() if field["required"] else [""])}
