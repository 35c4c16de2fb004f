"""The check sections/all-on-trial."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Section, Solution


@check(
    message=Text(
        "“{goods}”要付钱，可是每一节都能试看",
        "'{goods}' is paid for, but every section is a trial",
    ),
    help=Text(
        "只留一两节写 trial: true；真的免费，就把 price 写成 0",
        "leave trial: true on one or two; where the course is free, write price: 0",
    ),
    severity=Severity.WARNING,
)
def all_on_trial(solution: Solution) -> Iterator[Finding]:
    """Every section of a course that is sold may be watched without buying it.

    ## Why is this wrong?
    Nothing is left that a buyer gets for the money, and whoever paid will ask for it back.

    ## 为什么不对
    不花钱就能全看完，买了的人什么也没多得到，会来要求退款。

    ## Example
    `sections: [{title: 第一节, trial: true}, {title: 第二节, trial: true}]` beside `price: 39`

    ## Use instead
    `sections: [{title: 第一节, trial: true}, {title: 第二节}]`
    """
    for goods in solution.goods.values():
        if goods.price_fen and goods.sections and all(map(_may_be_tried, goods.sections)):
            yield Finding((*goods.origin, "sections"), {"goods": goods.name})


def _may_be_tried(section: Section) -> bool:
    return section.trial and section.kind != "live"
