"""The check people/certificate-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.serving import serving
from solutionkit.ir.solution import Solution
from solutionkit.policy.certificates import certificates_lacking


@check(
    message=Text(
        "{name}没有登记{kind}，名下还有：{goods}",
        "{name} has no {kind} on record, and provides: {goods}",
    ),
    help=Text(
        "在 documents 里写 {{kind: {kind}, holder: {person}, number: …}}；"
        "没有证、不单独服务的人，从 services 里去掉",
        "write {{kind: {kind}, holder: {person}, number: …}} in documents; of somebody without one "
        "who does not serve alone, remove the services",
    ),
    severity=Severity.WARNING,
)
def certificate_missing(solution: Solution) -> Iterator[Finding]:
    """Somebody provides goods without the certificate that the others have on record.

    Said where a rule asks each person for that certificate, and others' are listed. The app offers
    no time of theirs until it is.

    ## Why is this wrong?
    Whoever books pays for somebody who may not serve: a trainee, or a lawyer whose certificate was
    never entered.

    ## 为什么不对
    用户约到、付了钱的，可能是还不能执业的人（例如实习律师），也可能只是证忘了登记。登记以前，演示里不给约他的时间。

    ## Example
    `people: [{id: sun, title: 实习律师, services: [talk]}]`, with 律师执业证 of all but `sun`

    ## Use instead
    `- {kind: 律师执业证, holder: sun, number: …}`, or no `services` for a trainee
    """
    for person in serving(solution):
        provided = [each.name for each in solution.goods.values() if person.id in each.people]
        for kind in certificates_lacking(solution, person) if provided else ():
            goods = Text("、".join(provided), ", ".join(provided))
            values = {"name": person.name, "kind": kind, "person": person.id, "goods": goods}
            yield Finding((*person.origin, "id"), values)
