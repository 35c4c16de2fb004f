"""The check people/store-of-another-party."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.parties.acting import acts_for
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "{person}是“{party}”的人，所在门店“{store}”却由“{runner}”经营",
        "{person} is of '{party}' and serves in '{store}', which '{runner}' runs",
    ),
    help=Text(
        "两处写同一家：换成“{party}”的门店，或写 party: {own}",
        "name one in both: a store of '{party}', or party: {own}",
    ),
    severity=Severity.WARNING,
)
def store_of_another_party(solution: Solution) -> Iterator[Finding]:
    """Somebody is of one company and serves in a store of another that does not act for it.

    ## Why is this wrong?
    Customers are sent to the door of one company for an appointment with the other, and the
    certificates and the money are looked for at the wrong one.

    ## 为什么不对
    用户约的是这家公司的人，页面给的却是另一家公司的地址；资质、结算也会算到另一家去。

    ## Example
    `{id: zhou, party: suzhou, store: ningbo-office}` where `ningbo` runs `ningbo-office`

    ## Use instead
    `{id: zhou, party: suzhou, store: suzhou-office}`
    """
    for person in solution.people.values():
        store = solution.stores.get(person.store or "")
        own = solution.parties.get(person.party or "")
        written = solution.document.node((*person.origin, "store")) is not None
        if store is None or own is None or not written:
            continue
        runner = solution.parties[store.party]
        if not (acts_for(solution, own, runner.id) or acts_for(solution, runner, own.id)):
            values = {"person": person.name, "party": own.name, "store": store.name}
            at = (*person.origin, "store")
            yield Finding(at, {**values, "runner": runner.name, "own": runner.id})
