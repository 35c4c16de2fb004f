"""The check goods/papers-unsound."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Solution
from solutionkit.source import Path

_NO_CARD = Text(
    "visitor 里没有 id-card，不要身份证号就用不着别的证件",
    "visitor has no id-card: where none is asked for, no other paper stands in for it",
)
_TWICE = Text("{name}写了两次", "{name} stands twice")
_CARD = Text("{name}已经由 id-card 要了", "{name} is what id-card asks for")
_LENGTHS = Text("最短比最长还长", "the shortest number is longer than the longest")
_CARDS = ("身份证", "居民身份证")


@check(
    message=Text(
        "身份证以外的证件（papers）写得不对：{why}", "papers beside the identity card: {why}"
    ),
    help=Text(
        "例如 visitor: [name, id-card]，papers: [{{name: 护照, shortest: 5, longest: 20}}]",
        "such as visitor: [name, id-card] with papers: [{{name: 护照, shortest: 5, longest: 20}}]",
    ),
    severity=Severity.ERROR,
)
def papers_unsound(solution: Solution) -> Iterator[Finding]:
    """Goods name papers that stand in for nothing, twice, or whose numbers can have no length.

    ## Why is this wrong?
    A visitor chooses among them in place of the identity card. Where no card is asked for, or no
    number can fit, nobody gets past the form.

    ## 为什么不对
    没有身份证的人从这几种里选一种来填。不要身份证号、号码怎么填都不合格，表单就过不去。

    ## Example
    `visitor: [name]` with `papers: [{name: 护照, shortest: 20, longest: 5}]`

    ## Use instead
    `visitor: [name, id-card]` with `papers: [{name: 护照, shortest: 5, longest: 20}]`
    """
    for goods in solution.goods.values():
        for place, why in _unsound(goods):
            yield Finding((*goods.origin, "papers", *place), {"why": why})


def _unsound(goods: Goods) -> Iterator[tuple[Path, Text]]:
    if goods.papers and "id-card" not in goods.visitor:
        yield (), _NO_CARD
    names = [each.name for each in goods.papers]
    for index, each in enumerate(goods.papers):
        told = Text(f"“{each.name}”", f"'{each.name}'")
        if each.name in names[:index]:
            yield (index, "name"), _TWICE.filled(name=told)
        if each.name in _CARDS:
            yield (index, "name"), _CARD.filled(name=told)
        if each.shortest > each.longest:
            yield (index, "shortest"), _LENGTHS
