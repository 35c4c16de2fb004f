"""The check goods/party-unlike-people."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Person, Solution


@check(
    message=Text(
        "“{goods}”没写 party，页面写由“{seller}”提供，钱也给它；提供的人里{name}却是“{own}”的",
        "'{goods}' names no party, so the page says that '{seller}' provides it and it is paid; "
        "{name}, who provides it, belongs to '{own}'",
    ),
    help=Text(
        "{seller_id} 统一收款的，写明 party: {seller_id}；各收各的，另写一件商品 party: {own_id}",
        "write party: {seller_id} if it is paid for all, else goods of their own with "
        "party: {own_id}",
    ),
    severity=Severity.WARNING,
)
def party_unlike_people(solution: Solution) -> Iterator[Finding]:
    """Goods say nothing of who provides them, and somebody who does belongs to a branch.

    A branch is a party with stores of its own.

    ## Why is this wrong?
    Goods without a party are the head office's: the page names it and it is paid, though the
    person who serves, and who answers for it, belongs to a branch.

    ## 为什么不对
    不写 party 就算总部的：页面写由总部提供，钱也结给总部，做事的却是分部的人，出了事用户找错地方。

    ## Example
    `{id: talk, people: [huang]}` with `people: [{id: huang, party: branch, …}]`

    ## Use instead
    `{id: talk, party: branch, people: [huang]}`
    """
    for goods in solution.goods.values():
        person = _of_another(solution, goods)
        if person is None or person.party is None or not goods.price_fen:
            continue
        names = {
            "seller": solution.parties[goods.party].name,
            "name": person.name,
            "own": solution.parties[person.party].name,
        }
        ids = {"seller_id": goods.party, "own_id": person.party}
        yield Finding((*goods.origin, "id"), {"goods": goods.name, **names, **ids})


def _of_another(solution: Solution, goods: Goods) -> Person | None:
    """The first of another party with places of its own who provides goods that name none."""
    if solution.document.node((*goods.origin, "party")) is not None:
        return None
    if goods.party not in solution.parties:
        return None
    people = (solution.people[each] for each in goods.people if each in solution.people)
    branches = {each.party for each in solution.stores.values()} - {goods.party}
    return next((each for each in people if each.party in branches & solution.parties.keys()), None)
