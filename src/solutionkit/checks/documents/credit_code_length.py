"""The check documents/credit-code-length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name
from solutionkit.ir.solution import Solution

_LENGTH = 18
_NEARLY_A_CODE = re.compile("9[1239][0-9]{6}[0-9A-Za-z]{8,12}")


@check(
    message=Text(
        "{holder}的{kind}编号“{number}”有 {length} 位，统一社会信用代码是 18 位",
        "number '{number}' of {kind} of {holder} has {length} characters; a unified social credit"
        " code has 18",
    ),
    help=Text("照执照上的重抄一遍", "copy it again from the licence"),
    severity=Severity.WARNING,
)
def credit_code_length(solution: Solution) -> Iterator[Finding]:
    """A number begins like a unified social credit code and is too short or too long.

    ## Why is this wrong?
    It is shown to visitors and sent in for review, where it matches no company.

    ## 为什么不对
    编号会公示给用户，也要拿去审核；少一位、多一位，都查不到这家公司。

    ## Example
    `- {kind: 营业执照, holder: brand, number: 91420100MA4KDEMO0}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, number: 91420100MA4KDEMO0A}`
    """
    for held in solution.credentials:
        number = held.number or ""
        if _NEARLY_A_CODE.fullmatch(number) and len(number) != _LENGTH:
            values = {"holder": holder_name(solution, held.holder), "kind": held.kind}
            yield Finding(
                (*held.origin, "number"), {**values, "number": number, "length": len(number)}
            )
