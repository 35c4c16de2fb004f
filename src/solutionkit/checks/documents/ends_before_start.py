"""The check documents/ends-before-start."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.holders import holder_name
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{holder}的{kind}到期日 {last} 在起始日 {first} 之前",
        "{kind} of {holder} ends on {last}, before it begins on {first}",
    ),
    help=Text("对照证照改 valid_from 或 valid_until", "copy valid_from and valid_until from it"),
)
def ends_before_start(solution: Solution) -> Iterator[Finding]:
    """A document's last day is before its first.

    ## Why is this wrong?
    It is in force on no day at all, so it can only be a slip of the pen.

    ## 为什么不对
    这样它哪一天都不生效，只能是写错了。

    ## Example
    `- {kind: 营业执照, holder: brand, valid_from: 2027-01-01, valid_until: 2026-01-01}`

    ## Use instead
    `- {kind: 营业执照, holder: brand, valid_from: 2026-01-01, valid_until: 2027-01-01}`
    """
    for held in (*solution.credentials, *solution.awaited):
        first, last = held.valid_from, held.valid_until
        if first is not None and last is not None and last < first:
            yield Finding(
                (*held.origin, "valid_until"),
                {
                    "holder": holder_name(solution, held.holder),
                    "kind": held.kind,
                    "first": first.isoformat(),
                    "last": last.isoformat(),
                },
            )
