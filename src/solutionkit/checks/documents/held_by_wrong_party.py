"""The check documents/held-by-wrong-party."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("{holder} 不能持有{kind}", "'{holder}' cannot hold {kind}"),
    help=Text("改成这些角色之一：{holders}", "hold it by one of: {holders}"),
)
def held_by_wrong_party(solution: Solution) -> Iterator[Finding]:
    """A document is held by somebody who cannot hold it.

    ## Why is this wrong?
    A document counts for the one it was issued to. A store's hygiene licence says nothing of the
    service provider that builds the app.

    ## 为什么不对
    证照发给谁，就只对谁有效。服务商持有门店的卫生许可证，不能证明门店合规。

    ## Example
    `- {kind: 食品经营许可证, holder: provider}`

    ## Use instead
    `- {kind: 食品经营许可证, holder: brand}`
    """
    for held in (*solution.credentials, *solution.awaited):
        known = solution.industry.documents.get(held.kind)
        if known is None or not known.holders:
            continue
        if _role(solution, held.holder) not in known.holders:
            yield Finding(
                (*held.origin, "holder"),
                {"kind": held.kind, "holder": held.holder, "holders": "、".join(known.holders)},
            )


def _role(solution: Solution, holder: str) -> str:
    party = solution.parties.get(holder)
    if party is not None:
        return party.role
    return "store" if holder in solution.stores else "person"
