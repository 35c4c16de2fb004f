"""The check documents/number-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{holder}的{kind}没有写 number，算作还没有",
        "{kind} of {holder} has no number, so it counts as not held",
    ),
    help=Text(
        "写上证照编号；还没办下来写 number: unset；本来就没有编号的合同写 valid_until 或 file",
        "write its number, or number: unset until it is issued; "
        "a contract that has none takes valid_until or file",
    ),
    severity=Severity.WARNING,
)
def number_missing(solution: Solution) -> Iterator[Finding]:
    """A document is listed without its number, in YAML or as an empty cell of a table.

    ## Why is this wrong?
    A line without a number is what a list of things to obtain looks like. Were it taken for the
    document itself, it would be held for ever and admission would say yes to nothing at all.

    ## 为什么不对
    没有编号的一行，更像是“要办的证照”。把它当成已经有了，就等于长期有效，准入会凭空说可以。

    ## Example
    `- {kind: 营业执照, holder: brand}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, number: 91420100MA4KDEMO0A}`, or `number: unset`
    """
    for missing in solution.awaited:
        if solution.document.node((*missing.origin, "number")) is None:
            values = {"holder": holder_name(solution, missing.holder), "kind": missing.kind}
            yield Finding((*missing.origin, "number"), values)
