"""The check parties/role-not-shown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{name}”写成{role}，登记的证照里却没有{proof}：页面和协议会叫它{role}",
        "'{name}' is written as a {role}, and its documents hold no {proof}: "
        "pages and terms will call it one",
    ),
    help=Text(
        "是就在 documents 里登记（没办下来写 number: unset）；"
        "不是{role}，这个行业包就不适合它，不要上线",
        "if it is, record it in documents (number: unset while it is issued); if it is no {role}, "
        "this industry package is not for it: do not go live",
    ),
    severity=Severity.WARNING,
)
def role_not_shown(solution: Solution) -> Iterator[Finding]:
    """A party's documents are listed, and none of them shows that it is what its role says.

    ## Why is this wrong?
    Pages, terms and the people's titles follow the role. A firm without the licence that makes it
    one would offer its services under a name that others may not use.

    ## 为什么不对
    页面、协议、对人员的称呼都跟着角色走。没有那种执照的公司，用了不能用的名义接单，就是违法。

    ## Example
    `parties: [{id: firm, role: law-firm, name: 某法律咨询有限公司}]` with a business licence only

    ## Use instead
    `documents: [{kind: 律师事务所执业许可证, holder: firm, number: …}]`, for a firm that holds it
    """
    listed = [*solution.credentials, *solution.awaited]
    for party in solution.parties.values():
        proofs = solution.industry.proofs.get(party.role, ())
        own = {each.kind for each in listed if each.holder == party.id}
        if proofs and own and not own & {*proofs}:
            titles = [solution.industry.documents[e].title for e in proofs]
            values = {"name": party.name, "role": solution.industry.roles[party.role]}
            yield Finding((*party.origin, "name"), {**values, "proof": Text.joined(titles)})
