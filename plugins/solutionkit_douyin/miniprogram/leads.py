"""Leads as pages show them: forms with their choices, who follows up, and samples for the demo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from solutionkit import Goods, LeadForm, Solution
from solutionkit_douyin.limits import known

_SAMPLES = (("contacted", 1), ("done", 2))
"""How sample leads stand, and how many days ago they were sent."""


def variant_records(goods: Goods) -> Mapping[str, Any]:
    """The versions of goods, and the range of their guide prices, as `models.d.ts` says."""
    guided = [each.guide_price_fen for each in goods.variants if each.guide_price_fen]
    prices = guided or [goods.market_price_fen or 0]
    return {
        "guideFromFen": min(prices),
        "guideUntilFen": max(prices),
        "variants": [
            {
                "id": each.id,
                "name": each.name,
                "guidePriceFen": each.guide_price_fen or 0,
                "figures": [{"name": name, "text": text} for name, text in each.figures.items()],
            }
            for each in goods.variants
        ],
    }


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
                    "choices": list(_choices(solution, field)),
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
        }
        for form in solution.forms
    }


def dealer_records(solution: Solution) -> Mapping[str, Any]:
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


def sample_leads(solution: Solution) -> list[Mapping[str, Any]]:
    """What somebody may have sent earlier, the latest first."""
    return [
        _sample(solution, form, state, days)
        for form, (state, days) in zip(solution.forms, _SAMPLES, strict=False)
        if form.routing.to
    ]


def _choices(solution: Solution, field: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    wanted = field["choices"]
    if field["kind"] == "choice":
        yield from (_choice(each, each) for each in wanted)
    elif field["kind"] == "city":
        cities = dict.fromkeys(each.city for each in solution.stores.values() if each.city)
        yield from (_choice(each, each) for each in wanted or cities)
    elif field["kind"] == "store":
        yield from (_choice(id, solution.stores[id].name) for id in wanted or solution.stores)
    elif field["kind"] == "goods":
        yield from (_choice(id, solution.goods[id].name) for id in wanted or solution.goods)
    elif field["kind"] == "variant":
        for goods in solution.goods.values():
            yield from (_choice(each.id, each.name, goods.id) for each in goods.variants)


def _choice(id: str, name: str, of: str = "") -> Mapping[str, str]:
    return {"id": id, "name": name, "of": of}


def _phone(solution: Solution, party: str) -> str:
    phones = (each.phone for each in solution.stores.values() if each.party == party)
    return next((each for each in phones if each), str(solution.service.get("phone") or ""))


def _sample(solution: Solution, form: LeadForm, state: str, days: int) -> Mapping[str, Any]:
    offset = known(solution, "time.beijing").value["utc_offset"]
    day = (solution.as_of - timedelta(days=days)).isoformat()
    dealer, store, lines = _filled(solution, form)
    return {
        "id": f"demo-{state}",
        "formTitle": form.title,
        "state": state,
        "dealerName": solution.parties[dealer].name,
        "dealerPhone": _phone(solution, dealer),
        "storeName": store,
        "lines": lines,
        "consent": {"text": form.consent, "at": f"{day}T15:19:00{offset}"},
        "createdAt": f"{day}T15:20:00{offset}",
        "withdrawable": True,
    }


def _filled(solution: Solution, form: LeadForm) -> tuple[str, str, list[Mapping[str, str]]]:
    """Who gets a form filled in with the first of each choice, in which store, and its lines."""
    chosen: dict[str, Mapping[str, str]] = {}
    lines: list[Mapping[str, str]] = []
    for field in form.fields:
        of = {"", chosen.get("goods", {}).get("id", "")}
        first = next((each for each in _choices(solution, field) if each["of"] in of), None)
        if first is not None:
            chosen[field["kind"]] = first
            lines.append({"title": field["title"], "text": first["name"]})
    key = chosen.get(form.routing.by, {}).get("id", "")
    receivers = form.routing.table.get(key, form.routing.to)
    return receivers[0], chosen.get("store", {}).get("name", ""), lines
