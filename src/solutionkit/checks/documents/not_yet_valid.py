"""The check documents/not-yet-valid."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name, is_in_force
from solutionkit.ir.solution import Solution


@check(
    message=Text("{holder}的{kind} {day} 才生效", "{kind} of {holder} begins on {day}"),
    help=Text(
        "日期写错了就改 valid_from；没写错的话，在那以前准入按没有它判断，"
        "要它才能做的不能约、不能卖",
        "change valid_from if it is wrong; if not, until then admission decides without it, and "
        "what needs it is neither booked nor sold",
    ),
    severity=Severity.WARNING,
)
def not_yet_valid(solution: Solution) -> Iterator[Finding]:
    """A document begins on a later day, and its holder has no other of its kind till then.

    ## Why is this wrong?
    A document counts only while it is in force: who holds it may not serve or sell before.

    ## 为什么不对
    证照只有在有效期内才算数：生效以前，持有它的人不能凭它接单，店不能凭它卖。

    ## Example
    `- {kind: 律师执业证, holder: li, number: …, valid_from: 2027-03-15}` read in November 2026

    ## Use instead
    The day it was issued, or the certificate held till then as well.
    """
    today = solution.as_of
    valid = {(e.kind, e.holder) for e in solution.credentials if is_in_force(e, today)}
    for held in solution.credentials:
        early = held.valid_from is not None and held.valid_from > today
        if held.valid_from and early and (held.kind, held.holder) not in valid:
            holder = holder_name(solution, held.holder)
            values = {"holder": holder, "kind": held.kind, "day": held.valid_from.isoformat()}
            yield Finding((*held.origin, "valid_from"), values)
