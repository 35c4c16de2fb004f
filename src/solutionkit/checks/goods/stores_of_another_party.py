"""The check goods/stores-of-another-party."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.parties.acting import acts_for
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Goods, Party, Solution


@check(
    message=Text(
        "“{goods}”由“{seller}”卖，却只能在“{runner}”的门店用；“{seller}”自己的门店一家也没选",
        "'{goods}' is sold by '{seller}' and used only in stores of '{runner}', in none of its own",
    ),
    help=Text(
        "钱结算给 party：两处写同一家，例如 party: {party} 或 stores: {{party: {own}}}",
        "money goes to the party: name one in both, as party: {party} or stores: {{party: {own}}}",
    ),
    severity=Severity.WARNING,
)
def stores_of_another_party(solution: Solution) -> Iterator[Finding]:
    """Goods are sold by one party and redeemed only in the stores of another.

    Looked at where the seller runs stores itself and the other does not act for it: a brand may
    well sell what its franchisees serve.

    ## Why is this wrong?
    What is paid is settled with the seller. The company whose store does the work gets nothing.

    ## 为什么不对
    钱结算给卖的那一家，干活的门店是另一家公司的，一分也收不到；票据、售后也对不上。

    ## Example
    `{id: wash, party: han, stores: {party: cs}}` where both `han` and `cs` run stores

    ## Use instead
    `{id: wash, party: cs, stores: {party: cs}}`
    """
    running = {store.party for store in solution.stores.values()}
    for goods in solution.goods.values():
        place = (*goods.origin, "party")
        if goods.party not in running or goods.fulfilment == "display":
            continue
        runners = runners_of(solution, goods)
        strangers = bool(runners) and not any(acts_for(solution, p, goods.party) for p in runners)
        if strangers and solution.document.node(place) is not None:
            values = {"goods": goods.name, "seller": solution.parties[goods.party].name}
            ids = {"party": runners[0].id, "own": goods.party, "runner": runners[0].name}
            yield Finding(place, {**values, **ids})


def runners_of(solution: Solution, goods: Goods) -> list[Party]:
    """Those who run the stores that the goods are used in."""
    ids = dict.fromkeys(solution.stores[each].party for each in goods.stores)
    return [solution.parties[each] for each in ids]
