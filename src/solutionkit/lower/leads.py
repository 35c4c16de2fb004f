"""Forms, and who follows a lead up: what the author left out comes from stores and goods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from solutionkit.ir.lead import LeadForm, Routing
from solutionkit.ir.solution import Goods, Store
from solutionkit.lower.receivers import limited, receivers_of
from solutionkit.source import Path
from solutionkit.spec.leads import FormSpec
from solutionkit.spec.solution import SolutionSpec

Table = dict[str, tuple[str, ...]]


def lowered_forms(
    spec: SolutionSpec, stores: Mapping[str, Store], goods: Mapping[str, Goods], merchant: str
) -> tuple[LeadForm, ...]:
    """The forms visitors fill in."""
    return tuple(
        LeadForm(
            id=each.id,
            title=each.title,
            fields=tuple(field.model_dump() for field in each.fields),
            consent=each.consent,
            routing=_routing(each, merchant, stores, goods, ("forms", index, "routing")),
            origin=("forms", index),
            deleted=each.deleted,
        )
        for index, each in enumerate(spec.forms)
    )


def _routing(
    form: FormSpec,
    merchant: str,
    stores: Mapping[str, Store],
    goods: Mapping[str, Goods],
    origin: Path,
) -> Routing:
    written = form.routing
    # A lead is personal data: where a table is written, nobody gets one whom it does not name.
    table = written.table or _usual(written.by, stores, goods)
    to = written.to or ((merchant,) if merchant else ())
    named = {key: ids for key, ids in table.items() if ids}
    asked = limited(goods, stores) if any(each.kind == "goods" for each in form.fields) else ()
    only = {each.id: receivers_of(written.by, named, to, each, stores) for each in asked}
    return Routing(written.by, named, to, origin, only)


def _usual(by: str, stores: Mapping[str, Store], goods: Mapping[str, Goods]) -> Table:
    """Who gets the leads where no table is written: those who run the stores."""
    if by == "store":
        return {each.id: (each.party,) for each in stores.values()}
    if by == "city":
        cities = dict.fromkeys(each.city for each in stores.values() if each.city)
        return {city: _running(s for s in stores.values() if s.city == city) for city in cities}
    if by == "goods":
        return {each.id: _running(stores[s] for s in each.stores) for each in goods.values()}
    return {}


def _running(stores: Iterable[Store]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(store.party for store in stores))
