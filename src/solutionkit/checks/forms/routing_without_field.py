"""The check forms/routing-without-field."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "表单“{form}”按{what}分配线索，但没有让用户选{what}",
        "the form '{form}' routes by {by} but has no field of that kind",
    ),
    help=Text(
        "在 fields 里加一项 kind: {by}，或者把 routing.by 换成 turn",
        "add a field of kind: {by}, or make routing.by turn",
    ),
)
def routing_without_field(solution: Solution) -> Iterator[Finding]:
    """A form routes its leads by something the visitor is never asked.

    ## Why is this wrong?
    Every lead would go to those who get the rest, and the table would never be used.

    ## 为什么不对
    用户没有选门店、城市或车型，分配表就用不上，所有线索都会落到同一家。

    ## Example
    `{fields: [{id: phone, title: 手机号, kind: phone}], routing: {by: city}}`

    ## Use instead
    `{fields: [{id: phone, title: 手机号, kind: phone}, {id: city, title: 城市, kind: city}],
    routing: {by: city}}`
    """
    for form in solution.forms:
        by = form.routing.by
        if by in _WHAT and by not in {field["kind"] for field in form.fields}:
            values = {"form": form.title, "by": by, "what": _WHAT[by]}
            yield Finding((*form.routing.origin, "by"), values)


_WHAT = {"store": "门店", "city": "城市", "goods": "商品"}
