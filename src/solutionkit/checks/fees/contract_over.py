"""The check fees/contract-over."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{fee}的费率到 {day} 前为止，从那天起就没有了",
        "the figures of {fee} ended on {day}; from then on nothing is known of it",
    ),
    help=Text(
        "续签了就在 later 里写 {{since: {day}, rate: …}}；还没续签，写 rate: unknown",
        "where it is renewed, write {{since: {day}, rate: …}} under later; else rate: unknown",
    ),
    severity=Severity.WARNING,
)
def contract_over(solution: Solution) -> Iterator[Finding]:
    """The last figures of a fee ended before the day of the build.

    ## Why is this wrong?
    A contract that is over says nothing of today. No quote can be finished, and the fees page has
    an unknown where the client expects an amount.

    ## 为什么不对
    过期的合同管不到今天。报价算不出来，费用页上本来该有金额的地方写的是未知。

    ## Example
    `software_service: {rate: 4%, until: 2026-01-01, ...}` on a later day

    ## Use instead
    `later: [{since: 2026-01-01, rate: 4.2%}]` beside it
    """
    titles = {each.id: each.title for each in solution.fee_policy.components}
    last = {term.component: term for term in solution.fees}
    for term in last.values():
        if term.until is not None and term.until <= solution.as_of and term.component in titles:
            values = {"fee": titles[term.component], "day": term.until.isoformat()}
            yield Finding((*term.origin, "until"), values)
