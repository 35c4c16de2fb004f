"""The check stores/party-left-out."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.receiving import reached_receivers
from solutionkit.ir.solution import Party, Solution


@check(
    message=Text(
        "“{store}”没写 party，算“{merchant}”经营；{idle}名下却没有门店",
        "'{store}' names no party and counts as run by '{merchant}', while {idle} runs no store",
    ),
    help=Text(
        "它经营的就写 party: {id}；确实是“{merchant}”的就写 party: {own}",
        "write party: {id} where that one runs it, party: {own} where '{merchant}' does",
    ),
    severity=Severity.WARNING,
)
def party_left_out(solution: Solution) -> Iterator[Finding]:
    """A store names nobody who runs it, and a party that should run one has none.

    Such a party gets leads, or plays a role whose others run stores.

    ## Why is this wrong?
    The store's leads and licences go to the wrong company, and what visitors read of it is untrue.

    ## 为什么不对
    这家店的线索、证照都会算到另一家公司头上，用户看到的经营公司也不对。

    ## Example
    `stores: [{id: suzhou, name: 苏州店}]` with `parties: [{id: sz, role: dealer, …}]`

    ## Use instead
    `stores: [{id: suzhou, name: 苏州店, party: sz}]`
    """
    idle = _without_stores(solution)
    merchant = solution.parties.get(solution.merchant)
    if not idle or merchant is None:
        return
    names = first_few([each.name for each in idle], "家")
    about = {"merchant": merchant.name, "own": merchant.id, "idle": names, "id": idle[0].id}
    for store in solution.stores.values():
        if solution.document.node((*store.origin, "party")) is None:
            yield Finding((*store.origin, "name"), {"store": store.name, **about})


def _without_stores(solution: Solution) -> list[Party]:
    running = {each.party for each in solution.stores.values()}
    roles = {solution.parties[each].role for each in running if each in solution.parties}
    reached = {each for form in solution.forms for each in reached_receivers(solution, form)}
    busy = running | {each.party for each in solution.goods.values()} | {solution.merchant}
    return [
        each
        for each in solution.parties.values()
        if each.id not in busy
        and each.role not in solution.industry.not_operating
        and (each.id in reached or each.role in roles)
    ]
