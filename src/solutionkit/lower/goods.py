"""Goods, stores and trade: what the author left out is filled in from the app-wide values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from solutionkit.ir.opening import opening_times
from solutionkit.ir.solution import Content, Goods, Store, Trade, Variant
from solutionkit.ir.visitor import Paper
from solutionkit.lower.ground import Ground
from solutionkit.lower.merchant import merchant_of
from solutionkit.lower.offices import store_of, with_somebody
from solutionkit.lower.refund import lowered_rights
from solutionkit.lower.sections import lowered_sections
from solutionkit.lower.services import appointment_rules, materials
from solutionkit.source import Path
from solutionkit.spec.goods import GoodsSpec, SaleSpec
from solutionkit.spec.placeholder import UNSET
from solutionkit.spec.schema_values import values
from solutionkit.spec.solution import SolutionSpec
from solutionkit.spec.stores import StoreChoice
from solutionkit.spec.trade import TradeSpec

_CODED = {"code", "ticket"}


def lowered_stores(spec: SolutionSpec, merchant: str) -> dict[str, Store]:
    """The stores by id; one that names no party is run by the merchant."""
    return {
        store.id: Store(
            id=store.id,
            name=store.name,
            party=store.party or merchant,
            city=store.city,
            address=store.address,
            phone=store.phone,
            hours=store.hours,
            longitude=store.longitude,
            latitude=store.latitude,
            poi=store.poi,
            tags=store.tags,
            origin=("stores", index),
            opening=opening_times(store.hours),
        )
        for index, store in enumerate(spec.stores)
    }


def lowered_trade(spec: SolutionSpec, goods: Mapping[str, Goods], ground: Ground) -> Trade:
    """How goods are traded, and which features of the family that takes."""
    trade = spec.trade or TradeSpec(cart=False)
    redemption = trade.redemption
    return Trade(
        family=ground.family,
        refund=lowered_rights(trade.refund, ("trade", "refund")),
        codes=redemption.codes if redemption else None,
        valid_days=redemption.valid_days if redemption else None,
        reviews=trade.reviews,
        cart=trade.cart and "cart" in ground.family.features,
        booking=trade.booking,
        features=_features(trade, goods.values()),
        appointments=appointment_rules(trade),
        origin=("trade",),
    )


def lowered_goods(
    spec: SolutionSpec, stores: Mapping[str, Store], ground: Ground, category: tuple[str, ...]
) -> dict[str, Goods]:
    """The goods by id; `category` is the app's main one, taken by goods that name none."""
    return {
        goods.id: _one(spec, goods, ("goods", index), stores, ground, category)
        for index, goods in enumerate(spec.goods)
    }


def _one(
    spec: SolutionSpec,
    goods: GoodsSpec,
    origin: Path,
    stores: Mapping[str, Store],
    ground: Ground,
    category: tuple[str, ...],
) -> Goods:
    trade = spec.trade or TradeSpec()
    fulfilment: str = goods.fulfilment or (*ground.industry.fulfilments, "display")[0]
    coded = fulfilment in _CODED
    redemption = trade.redemption if coded else None
    rights = lowered_rights(trade.refund, ("trade", "refund"))
    merchant = merchant_of(spec, ground.industry)
    people = _providers(spec, goods, ground)
    offices = [store_of(p, merchant, stores.values()) for p in spec.people if p.id in people]
    able = tuple(chosen(stores.values(), goods.stores))
    return Goods(
        **_as_written(goods),
        extensions=_own_fields(goods, ground),
        party=goods.party or merchant,
        sections=lowered_sections(goods.sections, (*origin, "sections")),
        variants=_variants(goods, (*origin, "variants")),
        fulfilment=fulfilment,
        form=goods.form or _form(ground, fulfilment),
        category=() if UNSET in goods.category else goods.category or category,
        stores=with_somebody(able, offices) if goods.mode == "onsite" and people else able,
        people=people,
        codes=(goods.codes or (redemption.codes if redemption else None)) if coded else None,
        valid_days=goods.valid_days or (redemption.valid_days if redemption else None),
        refund=rights | lowered_rights(goods.refund, (*origin, "refund")),
        origin=origin,
    )


def _providers(spec: SolutionSpec, goods: GoodsSpec, ground: Ground) -> tuple[str, ...]:
    """Who provides `goods`: those the goods name, else those who name the goods; nobody gone."""
    named = goods.people or tuple(each.id for each in spec.people if goods.id in each.services)
    gone = {each.id for each in spec.people if each.until and each.until < ground.as_of}
    return tuple(each for each in named if each not in gone)


def _variants(goods: GoodsSpec, origin: Path) -> tuple[Variant, ...]:
    return tuple(
        Variant(
            id=each.id,
            name=each.name,
            guide_price_fen=each.guide_price,
            figures=each.figures,
            origin=(*origin, index),
            asking_price_fen=each.asking_price,
        )
        for index, each in enumerate(goods.variants)
    )


def _own_fields(goods: GoodsSpec, ground: Ground) -> Mapping[str, Any]:
    """What only this industry has, with the cells of a table as its schema asks."""
    described: Mapping[str, Any] = ground.extensions.get("$defs", {}).get("goods", {})
    read: Mapping[str, Any] = values(described, goods.extensions) if goods.extensions else {}
    return read


def _as_written(goods: GoodsSpec) -> dict[str, Any]:
    """What nothing has to be filled in for."""
    sale = goods.sale or SaleSpec.model_validate({})
    return {
        "id": goods.id,
        "name": goods.name,
        "price_fen": goods.price,
        "market_price_fen": goods.market_price,
        "face_value_fen": goods.face_value,
        "image": goods.image,
        "pictures": goods.detail,
        "summary": goods.summary,
        "tags": goods.tags,
        "contents": tuple(Content(each.name, each.quantity, each.price) for each in goods.contents),
        "notices": goods.notices,
        "books": goods.books,
        "sale_from": sale.start,
        "sale_until": sale.until,
        "stock": goods.stock,
        "limit_per_user": goods.limit_per_user,
        "duration_minutes": goods.duration,
        "calendar": tuple(_day(each.date, each.price, each.stock) for each in goods.calendar),
        "visitor": goods.visitor,
        "visitors": goods.visitors,
        "papers": tuple(
            Paper(each.name, each.characters, each.shortest, each.longest) for each in goods.papers
        ),
        "grants": goods.grants,
        "materials": materials(goods),
        "brand": goods.brand,
        "mode": goods.mode,
        "asking_price_fen": goods.asking_price,
    }


def chosen(stores: Iterable[Store], choice: StoreChoice) -> Iterable[str]:
    """The ids of the stores that every condition of `choice` fits; all when it has none."""
    for store in stores:
        if (
            (not choice.ids or store.id in choice.ids)
            and (choice.tag is None or choice.tag in store.tags)
            and (choice.city is None or choice.city == store.city)
            and (choice.party is None or choice.party == store.party)
        ):
            yield store.id


def _form(ground: Ground, fulfilment: str) -> str:
    """The first form of the family for this way of getting goods, or the way's own name."""
    for form, data in ground.family.forms.items():
        if fulfilment in data.get("fulfilments", ()):
            return form
    return fulfilment


def _day(day: date, price_fen: int, stock: int) -> dict[str, Any]:
    return {"date": day.isoformat(), "price_fen": price_fen, "stock": stock}


def _features(trade: TradeSpec, goods: Iterable[Goods]) -> dict[str, Path]:
    """The features of a trade family this app needs, each with the place that asks for it."""
    features: dict[str, Path] = {}
    for each in goods:
        for feature, origin in _needed_by(each):
            features.setdefault(feature, origin)
    wanted = {"reviews": trade.reviews, "booking": trade.booking}
    wanted["cart"] = trade.cart and "payment" in features
    features.update({name: ("trade", name) for name, on in wanted.items() if on})
    return features


def _needed_by(goods: Goods) -> Iterator[tuple[str, Path]]:
    if goods.codes:
        yield f"codes.{goods.codes}", goods.origin
    if goods.price_fen or goods.fulfilment != "display":
        yield "payment", (*goods.origin, "price") if goods.price_fen else goods.origin
    if goods.form in {"pre-sale", "booking"}:
        yield goods.form, (*goods.origin, "form")
    if goods.calendar:
        yield "calendar", (*goods.origin, "calendar")
