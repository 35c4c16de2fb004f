"""Fields in which goods are called what buyers call them, not by their ids."""

from __future__ import annotations

from dataclasses import replace

from solutionkit import Field, Solution, Text

_ID = "goods.id"
_TITLE = Text("商品", "the item")


def with_goods_named(solution: Solution) -> dict[str, Field]:
    """The fields of the solution's fees, for words about tables of goods."""
    fields = dict(solution.fee_policy.fields)
    if _ID in fields:
        goods = solution.goods.values()
        names = {each.id: Text(f"“{each.name}”", f"'{each.name}'") for each in goods}
        fields[_ID] = replace(fields[_ID], title=_TITLE, value_titles=names)
    return fields
