"""Who gets the leads of a form, of all whom its routing names, and who runs what was chosen."""

from __future__ import annotations

from solutionkit.ir.lead import LeadForm
from solutionkit.ir.solution import Solution, Store


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


def chosen_places(solution: Solution, by: str) -> dict[str, list[Store]]:
    """The stores by what a visitor chooses of them, an id or a city; empty for other ways."""
    places: dict[str, list[Store]] = {}
    for store in solution.stores.values() if by in ("store", "city") else ():
        places.setdefault(store.id if by == "store" else store.city, []).append(store)
    places.pop("", None)
    return places
