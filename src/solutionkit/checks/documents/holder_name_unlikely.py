"""The check documents/holder-name-unlikely."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{kind}写在“{name}”名下，可是这个名字里没有“{word}”",
        "{kind} is held by '{name}', whose name has no '{word}' in it",
    ),
    help=Text(
        "照证上的名字写 name；证是别人的，就把 holder 改成它",
        "write the name as the document has it, or let holder be the one it was issued to",
    ),
    severity=Severity.WARNING,
)
def holder_name_unlikely(solution: Solution) -> Iterator[Finding]:
    """A document that only some kinds of bodies are given stands under another's name.

    ## Why is this wrong?
    A firm of lawyers is called one. A company that holds its licence has written somebody else's
    number, and is let through for a trade it may not follow.

    ## 为什么不对
    有的证只发给一种机构，名字里看得出来。写在公司名下的，多半是别人的证；照这样放行，就成了无证经营。

    ## Example
    `{kind: 律师事务所执业许可证, holder: firm}`, the firm being `某某法律咨询有限公司`

    ## Use instead
    `name: 某某律师事务所`, as on the licence
    """
    for held in solution.credentials:
        kind = solution.industry.documents.get(held.kind)
        party = solution.parties.get(held.holder)
        words = kind.holder_named if kind is not None else ()
        if party is not None and words and not any(each in party.name for each in words):
            told = {"kind": held.kind, "name": party.name, "word": "、".join(words)}
            yield Finding((*held.origin, "holder"), told)
