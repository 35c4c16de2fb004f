"""The check course/agency-not-the-owner."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits_course import agency_of


@check(
    message=Text(
        "“{agency}”是代运营，不是“{owner}”本人：抖音号和课程归“{owner}”，由本人确认",
        "'{agency}' is an agency and not '{owner}', who holds accounts and courses and confirms",
    ),
    help=Text(
        "请“{owner}”在抖音里确认绑定，再写 readiness: {{account_confirmed: true}}",
        "have '{owner}' confirm the binding, then write readiness: {{account_confirmed: true}}",
    ),
    severity=Severity.WARNING,
)
def agency_not_the_owner(solution: Solution) -> Iterator[Finding]:
    """An agency acts for a teacher or an institution, whose own confirmation is not stated.

    ## Why is this wrong?
    An agency helps a teacher or an institution to join. Accounts and courses are bound to the
    teacher or the institution, and the owner of the account confirms that in Douyin; an agency
    cannot confirm in its place.

    ## 为什么不对
    代运营只帮老师或机构入驻。抖音号和课程都归老师或机构，绑定由账号所有者本人在抖音里确认，
    代运营不能代替。

    ## Example
    `parties: [{id: studio, role: teacher}, {id: agency, role: agency, acts_for: studio}]`

    ## Use instead
    The same parties, and `readiness: {account_confirmed: true}` once the teacher has confirmed.
    """
    if solution.trade.family.id != "course":
        return
    if solution.readiness.get("account_confirmed") is True:
        return
    for owner in solution.parties.values():
        agency = solution.parties.get(agency_of(solution, owner.id) or "")
        if agency:
            yield Finding(agency.origin, {"agency": agency.name, "owner": owner.name})
