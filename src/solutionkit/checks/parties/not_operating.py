"""The check parties/not-operating."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Goods, Person, Solution, Store


@check(
    message=Text(
        "“{name}”算在{role}“{party}”名下，{role}自己不经营",
        "'{name}' belongs to '{party}', a {role}, which runs nothing itself",
    ),
    help=Text(
        "party 改成经营它的一方：{others}；{role}那一行要写 acts_for",
        "set party to who runs it: {others}; the {role} needs acts_for",
    ),
)
def not_operating(solution: Solution) -> Iterator[Finding]:
    """A store, goods or a person belongs to a party that only builds the app.

    ## Why is this wrong?
    Licences are asked of whoever runs a store, sells, or employs the people who serve. Under a
    service provider none of them is looked for where it must be held.

    ## 为什么不对
    证照、收款、分账都按经营的一方算。门店、商品、律师挂在技术服务商名下，该有的证照就查不到该查的人。

    ## Example
    `people: [{id: lin, name: 林律师, party: provider}]`

    ## Use instead
    `people: [{id: lin, name: 林律师, party: firm}]`
    """
    idle = solution.industry.not_operating
    others = "、".join(each.id for each in solution.parties.values() if each.role not in idle)
    things: tuple[Goods | Person | Store, ...] = (
        *solution.stores.values(),
        *solution.people.values(),
        *solution.goods.values(),
    )
    for thing in things:
        party = solution.parties.get(thing.party or "")
        if party is not None and party.role in idle:
            at = (*thing.origin, "party")
            written = solution.document.node(at) is not None
            values = {"name": thing.name, "party": party.id, "others": others}
            role = solution.industry.roles[party.role]
            yield Finding(at if written else thing.origin, {**values, "role": role})
