"""The check documents/expired."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("{kind}已于 {day} 到期", "{kind} expired on {day}"),
    help=Text("换成新证照，写上新的 valid_until", "renew it and write the new valid_until"),
)
def expired(solution: Solution) -> Iterator[Finding]:
    """A document has expired.

    ## Why is this wrong?
    A document counts only while it is in force. With an expired one the platform refuses the
    merchant, or takes a live app off the shelf.

    ## 为什么不对
    证照只有在有效期内才算数。过期后平台会拒绝商家，或下架已上线的小程序。

    ## Example
    `- {kind: 营业执照, holder: brand, valid_until: 2020-06-30}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, valid_until: 2034-06-30}`
    """
    for held in solution.credentials:
        if held.valid_until is not None and held.valid_until < solution.as_of:
            yield Finding(
                (*held.origin, "valid_until"),
                {"kind": held.kind, "day": held.valid_until.isoformat()},
            )
