"""Goods, stores and people as pages show them, and what the demo answers with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solutionkit import (
    Credential,
    Goods,
    Person,
    RefundRight,
    Solution,
    Store,
    is_in_force,
    lapses,
    serving,
    stopped_goods,
)
from solutionkit_douyin.limits_refund import booked_when_paid, is_limited, rights_in_force
from solutionkit_douyin.miniprogram import visits
from solutionkit_douyin.miniprogram.appointments import stopped_today
from solutionkit_douyin.miniprogram.courses import promise, section_records
from solutionkit_douyin.miniprogram.leads import variant_records
from solutionkit_douyin.miniprogram.traits import schedule, traits

_WAYS = {"phone": "电话", "online": "线上", "onsite": "当面"}
_STAGES = ("to_use", "booked", "started", "used", "expired")


def goods_records(solution: Solution) -> list[Mapping[str, Any]]:
    """Every goods as `models.d.ts` describes them."""
    lacked = lapses(solution, solution.as_of)
    stopped = stopped_goods(solution, lacked, solution.as_of)
    idle = {each.id for each in serving(solution) if stopped_today(solution, each, lacked)}
    return [
        _goods(
            solution, each, each.id in stopped or bool(each.people) and idle.issuperset(each.people)
        )
        for each in solution.goods.values()
    ]


def store_records(solution: Solution) -> list[Mapping[str, Any]]:
    """Every store as `models.d.ts` describes them, but for what depends on the time of day."""
    return [_store(solution, store) for store in solution.stores.values()]


def person_records(solution: Solution) -> list[Mapping[str, Any]]:
    """Everyone who serves as `models.d.ts` describes them, but for when they are free next."""
    lacked = lapses(solution, solution.as_of)
    return [
        _person(solution, each, stopped_today(solution, each, lacked)) for each in serving(solution)
    ]


def picture(solution: Solution, path: str | None) -> str:
    """Where the project keeps a picture of the author's; empty where there is none."""
    if not path or path not in solution.assets:
        return ""
    return f"/{path}" if path.startswith("images/") else f"/images/spec/{path}"


def shown_documents(solution: Solution) -> Iterator[Credential]:
    """The documents users may see, in the author's order: no contracts, no identity papers."""
    kept = {kind for kind, about in solution.industry.documents.items() if not about.shown}
    return (each for each in solution.credentials if each.kind not in kept)


def operator(solution: Solution) -> str:
    """The name of the company behind the app."""
    merchant = solution.parties.get(solution.merchant)
    return merchant.name if merchant else ""


def seller(solution: Solution, goods: Goods) -> str:
    """The name of the party that sells `goods`."""
    party = solution.parties.get(goods.party)
    return party.name if party else ""


def refund_rights(solution: Solution, goods: Goods) -> Mapping[str, RefundRight]:
    """The rights that hold for `goods`, by the states an order goes through here.

    What is booked as it is paid for waits to be used as it is booked.
    """
    rights = rights_in_force(solution, goods)
    if booked_when_paid(solution, goods) and "booked" in rights:
        rights["to_use"] = rights.pop("booked")
    return rights


def places(solution: Solution, goods: Goods) -> list[Mapping[str, Any]]:
    """Where `goods` are given on site, as `models.d.ts` describes it; nowhere when they are not."""
    if goods.mode != "onsite":
        return []
    return [_place(solution.stores[each]) for each in goods.stores]


def place_of(solution: Solution, person: Person) -> Mapping[str, Any] | None:
    """Where `person` serves, as `models.d.ts` describes it."""
    return _place(solution.stores[person.store]) if person.store else None


def _place(store: Store) -> Mapping[str, Any]:
    return {
        "storeId": store.id,
        "name": store.name,
        "city": store.city,
        "address": store.address,
    }


def _goods(solution: Solution, goods: Goods, stopped: bool) -> Mapping[str, Any]:
    shown_only = goods.fulfilment == "display"
    rights = {} if shown_only else refund_rights(solution, goods)
    holding = traits(solution)
    pictures = dict.fromkeys(each for each in (goods.image, *goods.pictures) if each)
    return {
        "id": goods.id,
        "name": goods.name,
        "summary": goods.summary,
        "image": picture(solution, goods.image),
        "pictures": [picture(solution, each) for each in pictures],
        "priceFen": visits.least_fen(goods),
        "marketPriceFen": goods.market_price_fen or goods.face_value_fen or 0,
        "promises": list(_promises(rights, holding, _booked(solution, goods))),
        "tags": list(goods.tags),
        "categories": list(goods.tags),
        "contents": [
            {"name": each.name, "quantity": each.quantity, "priceFen": each.price_fen or 0}
            for each in goods.contents
        ],
        "rules": list(_rules(solution, goods, rights)),
        "priceFrom": visits.varies(goods),
        **({"sellerName": seller(solution, goods)} if "payment" in holding else {}),
        "storeIds": list(goods.stores),
        **({"places": places(solution, goods)} if "services" in holding else {}),
        "sale": "paused" if stopped and not shown_only else _sale(solution, goods),
        "limit": goods.limit_per_user or 0,
        "schedule": schedule(goods),
        **(_visitor(goods) if "visitor" in holding else {}),
        **({"papers": _papers(goods)} if "papers" in holding else {}),
        **({"personIds": list(goods.people)} if "people" in holding else {}),
        **({"materials": material_records(goods)} if "materials" in holding else {}),
        **({"sections": section_records(solution, goods)} if "courses" in holding else {}),
        **(variant_records(goods) if "models" in holding else {}),
    }


def _visitor(goods: Goods) -> Mapping[str, Any]:
    return {"visitor": list(goods.visitor), "visitors": goods.visitors}


def _papers(goods: Goods) -> list[Mapping[str, Any]]:
    return [
        {
            "name": each.name,
            "characters": each.characters,
            "shortest": each.shortest,
            "longest": each.longest,
        }
        for each in goods.papers
    ]


def material_records(goods: Goods) -> list[Mapping[str, Any]]:
    """What a client has to have at hand for `goods`, as `models.d.ts` describes it."""
    return [
        {"name": each.name, "how": each.how, "required": each.required, "note": each.note}
        for each in goods.materials
    ]


def _person(solution: Solution, person: Person, lapsed: bool) -> Mapping[str, Any]:
    held = (
        each
        for each in shown_documents(solution)
        if each.holder == person.id and is_in_force(each, solution.as_of)
    )
    provided = (each.id for each in solution.goods.values() if person.id in each.people)
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "image": picture(solution, person.portrait),
        "licence": next((f"{each.kind} {each.number or ''}".strip() for each in held), ""),
        "goodsIds": [] if lapsed else list(provided),
        "place": place_of(solution, person),
        **({"until": person.until.isoformat()} if person.until else {}),
        **({"unavailable": True} if lapsed else {}),
    }


def _store(solution: Solution, store: Store) -> Mapping[str, Any]:
    company = solution.parties[store.party].name if store.party in solution.parties else ""
    record: dict[str, Any] = {
        "id": store.id,
        "name": store.name,
        "city": store.city,
        "address": store.address,
        "phone": store.phone,
        "hours": store.hours,
        "companyName": company if company != operator(solution) else "",
    }
    if store.latitude and store.longitude:
        record["latitude"] = store.latitude
        record["longitude"] = store.longitude
    return record


def _booked(solution: Solution, goods: Goods) -> bool:
    """Whether a stage between buying `goods` and using them is that of a booking.

    Of other goods than pre-sales only the author knows: they have a right of their own for it.
    """
    own = "booked" in goods.refund and goods.refund["booked"].origin[0] == "goods"
    return bool(goods.books) or (solution.trade.booking and own)


def _promises(
    rights: Mapping[str, RefundRight], holding: frozenset[str], booked: bool
) -> Iterator[str]:
    """Refund rights as tags: no more than every stage before use keeps."""
    to_use, expired = rights.get("to_use"), rights.get("expired")
    later = rights.get("booked") if booked else None
    unbooked = later is not None and later.right != "full"
    if to_use and to_use.right == "full" and "courses" in holding:
        yield promise(to_use, rights.get("started"))
    elif to_use and to_use.right == "full":
        days = f"购买{to_use.within_days}天内" if to_use.within_days else ""
        limited = bool(days) or is_limited(to_use.text)
        yield days + _freely("services" in holding, unbooked, bool(days), limited)
    elif to_use and to_use.by_day and to_use.by_day[0].right == "full":
        ahead = to_use.by_day[0].days_before
        yield f"使用前{ahead}天可退" if ahead else "使用当天可退"
    if expired and expired.right == "full" and expired.automatic:
        yield "未预约过期自动退" if unbooked else "过期自动退"


def _freely(served: bool, unbooked: bool, dated: bool, limited: bool) -> str:
    """A full refund as a tag; never 随时 where the words beside it name a limit of their own."""
    if unbooked:
        return "、预约前可退" if dated else "预约前可退"
    if served:
        return "、未开始可全额退" if dated else "开始前全额退"
    if dated:
        return "可退"
    return "有条件可退" if limited else "随时退"


def _rules(
    solution: Solution, goods: Goods, rights: Mapping[str, RefundRight]
) -> Iterator[Mapping[str, Any]]:
    for title, lines in (
        ("服务方式", [_WAYS[goods.mode]] if goods.mode else []),
        ("服务时长", _length(goods)),
        ("有效期", _validity(goods)),
        ("退款规则", _refund_lines(solution, goods, rights)),
        ("使用规则", list(goods.notices)),
    ):
        if lines:
            yield {"title": title, "lines": lines}


def _length(goods: Goods) -> list[str]:
    return [f"每次 {goods.duration_minutes} 分钟"] if goods.duration_minutes else []


def _validity(goods: Goods) -> list[str]:
    lines = [f"购买后 {goods.valid_days} 天内有效"] if goods.valid_days else []
    if goods.calendar:
        lines = ["仅所选日期当天有效"]
    if goods.sale_from and goods.sale_until:
        lines.append(f"售卖时间 {goods.sale_from.isoformat()} 至 {goods.sale_until.isoformat()}")
    return lines


def _refund_lines(
    solution: Solution, goods: Goods, rights: Mapping[str, RefundRight]
) -> Sequence[str]:
    booked = _booked(solution, goods)
    stages = [stage for stage in _STAGES if stage != "booked" or booked]
    return [rights[stage].text for stage in stages if stage in rights and rights[stage].text]


def _sale(solution: Solution, goods: Goods) -> str:
    today = solution.as_of
    if goods.fulfilment == "display":
        return "display"
    if goods.sale_from and today < goods.sale_from:
        return "soon"
    if goods.sale_until and today > goods.sale_until:
        return "ended"
    return "sold_out" if goods.stock == 0 else "on"
