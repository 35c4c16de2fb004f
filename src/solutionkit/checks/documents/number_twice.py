"""The check documents/number-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name
from solutionkit.ir.solution import Credential, Solution


@check(
    message=Text(
        "{holder}和{other}的{kind}编号都是“{number}”",
        "{kind} of {holder} and of {other} have one number, '{number}'",
    ),
    help=Text("照各自的证照重抄一遍", "copy each from its own licence"),
    severity=Severity.WARNING,
)
def number_twice(solution: Solution) -> Iterator[Finding]:
    """Two companies, or two people, hold licences of one kind under one number.

    Contracts are let stand: both sides may hold the same one. So is a licence that a company names
    for several of its stores.

    ## Why is this wrong?
    A number belongs to one holder. It is shown to visitors and sent in for review, where it matches
    somebody else.

    ## 为什么不对
    一个编号只属于一个持有人。复制了一行忘了改，公示和送审的就是别人的证照。

    ## Example
    `- {kind: 营业执照, holder: suzhou, number: 91320500MA1DEMO00A}` beside the same for `ningbo`

    ## Use instead
    the number on the licence of each
    """
    first: dict[tuple[str, str], Credential] = {}
    for held in solution.credentials:
        known = solution.industry.documents.get(held.kind)
        if not held.number or (known is not None and not known.shown):
            continue
        other = first.setdefault((held.kind, held.number), held)
        if _issued_to(solution, other.holder) != _issued_to(solution, held.holder):
            names = {
                "holder": holder_name(solution, held.holder),
                "other": holder_name(solution, other.holder),
            }
            at = (*held.origin, "number")
            yield Finding(at, {**names, "kind": held.kind, "number": held.number})


def _issued_to(solution: Solution, holder: str) -> str:
    """The company or the person a licence is for; a store's is its company's."""
    store = solution.stores.get(holder)
    return store.party if store else holder
