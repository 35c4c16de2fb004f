"""Whether a fee is paid out of another one, so that nobody is charged it on top.

A fee that stands `within` another is contained where that one is charged on the same code; where
it is not, nothing contains it and it counts by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from solutionkit.ir import expression as ir
from solutionkit.ir.rule import FeeComponent, FeePolicy
from solutionkit.ir.solution import Party
from solutionkit.ir.table import Hit
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject
from solutionkit.policy.verify.domains import named

_SELLER = ir.FieldRef("goods.seller")


def is_contained(
    component: FeeComponent, components: Iterable[FeeComponent], subject: Subject, day: date
) -> bool | None:
    """Whether a fee of one code stands in another one of `components`; `None` while unknown."""
    outer = next((each for each in components if each.id == component.within), None)
    if outer is None or not in_force(outer.since, outer.until, day):
        return False
    found: bool | None = evaluate(ir.All((outer.when, component.within_when)), subject, day)
    return found


def with_containers(components: Sequence[FeeComponent]) -> Iterator[FeeComponent]:
    """The fees, none covered by one that the contract does not have, at all or in that case."""
    there = {each.id: each for each in components if not _is_nothing(each)}
    for each in components:
        if each.cover is None:
            yield each
        elif each.cover not in there:
            yield replace(each, within=None)
        else:
            free = [ir.Not(case) for case in _cases_of_nothing(there[each.cover])]
            when = ir.All((each.within_when, *free)) if free else each.within_when
            yield replace(each, within_when=when)


def covered(policy: FeePolicy, parties: Mapping[str, Party], sellers: set[str]) -> FeePolicy:
    """The policy whose fees stand within those that cover them, as their payees take part.

    A payee who acts for some sellers covers on their goods alone.
    """
    found = []
    for each in policy.components:
        paid = [party for party in parties.values() if party.role in each.cover_roles]
        here = tuple(dict.fromkeys(party.acts_for for party in paid if party.acts_for))
        everybody = any(party.acts_for is None for party in paid) or sellers <= set(here)
        when = ir.ALWAYS if everybody else ir.OneOf(_SELLER, here)
        found.append(replace(each, within=each.cover, within_when=when) if paid else each)
    return replace(policy, components=tuple(found))


def contained_sellers(component: FeeComponent, sellers: Iterable[str]) -> list[str]:
    """The sellers on whose goods another fee contains this one."""
    found = []
    for each in sellers:
        own = Subject({_SELLER.name: each})
        if evaluate(component.within_when, own, date.min) is not False:
            found.append(each)
    return found


def is_by_seller(component: FeeComponent) -> bool:
    """Whether it hangs on the seller alone that another fee contains this one."""
    return set(named(component.within_when)) <= {_SELLER.name}


def contained_in(contract: FeePolicy, id: str) -> tuple[str, bool] | None:
    """The fee that contains another one by a contract, and whether it does on every code."""
    own = [each for each in contract.components if each.id == id and each.within]
    outer = [each for each in contract.components if own and each.id == own[0].within]
    if not outer:
        return None
    every = len(own) == sum(each.id == id for each in contract.components)
    plain = all(each.within_when == ir.ALWAYS for each in own)
    charged = all(
        each.when == ir.ALWAYS
        and not (each.since or each.until)
        and not list(_cases_of_nothing(each))
        for each in outer
    )
    return outer[0].id, every and plain and charged


def _cases_of_nothing(component: FeeComponent) -> Iterator[ir.Expression]:
    """When the table of a fee has a row by which there is no such fee."""
    rows = component.table.rows if component.table and component.minimum_fen is None else ()
    first = component.table is not None and component.table.hit is Hit.FIRST
    for index, row in enumerate(rows):
        figures = row.result
        if figures.rate_ppm == 0 and not figures.fixed_fen and not figures.tiers:
            before = [ir.Not(each.condition) for each in rows[:index]] if first else []
            yield ir.All((row.condition, *before)) if before else row.condition


def _is_nothing(component: FeeComponent) -> bool:
    figures = (component.fixed_fen, component.minimum_fen, component.table, component.tiers)
    return component.rate_ppm == 0 and not any(figures)
