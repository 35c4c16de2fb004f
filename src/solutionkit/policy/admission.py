"""What admission rules may know of a solution: values, documents by holder, stores, goods, people.

What the spec does not state is left out, so that a rule about it waits for information.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from solutionkit.ir.channels import in_app
from solutionkit.ir.expression import Kind
from solutionkit.ir.field import Field
from solutionkit.ir.reaching import customer_service
from solutionkit.ir.serving import serving
from solutionkit.ir.solution import Goods, Party, Person, Solution, Store
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.client_facts import answer_to
from solutionkit.policy.decide import Decision, decide, targets_of
from solutionkit.policy.stated import stated
from solutionkit.policy.subject import OTHER, Held, Subject


def admission_decisions(solution: Solution) -> tuple[Decision, ...]:
    """Decide every target of the solution's policy but those on pairs, in the policy's order."""
    subject = admission_subject(solution)
    return tuple(
        decide(solution.admission, subject, solution.as_of, target)
        for target in targets_of(solution.admission)
    )


def admission_subject(solution: Solution) -> Subject:
    """The solution as rules see it."""
    merchant = _merchant(solution)
    whole = Subject(
        values={**_of_app(solution), **_of_merchant(solution, merchant), **_stated(solution)},
        documents=_of_parties(solution, merchant.id if merchant else ""),
        children={
            "stores": tuple(_store(solution, each, merchant) for each in solution.stores.values()),
            "goods": tuple(_goods(solution, each) for each in solution.goods.values()),
            "people": tuple(_person(solution, each) for each in serving(solution)),
            "parties": tuple(
                _party(solution, each) for each in solution.parties.values() if each != merchant
            ),
        },
        holders={"merchant": merchant.id} if merchant else {},
    )
    return recognised(whole, solution.admission.fields)


def _merchant(solution: Solution) -> Party | None:
    return solution.parties.get(solution.merchant)


def _of_app(solution: Solution) -> dict[str, Any]:
    return {
        "app.name": solution.name,
        "app.features": tuple(sorted(solution.trade.features)),
        "app.mounts": tuple(use.capability.id for use in solution.traffic),
        "app.reach": tuple(use.capability.id for use in solution.reach),
        "app.in_app": in_app(solution),
        "app.channels": solution.channels,
        "app.sells": any(each.price_fen for each in solution.goods.values()),
        "app.roles": tuple(sorted({each.role for each in solution.parties.values()})),
        "app.sellers": len({each.party for each in solution.goods.values()}),
        "app.customer_service": customer_service(solution),
        "app.refund_states": tuple(sorted(solution.trade.refund)),
        **_worked_out(solution, "app", solution),
    }


def _of_merchant(solution: Solution, merchant: Party | None) -> dict[str, Any]:
    if merchant is None:
        return {}
    told = {"merchant.entity": merchant.entity, "merchant.name": merchant.name}
    return {**told, **_worked_out(solution, "merchant", merchant)}


def _worked_out(solution: Solution, grain: str, thing: Solution | Party | Goods) -> dict[str, Any]:
    """What a platform tells of a thing by itself, such as whether its calls lack an id."""
    return {
        field.name: field.worked_out(solution, thing)
        for field in solution.admission.fields.values()
        if field.worked_out is not None and field.grain == grain
    }


def _stated(solution: Solution) -> dict[str, Any]:
    places = {
        "settings": solution.settings,
        "readiness": solution.readiness,
        "extensions": solution.extensions,
        "service": solution.service,
    }
    found: dict[str, Any] = {}
    for field in solution.admission.fields.values():
        if field.stated_at and field.worked_out is None:
            found[field.name] = _at(places, field, solution.as_of)
        if field.answered_by and found.get(field.name) is None:
            answer = answer_to(field.answered_by, solution.facts)
            found[field.name] = stated(_sure(answer, field), field.type, solution.as_of)
    return found


def _sure(answer: Any, field: Field) -> Any:
    """An answer of the platform; text where yes or no is wanted, as `"false"`, says neither."""
    says_neither = isinstance(answer, str | int) and not isinstance(answer, bool)
    return None if says_neither and field.type.kind is Kind.BOOL else answer


def _at(places: Mapping[str, Any], field: Field, day: date) -> Any:
    here: Any = places
    for step in field.stated_at:
        if not isinstance(here, Mapping):
            return None
        here = here.get(step)
    return stated(here, field.type, day)


def _store(solution: Solution, store: Store, merchant: Party | None) -> Subject:
    values = {
        "store.city": store.city or None,
        "store.tags": store.tags,
        "store.has_poi": store.poi is not None,
        "store.run_by_merchant": merchant is not None and store.party == merchant.id,
    }
    holders = {"store": store.id, "merchant": store.party}
    offered = (each for each in solution.goods.values() if store.id in each.stores)
    goods = {"goods": tuple(_goods(solution, each) for each in offered)}
    held = _documents(solution, holders)
    return Subject(values, held, goods, store.id, store.name, holders=holders)


def _party(solution: Solution, party: Party) -> Subject:
    values = {
        "party.role": party.role,
        "party.sells": any(each.party == party.id for each in solution.goods.values()),
        "party.runs_stores": any(each.party == party.id for each in solution.stores.values()),
        **_worked_out(solution, "party", party),
    }
    holders = {OTHER: party.id}
    held = _documents(solution, holders)
    return Subject(values, held, {}, party.id, party.name, holders=holders)


def _goods(solution: Solution, goods: Goods) -> Subject:
    values = {
        "goods.category": goods.category or None,
        "goods.brand": goods.brand or None,
        "goods.price": goods.price_fen,
        "goods.fulfilment": goods.fulfilment,
        "goods.form": goods.form,
        "goods.valid_days": goods.valid_days,
        "goods.sale_from": goods.sale_from,
        "goods.sale_until": goods.sale_until,
        "goods.media_ready": _media_ready(goods),
        "goods.media_ids": _media_named(goods),
        **_worked_out(solution, "goods", goods),
    }
    return Subject(values, None, {}, goods.id, goods.name)


def _media_ready(goods: Goods) -> bool | None:
    """Whether all there is to watch or hear is there; not known while some of it is not."""
    recorded = (each for each in goods.sections if each.kind != "live")
    return True if all(each.media == "ready" for each in recorded) else None


def _media_named(goods: Goods) -> bool | None:
    """Whether the platform's id of all there is to watch or hear is stated."""
    return True if all(each.media_id for each in goods.sections if each.kind != "live") else None


def _person(solution: Solution, person: Person) -> Subject:
    holders = {"person": person.id, "merchant": person.party or ""}
    held = _documents(solution, holders)
    party = solution.parties.get(person.party or "")
    if held is not None and party and party.entity == "person" and party.name == person.name:
        held = (*held, *_held(solution, {"person": party.id}))
    values = {"person.has_party": bool(person.party)}
    return Subject(values, held, {}, person.id, person.name, holders=holders)


def _of_parties(solution: Solution, merchant: str) -> tuple[Held, ...] | None:
    """The merchant's own documents, and those of the other parties as theirs."""
    own = _documents(solution, {"merchant": merchant})
    others = {each.id for each in solution.parties.values()} - {merchant}
    theirs = (
        Held(each.kind, OTHER, each.valid_from, each.valid_until, scope=each.scope)
        for each in solution.credentials
        if each.holder in others
    )
    return None if own is None else (*own, *theirs)


def _documents(solution: Solution, holders: Mapping[str, str]) -> tuple[Held, ...] | None:
    """The documents of those holders; `None` when the spec has no list of documents at all."""
    if not solution.credentials and solution.document.node(("documents",)) is None:
        return None
    return tuple(_held(solution, holders))


def _held(solution: Solution, holders: Mapping[str, str]) -> Iterable[Held]:
    listed = [(each, True) for each in solution.awaited]
    listed += [(each, False) for each in solution.credentials]
    for each, awaited in listed:
        for grain, holder in holders.items():
            if each.holder == holder:
                since, until = each.valid_from, each.valid_until
                yield Held(each.kind, grain, since, until, scope=each.scope, awaited=awaited)
