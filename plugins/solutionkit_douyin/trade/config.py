"""`trade.json`: what is sold, with which rights, by which calls, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from solutionkit import Goods, Solution, Text
from solutionkit_douyin.ios_payment import FACTS as IOS_FACTS
from solutionkit_douyin.ios_payment import shut_on_ios
from solutionkit_douyin.limits import ids_of, known, main_category, trades
from solutionkit_douyin.limits_course import refund_label
from solutionkit_douyin.limits_refund import fitting_tag_group, rights_in_force
from solutionkit_douyin.renewal import renewals
from solutionkit_douyin.trade import calendar, course, general, group_buying
from solutionkit_douyin.trade.attributes import unsent
from solutionkit_douyin.trade.calls import Call, blanks, endpoints, folder
from solutionkit_douyin.trade.minors import minors
from solutionkit_douyin.trade.rights import rights_of
from solutionkit_douyin.trade.sold import in_group_buying, sold, without_app
from solutionkit_douyin.trade.words import missing, why_missing

_FACTS = {
    "life_service": (
        "product.out-id",
        "product.save-fields",
        "product.attributes",
        "trade.callback.reply",
        "trade.callback.retry-life-service",
        "trade.life-service.order-flow",
        "trade.life-service.redemption",
        "fee.settlement-automatic-withdrawal",
        "refund.life-service-expiry",
    ),
    "general": (
        "trade.general.tag-group-needed",
        "trade.general.order-limits",
        "trade.general.refund",
        "trade.general.settlement",
        "trade.general.settlement-days",
        "trade.callback.reply",
        "trade.callback.retry-general",
    ),
    "game": ("game.minors", "game.public-holidays", "game.real-name"),
    "course": (
        "course.classes",
        "course.mount-scopes",
        "course.notices",
        "course.price-fields",
        "course.qualifications",
        "course.refund-rule-change",
        "course.role-documents",
        "course.section-types",
        "course.shelf",
        "fee.knowledge.rate",
    ),
}

_SAME = {"app_id": "appid"}
"""What some calls call by another name: it is missing once."""


def config(solution: Solution, calls: Sequence[Call]) -> dict[str, Any]:
    """The whole configuration as plain data."""
    return {
        "$schema": "./trade.schema.json",
        "solution": {"id": solution.id, "name": solution.name, "as_of": solution.as_of.isoformat()},
        "app": {
            "appid": solution.settings.get("appid") or "",
            "main_category": list(main_category(solution)),
            "channels": list(solution.channels),
        },
        "family": _family(solution),
        **({"group_buying": told} if (told := group_buying.group_buying(solution)) else {}),
        **({"roles": course.roles(solution)} if solution.trade.family.id == "course" else {}),
        "goods": [_goods(solution, each) for each in sold(solution)],
        "refund": rights_of(solution.trade.refund),
        "redemption": _redemption(solution),
        "booking": _booking(solution),
        **({"appointments": told} if (told := _appointments(solution)) else {}),
        **({"minors": told} if (told := minors(solution)) else {}),
        "callbacks": list(_callbacks(solution)),
        "settlement": _settlement(solution),
        "calls": [_call(solution, call) for call in calls],
        "missing": _missing(solution, calls),
        "facts": {each: _fact(solution, each) for each in _fact_ids(solution)},
    }


def _family(solution: Solution) -> dict[str, Any]:
    family = solution.trade.family
    why = family.why or Text("", "")
    return {
        "id": family.id,
        "title": family.title.as_data(),
        "open": family.open,
        "why": why.as_data(),
        "features": sorted(solution.trade.features),
    }


def _goods(solution: Solution, goods: Goods) -> dict[str, Any]:
    form = solution.trade.family.forms.get(goods.form, {})
    codes = {key: form[key] for key in ("product_type", "goods_type", "good_type") if key in form}
    told: dict[str, Any] = {
        "id": goods.id,
        "name": goods.name,
        "form": goods.form,
        "form_title": dict(form.get("title", {"zh": goods.form, "en": goods.form})),
        **codes,
        "price_fen": goods.price_fen,
        "market_price_fen": None if solution.game else goods.market_price_fen,
        "codes": goods.codes,
        "valid_days": goods.valid_days,
        "sale": {"from": _day(goods.sale_from), "until": _day(goods.sale_until)},
        "stock": goods.stock,
        "limit_per_user": goods.limit_per_user,
        "stores": list(goods.stores),
        "books": list(goods.books),
        "refund": rights_of(rights_in_force(solution, goods)),
    }
    if goods.calendar:
        told["calendar"] = calendar.days_data(goods)
    if "goods_type" in form:
        told["tag_group"] = _tag_group(solution, goods)
    if goods.grants and solution.game is not None:
        props = {each.id: each.name for each in solution.game.props}
        told["grants"] = [
            {"prop": props.get(id, id), "count": count} for id, count in goods.grants.items()
        ]
    if goods.sections:
        told["sections"] = len(goods.sections)
        told["refund_label"] = refund_label(solution, goods)
    return told


def _tag_group(solution: Solution, goods: Goods) -> dict[str, Any]:
    """The tag group of goods: the author's own, or a known one that is only indicated."""
    found = general.tag_group(solution, goods)
    fitting = fitting_tag_group(solution, goods)
    if fitting is None or found != fitting["id"]:
        return {"id": found or "", "grade": "contract" if found else "unknown"}
    return {"id": found, "grade": str(known(solution, "trade.general.tag-groups").grade)}


def _redemption(solution: Solution) -> dict[str, Any] | None:
    kinds = [each for each in ("platform", "third-party") if _has(solution, f"codes.{each}")]
    if not kinds or without_app(solution):
        return None
    types = known(solution, "trade.life-service.delivery-types").value
    how = known(solution, "trade.life-service.redemption").value
    return {
        "valid_days": solution.trade.valid_days,
        "codes": [
            {
                "issued_by": kind,
                "delivery_type": types[kind],
                "calls": how[kind]["calls"],
                **({"goods": _coded(solution, kind)} if len(kinds) > 1 else {}),
            }
            for kind in kinds
        ],
    }


def _coded(solution: Solution, kind: str) -> list[str]:
    """The goods whose codes are issued so, where not all are issued alike."""
    return [each.name for each in solution.goods.values() if each.codes == kind]


def _booking(solution: Solution) -> dict[str, Any] | None:
    if not any(_has(solution, each) for each in ("booking", "pre-sale")):
        return None
    if "booking" not in solution.trade.family.features or without_app(solution):
        return None
    how = known(solution, "trade.life-service.booking").value
    return {"calls": how["calls"], "unanswered_hours": how["unanswered_hours"]}


def _appointments(solution: Solution) -> dict[str, Any] | None:
    """How the time agreed for a service may be changed, and the days it is never on."""
    rules = solution.trade.appointments
    if rules is None or not any(each.fulfilment == "appointment" for each in sold(solution)):
        return None
    return {
        "changes": rules.changes,
        "change_hours": rules.change_hours,
        "cancel_hours": rules.cancel_hours,
        **({"closed": _days(rules.closed)} if rules.closed else {}),
    }


def _days(closed: Iterable[tuple[date, date]]) -> list[dict[str, str]]:
    return [{"from": first.isoformat(), "until": last.isoformat()} for first, last in closed]


def _callbacks(solution: Solution) -> Iterator[dict[str, Any]]:
    """The callbacks to register; none where nothing is paid for."""
    family = solution.trade.family.id
    if not trades(solution) or not endpoints(family) or without_app(solution):
        return
    address = solution.settings.get("api_base")
    for each in known(solution, "trade.callback.types").value:
        if family not in each["families"] or not _has(solution, each.get("only_with")):
            continue
        answer = each["type"].replace("_", "-")
        name = answer if answer in endpoints(family) else "acknowledge"
        yield {
            "type": each["type"],
            "when": {"zh": each["zh"], "en": each["en"]},
            "address": f"{address}/callbacks/{each['type']}" if address else "",
            "reply": f"replies/{name}.json",
            "retry": _retry(solution, family),
        }


def _retry(solution: Solution, family: str) -> dict[str, Any]:
    name = "trade.callback.retry-" + family.replace("_", "-")
    return {**known(solution, name).value, "fact": name}


def _settlement(solution: Solution) -> dict[str, Any] | None:
    if not trades(solution):
        return None
    if solution.trade.family.id == "general":
        return {**known(solution, "trade.general.settlement").value, "days": None}
    if solution.trade.family.id == "life_service":
        return dict(known(solution, "fee.settlement-automatic-withdrawal").value)
    return None


def _call(solution: Solution, call: Call) -> dict[str, Any]:
    entry = endpoints(solution.trade.family.id)[call.endpoint]
    return {
        "title": entry["title"],
        "file": f"{folder(entry)}/{call.name}.json",
        "grade": entry["grade"],
    }


def _missing(solution: Solution, calls: Sequence[Call]) -> list[dict[str, Any]]:
    """Ids and texts the author does not have yet, each with every place that waits for it."""
    places: dict[str, list[str]] = {}
    if not solution.settings.get("appid") and not without_app(solution):
        places["appid"] = ["trade.json#/app/appid"]
    for call in calls:
        entry = endpoints(solution.trade.family.id)[call.endpoint]
        for field, pointer in blanks(call.body):
            file = f"{folder(entry)}/{call.name}.json"
            if field != "poi_id":
                name = _SAME.get(field, field)
                places.setdefault(name, []).append(f"{file}#/body{pointer}")
    places.update(group_buying.not_said_of(solution))
    places.update(_payment_open(solution))
    places.update(_unsent(solution))
    places.update(_shut_on_ios(solution))
    places.update(_without_agency(solution))
    places.update(_unpaid_sellers(solution))
    if renewing := [".".join(map(str, place)) for place in renewals(solution)]:
        places["renewal"] = renewing
    unmatched = _unmatched_stores(solution)
    if calls and unmatched:
        places["poi_id"] = unmatched
    return [
        {"field": field, "title": missing(field), "why": why_missing(field), "places": where}
        for field, where in sorted(places.items())
    ]


def _unsent(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """What goods have and no request carries, as its form is not known."""
    if attributes := unsent(solution):
        yield "attributes", attributes
    if by_day := calendar.dated(solution):
        at = [sold(solution).index(each) for each in by_day]
        yield "calendar", [f"trade.json#/goods/{each}/calendar" for each in at]


def _shut_on_ios(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """What is not sold on iOS, as the way to pay there is not generated."""
    if shut := list(shut_on_ios(solution)):
        at = [sold(solution).index(each) for each in shut]
        yield "ios_payment", [f"trade.json#/goods/{each}" for each in at]


def _without_agency(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """The teachers nobody onboards yet."""
    roles = course.roles(solution) if solution.trade.family.id == "course" else []
    if at := [index for index, each in enumerate(roles) if not each["onboarded_by"]]:
        yield "agency", [f"trade.json#/roles/{each}/onboarded_by" for each in at]


def _unpaid_sellers(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """The goods of several sellers, where nothing generated says how each of them is paid."""
    family, goods = solution.trade.family.id, sold(solution)
    if family not in ("course", "general") or len({each.party for each in goods}) < 2:
        return
    paid = ids_of(solution, "merchant_uids") if family == "general" else {}
    if at := [index for index, each in enumerate(goods) if each.party not in paid]:
        yield f"payees_{family}", [f"trade.json#/goods/{each}" for each in at]


def _payment_open(solution: Solution) -> Iterator[tuple[str, list[str]]]:
    """What a game that sells still has to settle in the back office before it is paid."""
    if solution.game is None or not sold(solution):
        return
    if solution.readiness.get("payment_opened") is not True:
        yield "payment_opened", ["readiness/payment_opened"]


def _unmatched_stores(solution: Solution) -> list[str]:
    """The stores without a platform id, once each, however many goods they sell."""
    used = {store for goods in sold(solution) for store in goods.stores}
    return [
        f"stores/{each.id}" for each in solution.stores.values() if not each.poi and each.id in used
    ]


def _fact_ids(solution: Solution) -> list[str]:
    family = solution.trade.family
    if solution.game is not None and not sold(solution):
        return sorted(_FACTS["game"])
    forms = {
        family.forms[each.form]["fact"] for each in sold(solution) if each.form in family.forms
    }
    by_day = {calendar.FACT} if calendar.dated(solution) else set()
    on_ios = set(IOS_FACTS) if any(shut_on_ios(solution)) else set()
    grouped = set(group_buying.FACTS) if in_group_buying(solution) else set()
    return sorted({*family.facts, *_FACTS.get(family.id, ()), *forms, *by_day, *on_ios, *grouped})


def _fact(solution: Solution, fact_id: str) -> dict[str, Any]:
    fact = known(solution, fact_id)
    return {
        "statement": fact.statement.as_data(),
        "source": fact.source,
        "read_on": fact.read_on,
        "grade": str(fact.grade),
        "ask": fact.ask.as_data() if fact.ask else None,
    }


def _has(solution: Solution, feature: str | None) -> bool:
    return feature is None or feature in solution.trade.features


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
