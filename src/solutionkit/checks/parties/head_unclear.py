"""The check parties/head-unclear."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.heads import heads
from solutionkit.ir.solution import Solution


@check(
    severity=Severity.WARNING,
    message=Text(
        "看不出小程序是哪一方的：{names}都没写代表谁，现在按第一个“{name}”算",
        "nothing says whose app this is: {names} act for nobody, so '{name}', the first, counts",
    ),
    help=Text(
        "收款、持证的是“{name}”就给别的各方写 acts_for: {id}；不是就给它写 acts_for",
        "if '{name}' is paid and holds the licences, write acts_for: {id} for the others; "
        "if not, write acts_for for it",
    ),
)
def head_unclear(solution: Solution) -> Iterator[Finding]:
    """Several parties could be the one that is paid and holds the licences.

    ## Why is this wrong?
    Goods, stores and leads for which nobody is named go to one party, and the licences are asked of
    it. Which one that is should not hang on the order of lines.

    ## 为什么不对
    没写 party 的商品、门店、线索都算在一方名下，证照也查它的。是哪一方不该由写的先后决定。

    ## Example
    `parties: [{id: a, role: team, name: 甲队}, {id: b, role: team, name: 乙队}]`

    ## Use instead
    `parties: [{id: a, role: team, name: 甲队}, {id: b, role: team, name: 乙队, acts_for: a}]`
    """
    industry = solution.industry
    found = heads(solution.parties.values(), industry.required_roles, industry.not_operating)
    if len(found) > 1:
        first = found[0]
        names = first_few([each.name for each in found], "方")
        yield Finding(("parties",), {"names": names, "name": first.name, "id": first.id}, True)
