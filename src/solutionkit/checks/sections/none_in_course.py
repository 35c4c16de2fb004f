"""The check sections/none-in-course."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("课程“{goods}”没有章节", "the course '{goods}' has no sections"),
    help=Text(
        "写 sections，至少一节；只展示不卖就写 fulfilment: display",
        "write sections, one at least; for what is only shown write fulfilment: display",
    ),
)
def none_in_course(solution: Solution) -> Iterator[Finding]:
    """A course is sold without any section.

    ## Why is this wrong?
    Sections are what a buyer of a course gets, and progress and refunds are counted by them.

    ## 为什么不对
    用户买课程，得到的就是章节；学习进度和退款也按章节算。没有章节就没有可以学的内容。

    ## Example
    `{id: stretch, name: 晨间拉伸, fulfilment: course, price: 39}`

    ## Use instead
    `{id: stretch, name: 晨间拉伸, fulfilment: course, price: 39, sections: [{title: 第一天}]}`
    """
    for goods in solution.goods.values():
        if goods.fulfilment == "course" and not goods.sections:
            yield Finding(goods.origin, {"goods": goods.name})
