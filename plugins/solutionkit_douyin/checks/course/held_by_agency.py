"""The check course/held-by-agency."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "课程“{goods}”算在“{party}”名下，而课程只能属于老师或机构",
        "the course '{goods}' belongs to '{party}', neither teacher nor institution",
    ),
    help=Text("把 party 改成老师或机构的编号", "make party the id of a teacher or an institution"),
)
def held_by_agency(solution: Solution) -> Iterator[Finding]:
    """A course belongs to a party that is neither teacher nor institution.

    ## Why is this wrong?
    The course library takes either a teacher's id or an institution's, never both and never
    another. An agency helps them join and looks after their courses; it does not hold them.

    ## 为什么不对
    添加课程时，老师和机构的编号二选一，没有别的选择。代运营服务商帮他们入驻、打理课程，
    但课程不归它。

    ## Example
    `{id: stretch, fulfilment: course, party: studio}` with `{id: studio, role: agency}`

    ## Use instead
    `{id: stretch, fulfilment: course, party: school}` with `{id: school, role: institution}`
    """
    from solutionkit_douyin.trade.course import holders

    if solution.trade.family.id != "course":
        return
    able = {party.id for party in holders(solution)}
    for goods in solution.goods.values():
        if goods.fulfilment == "course" and goods.party not in able:
            party = solution.parties.get(goods.party)
            values = {"goods": goods.name, "party": party.name if party else goods.party}
            yield Finding((*goods.origin, "party"), values)
