"""The check forms/receiver-not-operating."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.forms.receiving import named_receivers
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "表单“{form}”的线索分给了{role}“{party}”，{role}自己不经营",
        "leads of form '{form}' go to '{party}', a {role}, which runs nothing itself",
    ),
    help=Text("改成跟进线索的一方：{others}", "name who follows leads up: {others}"),
    severity=Severity.WARNING,
)
def receiver_not_operating(solution: Solution) -> Iterator[Finding]:
    """Leads go to a party that only builds the app.

    ## Why is this wrong?
    A phone number is left for those who run the stores. Whoever builds the app neither sells nor
    answers, and visitors agreed to nothing of the kind.

    ## 为什么不对
    手机号是留给经营门店的公司的。技术服务商不卖车也不回电话，用户也没有同意交给它。

    ## Example
    `routing: {by: city, to: [builder]}`, where `builder` is a technical service provider

    ## Use instead
    `routing: {by: city, to: [group]}`
    """
    idle = solution.industry.not_operating
    others = "、".join(each.id for each in solution.parties.values() if each.role not in idle)
    for form in solution.forms:
        for id, place in named_receivers(form, solution.document).items():
            party = solution.parties[id]
            if party.role in idle:
                role = solution.industry.roles[party.role]
                values = {"form": form.title, "party": party.name, "role": role, "others": others}
                yield Finding(place, values)
