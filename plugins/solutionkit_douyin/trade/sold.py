"""What a solution sells, and the page an order opens; the same for every trade family."""

from __future__ import annotations

from collections.abc import Sequence

from solutionkit import Goods, Solution, is_sold_in

MINI_PROGRAM, GROUP_BUYING = "mini-program", "group-buying"


def sold(solution: Solution) -> list[Goods]:
    """The goods users pay for, in the author's order."""
    return [
        goods
        for goods in solution.goods.values()
        if goods.price_fen and goods.fulfilment != "display"
    ]


def in_group_buying(solution: Solution) -> bool:
    """Whether requests are made for the group-buying component, which is one of life services."""
    return solution.trade.family.id == "life_service" and is_sold_in(solution, GROUP_BUYING)


def without_app(solution: Solution) -> bool:
    """Whether no mini-program is made, as everything is sold in the group-buying component."""
    return in_group_buying(solution) and not is_sold_in(solution, MINI_PROGRAM)


def file_names(goods: Sequence[Goods]) -> dict[str, str]:
    """A file name for each of the goods; ids that differ only in case get different ones."""
    names: dict[str, str] = {}
    for each in goods:
        name = each.id.lower()
        while name in names.values():
            name += "-2"
        names[each.id] = name
    return names


def order_entry(solution: Solution) -> dict[str, str | None]:
    """The page that shows an order, as the platform opens it: no leading slash, params JSON."""
    path = next((f"pages/{page.id}/index" for page in solution.pages if page.id == "order"), None)
    return {"path": path, "params": '{"id":"{out_order_no}"}'}
