"""The check documents/expired."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name, outlasts_its_holder
from solutionkit.ir.solution import Solution


@check(
    message=Text("{holder}的{kind}已于 {day} 到期", "{kind} of {holder} expired on {day}"),
    help=Text(
        "办好延续，把 valid_until 改成新的到期日；在那以前，准入按没有这份证照判断",
        "renew it and write its new valid_until; until then admission decides without it",
    ),
    severity=Severity.WARNING,
)
def expired(solution: Solution) -> Iterator[Finding]:
    """A document has expired.

    ## Why is this wrong?
    A document counts only while it is in force: rules that ask for it decide as if it were not
    there. The build goes on, so that a price can still be changed while it is being renewed.

    ## 为什么不对
    证照只有在有效期内才算数：要这份证照的准入规则当它没有。照样能生成，办延续的时候也能改价。

    ## Example
    `- {kind: 营业执照, holder: brand, valid_until: 2020-06-30}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, valid_until: 2034-06-30}`
    """
    for held in solution.credentials:
        if outlasts_its_holder(solution, held):
            continue
        if held.valid_until is not None and held.valid_until < solution.as_of:
            yield Finding(
                (*held.origin, "valid_until"),
                {
                    "holder": holder_name(solution, held.holder),
                    "kind": held.kind,
                    "day": held.valid_until.isoformat(),
                },
            )
