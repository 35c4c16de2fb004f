"""The check documents/not-held-everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution
from solutionkit.policy.held_by_some import held_by_some

NAMED = 3
"""How many stores a message names."""


@check(
    message=Text(
        "{count} 家同类门店有{kind}，{names}没有", "{count} stores hold {kind}; {names} do not"
    ),
    help=Text(
        "也要的话，在 documents 里补 {{kind: {kind}, holder: {store}, number: …}}；不需要就不用管",
        "where it is needed, add {{kind: {kind}, holder: {store}, number: …}} to documents",
    ),
    severity=Severity.WARNING,
)
def not_held_everywhere(solution: Solution) -> Iterator[Finding]:
    """Some stores hold a document that others offering the same do not.

    ## Why is this wrong?
    It may not be. But where five stores of a chain hold a licence, the sixth most likely needs it
    too, and nobody should find out from an inspector.

    ## 为什么不对
    不一定不对。但一家连锁有五家店办了证，第六家多半也要；别等检查的人来发现。

    ## Example
    `- {kind: 卫生许可证, holder: east}` for five stores of six that sell the same

    ## Use instead
    One for each store, with `number: unset` while it is being obtained.
    """
    for kind, (holding, lacking) in held_by_some(solution).items():
        first = next(held for held in solution.credentials if held.kind == kind)
        names = "、".join(solution.stores[each].name for each in lacking[:NAMED])
        names += f" 等 {len(lacking)} 家" if len(lacking) > NAMED else ""
        values = {"count": len(holding), "kind": kind, "names": names, "store": lacking[0]}
        yield Finding((*first.origin, "kind"), values)
