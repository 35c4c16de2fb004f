"""The check documents/not-held-yet."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("还没有{kind}", "{kind} is not held yet"),
    help=Text("办下来以后把 unset 换成编号", "write its number once you have it"),
    severity=Severity.WARNING,
)
def not_held_yet(solution: Solution) -> Iterator[Finding]:
    """The number of a document is `unset`.

    ## Why is this wrong?
    It is not: the build goes on, and every rule that asks for the document decides as if it were
    not listed. It is named so that nobody launches without it.

    ## 为什么不对
    这不算错：照样能生成，要这份证照的规则当它没有。列出来，是为了上线前不会漏办。

    ## Example
    `- {kind: 营业执照, holder: brand, number: unset}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, number: 91420100MA4KDEMO0A}`, once it is issued
    """
    for missing in solution.awaited:
        place = (*missing.origin, "number")
        if solution.document.node(place) is not None:
            yield Finding(place, {"kind": missing.kind})
