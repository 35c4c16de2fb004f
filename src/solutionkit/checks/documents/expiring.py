"""The check documents/expiring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name, outlasts_its_holder
from solutionkit.ir.solution import Solution

NOTICE = timedelta(days=60)
"""How long before its last day a document is spoken of: time enough to renew most of them."""


@check(
    message=Text(
        "{holder}的{kind}将于 {day} 到期，还有 {days} 天",
        "{kind} of {holder} expires on {day}, in {days} days",
    ),
    help=Text("尽快办理延续，再更新 valid_until", "renew it, then update valid_until"),
    severity=Severity.WARNING,
)
def expiring(solution: Solution) -> Iterator[Finding]:
    """A document expires soon.

    ## Why is this wrong?
    Renewing a document takes weeks; the day it expires the merchant may no longer sell.

    ## 为什么不对
    办理延续往往要几周；到期当天起，商家就不能再卖。

    ## Example
    `- {kind: 食品经营许可证, holder: brand, valid_until: 2026-12-01}` read in November 2026

    ## Use instead
    Renew the document, then write its new last day.
    """
    for held in solution.credentials:
        last = held.valid_until
        if outlasts_its_holder(solution, held):
            continue
        if last is not None and solution.as_of <= last < solution.as_of + NOTICE:
            days = (last - solution.as_of).days
            yield Finding(
                (*held.origin, "valid_until"),
                {
                    "holder": holder_name(solution, held.holder),
                    "kind": held.kind,
                    "day": last.isoformat(),
                    "days": days,
                },
            )
