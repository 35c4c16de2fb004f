"""Leads as pages show them: forms with their choices, who follows up, and samples for the demo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from solutionkit import Goods, LeadForm, Solution, reached_receivers
from solutionkit_douyin.beijing import moment

_SAMPLES = (("contacted", 1), ("done", 2))
"""How sample leads stand, and how many days ago they were sent."""

_NOTES = {
    "指导价": "指导价由厂商公布，成交价以门店报价为准",
    "门店报价": "报价由门店给出，成交价以合同为准",
}
"""Who names a price of variants, and what is paid in the end."""


def variant_records(goods: Goods) -> Mapping[str, Any]:
    """The versions of goods, and the range of their guide prices, as `models.d.ts` says."""
    name, prices = _said(goods)
    return {
        "priceName": name,
        "priceNote": _NOTES.get(name, "") if goods.variants else "",
        "fromFen": min(prices),
        "untilFen": max(prices),
        "variants": [
            {
                "id": each.id,
                "name": each.name,
                "guidePriceFen": each.guide_price_fen or 0,
                "askingPriceFen": each.asking_price_fen or 0,
                "figures": [{"name": name, "text": text} for name, text in each.figures.items()],
            }
            for each in goods.variants
        ],
    }


def _said(goods: Goods) -> tuple[str, list[int]]:
    """What the price of goods that are only shown is, and every such price: the seller's first."""
    asked = [each.asking_price_fen for each in goods.variants if each.asking_price_fen]
    guided = [each.guide_price_fen for each in goods.variants if each.guide_price_fen]
    if asked or goods.asking_price_fen:
        return "门店报价", asked or [goods.asking_price_fen or 0]
    if goods.variants:
        return "指导价", guided or [goods.market_price_fen or 0]
    return "参考价", [goods.market_price_fen or 0]


def form_records(solution: Solution) -> list[Mapping[str, Any]]:
    """Every form as `models.d.ts` describes them."""
    return [
        {
            "id": form.id,
            "title": form.title,
            "consent": form.consent,
            "fields": [
                {
                    "id": field["id"],
                    "title": field["title"],
                    "kind": field["kind"],
                    "required": field["required"],
                    "choices": list(_choices(solution, form, field)),
                }
                for field in form.fields
            ],
        }
        for form in solution.forms
    ]


def routing_records(solution: Solution) -> Mapping[str, Any]:
    """By form, who gets its leads: the rule a server has to follow."""
    return {
        form.id: {
            "by": form.routing.by,
            "table": {key: list(ids) for key, ids in form.routing.table.items()},
            "to": list(form.routing.to),
            "only": {
                goods: {
                    "table": {key: list(ids) for key, ids in only.table.items()},
                    "to": list(only.to),
                }
                for goods, only in form.routing.only.items()
            },
        }
        for form in solution.forms
    }


def company_records(solution: Solution) -> Mapping[str, Any]:
    """The parties that get leads by id: the name users read, and a phone of theirs."""
    receivers = {
        party
        for form in solution.forms
        for ids in (form.routing.to, *form.routing.table.values())
        for party in ids
    }
    return {
        id: {"name": party.name, "phone": _phone(solution, id)}
        for id, party in solution.parties.items()
        if id in receivers
    }


def follow(solution: Solution) -> str:
    """Who follows leads up, as the terms name them before anything is sent."""
    reached = {id for form in solution.forms for id in reached_receivers(solution, form)}
    names = [party.name for id, party in solution.parties.items() if id in reached]
    return "、".join(names) + ("中的一家" if len(names) > 1 else "")


def sample_leads(solution: Solution) -> list[Mapping[str, Any]]:
    """What somebody may have sent earlier, the latest first."""
    return [
        _sample(solution, form, state, days)
        for form, (state, days) in zip(solution.forms, _SAMPLES, strict=False)
        if form.routing.to
    ]


def _choices(
    solution: Solution, form: LeadForm, field: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    wanted = field["choices"]
    if field["kind"] == "choice":
        yield from (_choice(each, each) for each in wanted)
    elif field["kind"] in ("city", "store"):
        yield from _places(solution, form, field)
    elif field["kind"] == "goods":
        listed = (id for id in wanted or solution.goods if _followed_up(form, id))
        yield from (_choice(id, solution.goods[id].name) for id in listed)
    elif field["kind"] == "variant":
        for goods in solution.goods.values():
            yield from (_choice(each.id, each.name, [goods.id]) for each in goods.variants)


def _places(
    solution: Solution, form: LeadForm, field: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    if field["kind"] == "city":
        for city in field["choices"] or _cities(solution):
            yield _choice(city, city, _in_city(solution, form, city))
    else:
        for id in field["choices"] or solution.stores:
            yield _choice(id, solution.stores[id].name, _in_store(solution, id))


def _cities(solution: Solution) -> Mapping[str, None]:
    return dict.fromkeys(each.city for each in solution.stores.values() if each.city)


def _choice(id: str, name: str, of: Sequence[str] | None = None) -> Mapping[str, Any]:
    return {"id": id, "name": name, "of": of}


def _followed_up(form: LeadForm, goods: str) -> bool:
    """Whether anybody may get a lead about `goods`."""
    only = form.routing.only.get(goods)
    return only is None or bool(only.to or only.table)


def _in_store(solution: Solution, store: str) -> list[str] | None:
    """The goods a store has; `None` where it has them all."""
    found = [goods.id for goods in solution.goods.values() if store in goods.stores]
    return None if len(found) == len(solution.goods) else found


def _in_city(solution: Solution, form: LeadForm, city: str) -> list[str] | None:
    """The goods somebody follows up in a city; `None` where that goes for all."""
    only = form.routing.only
    there = [each for each in solution.stores.values() if each.city == city]
    found = [
        goods.id
        for goods in solution.goods.values()
        if goods.id not in only
        or (form.routing.by == "city" and only[goods.id].named(city))
        or any(each.id in goods.stores for each in there)
    ]
    return None if len(found) == len(solution.goods) else found


def _phone(solution: Solution, party: str) -> str:
    phones = (each.phone for each in solution.stores.values() if each.party == party)
    return next((each for each in phones if each), str(solution.service.get("phone") or ""))


def _sample(solution: Solution, form: LeadForm, state: str, days: int) -> Mapping[str, Any]:
    day = (solution.as_of - timedelta(days=days)).isoformat()
    company, store, lines = _filled(solution, form)
    return {
        "id": f"demo-{state}",
        "formTitle": form.title,
        "state": state,
        "companyName": solution.parties[company].name,
        "companyPhone": _phone(solution, company),
        "storeName": store,
        "lines": lines,
        "consent": {"text": form.consent, "at": moment(solution, day, "15:19")},
        "createdAt": moment(solution, day, "15:20"),
        "withdrawable": True,
    }


def _filled(solution: Solution, form: LeadForm) -> tuple[str, str, list[Mapping[str, str]]]:
    """Who gets a form filled in with the first of each choice, in which store, and its lines."""
    chosen: dict[str, Mapping[str, Any]] = {}
    lines: list[Mapping[str, str]] = []
    for field in form.fields:
        goods = chosen.get("goods", {}).get("id", "")
        choices = _choices(solution, form, field)
        first = next((each for each in choices if each["of"] is None or goods in each["of"]), None)
        if first is not None:
            chosen[field["kind"]] = first
            lines.append({"title": field["title"], "text": first["name"]})
    key = chosen.get(form.routing.by, {}).get("id", "")
    only = form.routing.only.get(chosen.get("goods", {}).get("id", ""), form.routing)
    receivers = only.table.get(key) or only.to or next(iter(only.table.values()))
    return receivers[0], chosen.get("store", {}).get("name", ""), lines
