"""The check goods/party-left-out."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.goods.stores_of_another_party import runners_of
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "“{goods}”没写 party，就算“{seller}”卖的，钱结算给它；能用的门店却都是“{runner}”的，"
        "“{runner}”自己也卖别的商品",
        "'{goods}' names no party, so '{seller}' sells it and is paid; it is used only in stores of"
        " '{runner}', which sells other goods itself",
    ),
    help=Text(
        "写明是谁卖的：party: {party}，或 party: {own}",
        "say who sells it: party: {party}, or party: {own}",
    ),
    severity=Severity.WARNING,
)
def party_left_out(solution: Solution) -> Iterator[Finding]:
    """Goods say nothing of who sells them, and only a company that sells for itself serves them.

    ## Why is this wrong?
    Goods without a party are the merchant's: it is paid, its fees and commissions are reckoned, and
    those of the company whose stores do the work are not.

    ## 为什么不对
    不写 party 就是商家自己卖：钱结算给商家，佣金也按商家的算。这家公司别的商品都写了 party，漏写的
    这一件，钱就结错了。

    ## Example
    `{id: wash, stores: {party: cs}}` beside `{id: wax, party: cs, stores: {party: cs}}`

    ## Use instead
    `{id: wash, party: cs, stores: {party: cs}}`
    """
    written = {each for each, goods in solution.goods.items() if _says_party(solution, goods.id)}
    sellers = {solution.goods[each].party for each in written}
    for goods in solution.goods.values():
        runners = runners_of(solution, goods)
        if goods.id in written or len(runners) != 1 or goods.fulfilment == "display":
            continue
        runner = runners[0]
        if runner.id != goods.party and runner.id in sellers:
            names = {"seller": solution.parties[goods.party].name, "runner": runner.name}
            ids = {"party": runner.id, "own": goods.party}
            yield Finding((*goods.origin, "id"), {"goods": goods.name, **names, **ids})


def _says_party(solution: Solution, id: str) -> bool:
    return solution.document.node((*solution.goods[id].origin, "party")) is not None
