"""The check documents/unknown-kind."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from os.path import commonprefix

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.solution import Solution


@check(
    message=Text("没有规则认识“{kind}”这种证照", "no rule knows a document '{kind}'"),
    help=Text("{advice}", "{advice}"),
    severity=Severity.WARNING,
)
def unknown_kind(solution: Solution) -> Iterator[Finding]:
    """A document is of a kind that neither the industry nor any rule knows.

    ## Why is this wrong?
    Rules ask for documents by their kind, to the letter. One under another name counts for
    nothing, and the verdict says the document is missing.

    ## 为什么不对
    规则按证照的种类找，一个字都不能差。写成别的名字等于没有，结论会说缺这份证照。

    ## Example
    `- {kind: 食品经营许可, holder: brand}`

    ## Use instead
    `- {kind: 食品经营许可证, holder: brand}`
    """
    known = list(dict.fromkeys([*solution.industry.documents, *solution.admission.documents]))
    for held in (*solution.credentials, *solution.awaited):
        if known and held.kind not in known:
            nearest_first = sorted(known, key=lambda each: _unlike(each, held.kind))
            values = {"kind": held.kind, "advice": did_you_mean(held.kind, nearest_first)}
            yield Finding((*held.origin, "kind"), values)


def _unlike(known: str, kind: str) -> tuple[int, float]:
    """How far apart two kinds are: their last characters say what they are, as 合同 does."""
    ending = len(commonprefix([known[::-1], kind[::-1]]))
    return -ending, -SequenceMatcher(None, known, kind).ratio()
