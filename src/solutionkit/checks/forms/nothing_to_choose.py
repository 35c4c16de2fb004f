"""The check forms/nothing-to-choose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{field}”要用户选，却没有可以选的", "'{field}' offers nothing to choose"),
    help=Text(
        "choice 写 choices；city、store 先写 stores；goods 先写 goods，variant 先给商品写 variants",
        "give a choice its choices, or add the stores, goods or variants it is chosen from",
    ),
)
def nothing_to_choose(solution: Solution) -> Iterator[Finding]:
    """A field of a form is chosen from a list that is empty.

    ## Why is this wrong?
    A visitor who must choose and cannot will never send the form.

    ## 为什么不对
    必填的一项没有选项，用户就提交不了；不是必填的，页面上会留下一个点不开的空格。

    ## Example
    `{id: trim, title: 款型, kind: variant}` where no goods have variants

    ## Use instead
    `{id: trim, title: 款型, kind: choice, choices: [两驱, 四驱]}`
    """
    offered = {
        "store": bool(solution.stores),
        "city": any(each.city for each in solution.stores.values()),
        "goods": bool(solution.goods),
        "variant": any(each.variants for each in solution.goods.values()),
    }
    for form in solution.forms:
        for index, field in enumerate(form.fields):
            if not _may_choose(field, offered):
                yield Finding((*form.origin, "fields", index), {"field": field["title"]})


def _may_choose(field: Mapping[str, Any], offered: Mapping[str, bool]) -> bool:
    if field["kind"] == "choice":
        return bool(field["choices"])
    return offered.get(field["kind"], True)
