"""The check goods/paid-to-another-provider."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Person, Solution


@check(
    message=Text(
        "“{goods}”的钱给“{seller}”，而提供它的是“{own}”的{name}",
        "'{goods}' is paid to '{seller}', while {name} of '{own}' provides it",
    ),
    help=Text(
        "写错了就改成 party: {own_id}；真由“{seller}”提供的，把它的人写进来",
        "write party: {own_id} if it slipped; if '{seller}' provides it, name its people",
    ),
    severity=Severity.WARNING,
)
def paid_to_another_provider(solution: Solution) -> Iterator[Finding]:
    """Goods are sold by one of several parties alike, and only people of another provide them.

    Parties are alike that play one role. An institution that sells what a teacher gives is none.

    ## Why is this wrong?
    The seller is paid and answers for what is sold. One slip in an id, and each month the money
    of one teacher goes to another.

    ## 为什么不对
    钱结给 party，退款、投诉也找它。编号写错一个，这位老师的课款就一直打到那位老师的账上。

    ## Example
    `{id: yoga, party: teacher-sun}` where only a person of `teacher-lin` teaches it

    ## Use instead
    `{id: yoga, party: teacher-lin}`
    """
    for goods in solution.goods.values():
        person = _of_another(solution, goods) if goods.price_fen else None
        if person is not None and person.party is not None:
            seller, own = solution.parties[goods.party], solution.parties[person.party]
            values = {"goods": goods.name, "seller": seller.name, "own": own.name}
            values |= {"name": person.name, "own_id": own.id}
            yield Finding((*goods.origin, "party"), values)


def _of_another(solution: Solution, goods: Goods) -> Person | None:
    """The first who provides goods, where all who do belong to others of the seller's role."""
    people = [solution.people[each] for each in goods.people if each in solution.people]
    seller = solution.parties.get(goods.party)
    if seller is None or not people:
        return None
    owners = [solution.parties.get(each.party or "") for each in people]
    alike = (own and own.id != seller.id and own.role == seller.role for own in owners)
    return people[0] if all(alike) else None
