"""The check documents/number-of-two-kinds."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Credential, Solution


@check(
    message=Text(
        "{kind}和{other}的编号都是“{number}”",
        "{kind} and {other} have one number, '{number}'",
    ),
    help=Text("照{kind}上的编号重抄一遍", "copy the number from the {kind} itself"),
    severity=Severity.WARNING,
)
def number_of_two_kinds(solution: Solution) -> Iterator[Finding]:
    """Licences of two kinds stand under one number; each kind is told once.

    Contracts are let stand: their parties number them as they like.

    ## Why is this wrong?
    Each authority numbers its own licences. One number under two kinds was filled in to pass, and
    the licence it stands for may not be there.

    ## 为什么不对
    每种证照由发证机关自己编号。两种证照写同一个编号，多半是为了填满，其中一种可能还没有办。

    ## Example
    `- {kind: 食品经营许可证, holder: east, number: 91330100MA0DEMO01B}` beside a 营业执照 under it

    ## Use instead
    the number on that licence, or `number: unset` while there is none
    """
    first: dict[str, Credential] = {}
    told: set[tuple[str, str]] = set()
    for held in solution.credentials:
        known = solution.industry.documents.get(held.kind)
        if not held.number or (known is not None and not known.shown):
            continue
        other = first.setdefault(held.number, held)
        if other.kind != held.kind and (held.kind, held.number) not in told:
            told.add((held.kind, held.number))
            values = {"kind": held.kind, "other": other.kind, "number": held.number}
            yield Finding((*held.origin, "number"), values)
