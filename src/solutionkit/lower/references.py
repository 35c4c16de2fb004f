"""Names that stand for things: unknown ones and ones given twice, each at its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from solutionkit.diagnostics import Diagnostic, Related, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.lower.ground import Ground
from solutionkit.source import Document, Path
from solutionkit.spec.choices import called
from solutionkit.spec.games import GameSpec
from solutionkit.spec.goods import GoodsSpec
from solutionkit.spec.leads import FormSpec
from solutionkit.spec.solution import SolutionSpec
from solutionkit.spec.stores import StoreChoice
from solutionkit.spec.trade import REFUND_STATES

PARTY = Text("主体", "party")
STORE = Text("门店", "store")
GOODS = Text("商品", "goods")
PERSON = Text("人员", "person")
ROLE = Text("角色", "role")
HOLDER = Text("主体、门店或人员", "party, store or person")
FULFILMENT = Text("交付方式", "fulfilment")
FORM = Text("商品形态", "form of goods")
TAG = Text("门店标签", "store tag")
PROP = Text("道具", "prop")
EFFECT = Text("道具作用", "prop effect")
STATE = Text("订单状态", "state of an order")
CITY = Text("门店城市", "store city")
TARGET = Text("目标", "target")
FACT = Text("平台事实", "fact of the platform")


class _Named(Protocol):
    @property
    def id(self) -> str | None: ...


class _Thing(NamedTuple):
    id: str | None


def broken_references(
    spec: SolutionSpec, document: Document, ground: Ground
) -> Iterator[Diagnostic]:
    """Every name in `spec` that stands for nothing, or for two things."""
    look = _Look(document, _names(spec))
    for noun, things in (
        ("parties", spec.parties),
        ("documents", spec.documents),
        ("stores", spec.stores),
        ("goods", spec.goods),
        ("people", spec.people),
        ("forms", spec.forms),
        ("pages", spec.pages),
        ("privacy", spec.privacy),
        ("revenue", spec.revenue),
    ):
        yield from look.twice((noun,), things)
    yield from look.twice(("traffic", "tasks"), spec.traffic.tasks)
    for index, task in enumerate(spec.traffic.tasks):
        if task.goods is not None:
            sold = {each.id for each in spec.goods}
            yield from look.up(("traffic", "tasks", index, "goods"), GOODS, task.goods, sold)
    yield from _of_parties(spec, look, ground)
    if spec.trade is not None:
        yield from look.keys(("trade", "refund"), STATE, spec.trade.refund, REFUND_STATES)
    yield from _of_stores_and_people(spec, look)
    yield from _of_games(spec, look, ground)
    for index, form in enumerate(spec.forms):
        yield from _of_form(spec, look, ("forms", index), form)
    for index, goods in enumerate(spec.goods):
        yield from _of_goods(spec, look, ground, index, goods)


def unknown_name(
    document: Document,
    path: Path,
    kind: Text,
    name: str,
    known: Collection[str],
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Diagnostic:
    """Say that `name` stands for no `kind`, and which one was probably meant."""
    none = Text(f"先写一个{kind.zh}", f"add a {kind.en} first")
    advice = did_you_mean(name, known, titles) if known else none
    return diagnose("reference/unknown", document.span(path), kind=kind, name=name, advice=advice)


def _names(spec: SolutionSpec) -> dict[str, str]:
    """What people call the things of the spec, by id."""
    names = {each.id: each.name for each in spec.parties}
    names |= {each.id: each.name for each in spec.stores}
    names |= {each.id: each.name for each in spec.people}
    return names | {each.id: each.name for each in spec.goods}


class _Look:
    """Looking names up, with the document they stand in and what people call things."""

    def __init__(self, document: Document, names: Mapping[str, str]) -> None:
        self.document = document
        self._names = names

    def up(
        self,
        path: Path,
        kind: Text,
        name: str,
        known: Collection[str],
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> Iterator[Diagnostic]:
        """Yield a diagnostic when `name` is not `known`."""
        if name not in known:
            called = titles or {id: self._names[id] for id in known if id in self._names}
            yield unknown_name(self.document, path, kind, name, known, called)

    def each(
        self, path: Path, kind: Text, names: Sequence[str], known: Collection[str]
    ) -> Iterator[Diagnostic]:
        """Look several names up, each at its own place where it has one."""
        for index, name in enumerate(names):
            yield from self.up((*path, index), kind, name, known)

    def keys(
        self, path: Path, kind: Text, names: Collection[str], known: Collection[str]
    ) -> Iterator[Diagnostic]:
        """Look up names that stand as keys under `path`."""
        for name in names:
            if name not in known:
                place = self.document.key_span((*path, name))
                advice = did_you_mean(name, known, {id: called(id) for id in known if called(id)})
                yield diagnose("reference/unknown", place, kind=kind, name=name, advice=advice)

    def twice(self, noun: Path, things: Sequence[_Named]) -> Iterator[Diagnostic]:
        """Yield a diagnostic for every id that an earlier thing already has."""
        first: dict[str, int] = {}
        for index, thing in enumerate(things):
            if thing.id is None:
                continue
            if thing.id in first:
                earlier = self.document.span((*noun, first[thing.id], "id"))
                yield diagnose(
                    "reference/duplicate-id",
                    self.document.span((*noun, index, "id")),
                    related=(Related(earlier, Text("第一次写在这里", "first given here")),),
                    name=thing.id,
                )
            first.setdefault(thing.id, index)


def _of_parties(spec: SolutionSpec, look: _Look, ground: Ground) -> Iterator[Diagnostic]:
    roles = {role.id: role.title.zh for role in ground.industry.roles}
    parties = {party.id for party in spec.parties}
    holders = parties | {each.id for each in spec.stores} | {each.id for each in spec.people}
    for index, party in enumerate(spec.parties):
        yield from look.up(("parties", index, "role"), ROLE, party.role, roles, roles)
        if party.acts_for is not None:
            # Whom a party may act for is anybody else: advice never names itself.
            known = parties if party.acts_for == party.id else parties - {party.id}
            yield from look.up(("parties", index, "acts_for"), PARTY, party.acts_for, known)
            yield from _acting_in_a_circle(spec, look.document, index)
    for index, held in enumerate(spec.documents):
        here: Path = ("documents", index, "holder")
        if held.holder not in holders and (gone := _removed_by(look.document, held.holder)):
            yield diagnose(
                "overlay/holder-removed",
                look.document.span(here),
                name=held.holder,
                related=(Related(gone, Text("在这里删掉的", "removed here")),),
            )
        else:
            yield from look.up(here, HOLDER, held.holder, holders)


def _removed_by(document: Document, name: str) -> Span | None:
    """Where an overlay takes away the party, store or person of this id."""
    for layer in document.layers[1:]:
        for noun in ("parties", "stores", "people"):
            for item in (layer.child(noun) or layer).items or ():
                id, mark = item.child("id"), item.child("remove")
                if id is not None and mark is not None and str(id.value) == name:
                    return id.span
    return None


def _acting_in_a_circle(spec: SolutionSpec, document: Document, index: int) -> Iterator[Diagnostic]:
    """Tell where following `acts_for` comes back to the party it began with."""
    acting = {each.id: each.acts_for for each in spec.parties}
    start = spec.parties[index].id
    here, steps = acting[start], 1
    while here is not None and here != start and steps <= len(acting):
        here, steps = acting.get(here), steps + 1
    if here == start:
        place = document.span(("parties", index, "acts_for"))
        yield diagnose("reference/acts-for-itself", place, name=start)


def _of_stores_and_people(spec: SolutionSpec, look: _Look) -> Iterator[Diagnostic]:
    parties = {party.id for party in spec.parties}
    goods = {each.id for each in spec.goods}
    for index, store in enumerate(spec.stores):
        if store.party is not None:
            yield from look.up(("stores", index, "party"), PARTY, store.party, parties)
    for index, person in enumerate(spec.people):
        if person.party is not None:
            yield from look.up(("people", index, "party"), PARTY, person.party, parties)
        if person.store is not None:
            known = {each.id for each in spec.stores}
            yield from look.up(("people", index, "store"), STORE, person.store, known)
        yield from look.each(("people", index, "services"), GOODS, person.services, goods)


def _of_games(spec: SolutionSpec, look: _Look, ground: Ground) -> Iterator[Diagnostic]:
    props = {each.id for each in spec.game.props} if spec.game else set()
    if spec.game is not None:
        yield from look.twice(("game", "props"), spec.game.props)
        yield from _of_play(spec.game, look, ground)
    for index, goods in enumerate(spec.goods):
        yield from look.keys(("goods", index, "grants"), PROP, goods.grants, props)
    for index, each in enumerate(spec.revenue):
        yield from look.keys(("revenue", index, "grants"), PROP, each.grants, props)
        yield from look.each(("revenue", index, "facts"), FACT, each.facts, ground.platform.facts)


def _of_play(game: GameSpec, look: _Look, ground: Ground) -> Iterator[Diagnostic]:
    """Ids given twice in the lists of the play, and props that do what it does not know."""
    for field, listed in (game.model_extra or {}).items():
        if isinstance(listed, tuple) and all(isinstance(each, Mapping) for each in listed):
            things = [_Thing(each.get("id")) for each in listed]
            yield from look.twice(("game", field), things)
    play = ground.platform.plays.get(game.play or "")
    effects = {id: title.zh for id, title in play.effects.items()} if play else {}
    for index, prop in enumerate(game.props if effects else ()):
        here: Path = ("game", "props", index, "effect" if prop.effect else "id")
        yield from look.up(here, EFFECT, prop.effect or prop.id, effects, effects)


def _of_form(spec: SolutionSpec, look: _Look, here: Path, form: FormSpec) -> Iterator[Diagnostic]:
    yield from look.twice((*here, "fields"), form.fields)
    chosen = {
        "store": (STORE, {each.id for each in spec.stores}),
        "goods": (GOODS, {each.id for each in spec.goods}),
        "city": (CITY, {each.city for each in spec.stores if each.city}),
    }
    for index, field in enumerate(form.fields):
        if field.kind in chosen:
            kind, known = chosen[field.kind]
            yield from look.each((*here, "fields", index, "choices"), kind, field.choices, known)
    routing = form.routing
    parties = {party.id for party in spec.parties}
    if routing.by in chosen:
        kind, known = chosen[routing.by]
        yield from look.keys((*here, "routing", "table"), kind, routing.table, known)
    for key, receivers in routing.table.items():
        yield from look.each((*here, "routing", "table", key), PARTY, receivers, parties)
    yield from look.each((*here, "routing", "to"), PARTY, routing.to, parties)


def _of_goods(
    spec: SolutionSpec, look: _Look, ground: Ground, index: int, goods: GoodsSpec
) -> Iterator[Diagnostic]:
    here: Path = ("goods", index)
    forms = ground.family.forms
    if goods.fulfilment is not None:
        known = ground.industry.fulfilments
        yield from look.up((*here, "fulfilment"), FULFILMENT, goods.fulfilment, known)
    if goods.form is not None and forms:
        yield from look.up((*here, "form"), FORM, goods.form, forms, _titles(forms))
    if goods.party is not None:
        parties = {party.id for party in spec.parties}
        yield from look.up((*here, "party"), PARTY, goods.party, parties)
    yield from look.twice((*here, "sections"), goods.sections)
    yield from look.twice((*here, "variants"), goods.variants)
    yield from look.each((*here, "books"), GOODS, goods.books, {each.id for each in spec.goods})
    yield from look.each((*here, "people"), PERSON, goods.people, {p.id for p in spec.people})
    yield from look.keys((*here, "refund"), STATE, goods.refund, REFUND_STATES)
    yield from _of_choice(spec, look, (*here, "stores"), goods.stores)


def _titles(forms: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """What forms of goods are called, where they have a title."""
    return {id: str(each["title"]["zh"]) for id, each in forms.items() if "title" in each}


def _of_choice(
    spec: SolutionSpec, look: _Look, here: Path, choice: StoreChoice
) -> Iterator[Diagnostic]:
    yield from look.each((*here, "ids"), STORE, choice.ids, {each.id for each in spec.stores})
    if choice.party is not None:
        known = {party.id for party in spec.parties}
        yield from look.up((*here, "party"), PARTY, choice.party, known)
    if choice.tag is not None:
        tags = {tag for store in spec.stores for tag in store.tags}
        yield from look.up((*here, "tag"), TAG, choice.tag, tags)
    if choice.city is not None:
        cities = {store.city for store in spec.stores if store.city}
        yield from look.up((*here, "city"), CITY, choice.city, cities)
