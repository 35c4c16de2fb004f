"""The check sections/nothing-to-learn."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "课程“{goods}”在卖，但没有一节有素材",
        "the course '{goods}' is sold but nothing of it is there",
    ),
    help=Text(
        "传好的章节写 media: ready；还没开卖就写 sale: {{from: 日期}}",
        "write media: ready for what is uploaded; before it is sold, write sale: {{from: a day}}",
    ),
    severity=Severity.WARNING,
)
def nothing_to_learn(solution: Solution) -> Iterator[Finding]:
    """A course on sale has neither media nor live lessons.

    ## Why is this wrong?
    Buyers pay and find nothing to learn, and nobody can try it beforehand.

    ## 为什么不对
    用户付了钱，打开却没有一节能学；买之前也没有能试看的。

    ## Example
    `sections: [{title: 第一天, media: missing}]`

    ## Use instead
    `sections: [{title: 第一天, trial: true, media: ready}]`
    """
    for goods in solution.goods.values():
        begun = goods.sale_from is None or goods.sale_from <= solution.as_of
        there = any(each.kind == "live" or each.media != "missing" for each in goods.sections)
        if goods.price_fen and goods.sections and begun and not there:
            yield Finding((*goods.origin, "sections"), {"goods": goods.name})
