"""The check sections/outside-course."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("“{goods}”不是课程，章节用不上", "'{goods}' is no course; its sections go unused"),
    help=Text(
        "写 fulfilment: course，或删掉 sections", "write fulfilment: course, or drop sections"
    ),
    severity=Severity.WARNING,
)
def outside_course(solution: Solution) -> Iterator[Finding]:
    """Goods that are no course have sections.

    ## Why is this wrong?
    Only courses show sections; here nobody would ever see them.

    ## 为什么不对
    只有课程的页面会显示章节。写在别的商品上，用户看不到。

    ## Example
    `{id: book, fulfilment: virtual, sections: [{title: 第一章}]}`

    ## Use instead
    `{id: book, fulfilment: course, sections: [{title: 第一章}]}`
    """
    for goods in solution.goods.values():
        if goods.sections and goods.fulfilment != "course":
            yield Finding((*goods.origin, "sections"), {"goods": goods.name})
