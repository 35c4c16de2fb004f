"""The check forms/nobody-for-goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.lead import LeadForm
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "表单“{form}”里，{goods}在{where}没有人跟进：那里的门店没有",
        "the form '{form}' has nobody for {goods} in {where}: no store there has it",
    ),
    help=Text(
        "表单不给选这个组合；要让人接，改商品的 stores，或在 routing.to 里写一家有它的主体",
        "the form does not offer it there; change the goods' stores, or name under routing.to a"
        " party that has it",
    ),
    severity=Severity.WARNING,
)
def nobody_for_goods(solution: Solution) -> Iterator[Finding]:
    """A visitor may wish for goods where no party of the form has them in a store.

    A lead goes only to a party whose stores have the goods, or that runs no store at all.

    ## Why is this wrong?
    Somebody who wants that model in that city is not offered a way to ask for it.

    ## 为什么不对
    线索只交给门店里有这款车的公司。这个城市没有这样的公司，想在那里看这款车的人就留不下线索。

    ## Example
    `{id: saloon, stores: {city: 武汉}}` with a form that routes `by: city` and a store in 长沙

    ## Use instead
    `{id: saloon, stores: {all: true}}`, or `routing: {by: city, to: [group]}`
    """
    for form in solution.forms:
        lacking: dict[str | Text, list[str]] = {}
        for id in _asked(solution, form):
            nowhere = _nowhere(solution, form, id)
            if nowhere:
                lacking.setdefault(nowhere, []).append(solution.goods[id].name)
        for where, names in lacking.items():
            values = {"form": form.title, "goods": first_few(names, "件"), "where": where}
            yield Finding(form.routing.origin, values)


def _asked(solution: Solution, form: LeadForm) -> Iterator[str]:
    """The goods the form offers and that not every store has."""
    for field in form.fields:
        if field["kind"] == "goods":
            offered = field["choices"] or solution.goods
            yield from (id for id in form.routing.only if id in offered)


def _nowhere(solution: Solution, form: LeadForm, goods: str) -> str | Text:
    only = form.routing.only[goods]
    if form.routing.by == "city":
        cities = dict.fromkeys(each.city for each in solution.stores.values() if each.city)
        return "、".join(city for city in cities if not only.named(city))
    key = goods if form.routing.by == "goods" else ""
    left = bool(only.table) if form.routing.by == "store" else bool(only.named(key))
    return "" if left else Text("任何门店", "any store")
