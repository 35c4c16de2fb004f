"""The calls of the course library: roles and accounts, courses, media, refund labels.

Not here: orders. Neither the goods type nor the order call of courses is known
(fact `course.trade-goods-type`), so no file is written for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Goods, Party, Section, Solution, Text
from solutionkit_douyin.limits import ids_of, known
from solutionkit_douyin.limits_course import agency_of, refund_label, role_number
from solutionkit_douyin.trade.calls import Call
from solutionkit_douyin.trade.sold import file_names, sold

_TOKEN = "{access_token}"


def calls(solution: Solution) -> Iterator[Call]:
    """Every call, in the order a developer meets them: roles first, then courses."""
    for party in holders(solution):
        yield from _role(solution, party)
    goods = sold(solution)
    names = file_names(goods)
    if goods:
        yield from _library(solution)
    for each in goods:
        yield Call("product-add", f"course-{names[each.id]}", _course(solution, each), each.origin)


def holders(solution: Solution) -> list[Party]:
    """The parties a course may belong to: teachers and institutions, not agencies."""
    numbers = known(solution, "course.roles").value
    owning = {role for role in numbers if role != "agency"}
    return [each for each in solution.parties.values() if each.role in owning]


def roles(solution: Solution) -> list[dict[str, Any]]:
    """Who is onboarded as what, by whom, and so may bind accounts."""
    ways = known(solution, "course.onboarding").value
    return [
        {
            "party": each.id,
            "name": each.name,
            "role": each.role,
            "role_title": _role_title(solution, each),
            "number": role_number(solution, each.id),
            "entity_id": entity_id(solution, each.id) or "",
            "acts_for": each.acts_for,
            "onboarded_by": onboarded_by(solution, each) or "",
            "call": ways["by_itself" if onboarded_by(solution, each) == each.id else "by_agency"],
            "may_bind_accounts": each in holders(solution),
        }
        for each in solution.parties.values()
    ]


def onboarded_by(solution: Solution, party: Party) -> str | None:
    """Who onboards a party: its agency, or itself; nobody yet where a teacher has no agency."""
    agency = agency_of(solution, party.id)
    return agency or (None if party.role == "teacher" else party.id)


def entity_id(solution: Solution, party_id: str) -> str | None:
    """The id the platform gave a party when it was onboarded."""
    found = ids_of(solution, "entity").get(party_id)
    return found if isinstance(found, str) else None


def course_class(solution: Solution, goods: Goods) -> tuple[str | None, str | None]:
    """The two levels of the class of goods: its own, or the one for the rest."""
    ids = ids_of(solution, "course_class")
    found = ids.get(goods.id) or ids.get("default")
    first, _, second = str(found or "").partition(".")
    return first or None, second or None


def _role_title(solution: Solution, party: Party) -> dict[str, str]:
    title = solution.industry.roles.get(party.role)
    return (title or Text(party.role, party.role)).as_data()


def _role(solution: Solution, party: Party) -> Iterator[Call]:
    """The role authorises the app, the app binds it, and then an account may be bound."""
    number = role_number(solution, party.id)
    who = {
        "access_token": _TOKEN,
        "appid": solution.settings.get("appid"),
        "industry_code": known(solution, "course.flow").value["industry_code"],
        "merchant_entity_id": entity_id(solution, party.id),
    }
    agency = agency_of(solution, party.id)
    by = {"partner_entity_id": entity_id(solution, agency)} if agency else {}
    letter = {
        "material_type": known(solution, "course.role-documents").value["material_types"][
            "authorisation_letter"
        ],
        "material_paths": ["{material_path}"],
        "material_expiretime": "{material_expiretime}",
    }
    shown = {"nick": party.name, "icon": "{icon}", "desc": solution.intro}
    body = {**who, **by, "merchant_industry_role": number, **shown, "auth_letters": [letter]}
    yield Call("auth-role", f"auth-role-{party.id.lower()}", body, party.origin)
    body = {**who, "merchant_industry_role": number}
    yield Call("bind-role", f"bind-role-{party.id.lower()}", body, party.origin)
    mount = {"aweme_id": "{aweme_id}", "mount_scope": None}
    body = {**who, **by, "industry_role": number, **mount}
    yield Call("enable-mountscope", f"enable-mountscope-{party.id.lower()}", body, party.origin)


def _library(solution: Solution) -> Iterator[Call]:
    app = {"access_token": _TOKEN, "appid": solution.settings.get("appid")}
    yield Call("get-bind-list", "get-bind-list", app)
    yield Call("query-class-info", "query-class-info", app)
    yield Call("query-refund-rule-meta", "query-refund-rule-meta", app)
    upload = {"resource_type": "{resource_type}", "resource_url": "{resource_url}"}
    body = {**app, **upload, "callback_data": solution.id}
    yield Call("upload-resource", "upload-resource", body)
    body = {**app, "resource_uri": "{resource_uri}"}
    yield Call("query-resource-status", "query-resource-status", body)
    shelf = known(solution, "course.shelf").value
    status = {"appid": app["appid"], "product_id": "{product_id}", "status": shelf["on"]}
    body = {"access_token": _TOKEN, "product_status_info": status}
    yield Call("modify-status", "modify-status", body)
    body = {**app, "refund_rule_map": "{refund_rule_map}"}
    yield Call("modify-refund-rule", "modify-refund-rule", body)


def _course(solution: Solution, goods: Goods) -> dict[str, Any]:
    form = known(solution, "course.product").value
    return {
        "access_token": _TOKEN,
        "product_type": form["product_type"],
        "product": {
            "common_product_params": _common(solution, goods, form["industry_type"]),
            "course_params": _params(solution, goods),
        },
    }


def _common(solution: Solution, goods: Goods, industry_type: int) -> dict[str, Any]:
    first, second = course_class(solution, goods)
    price = str(goods.price_fen)
    page = {"path": "pages/goods/index", "query": {"course_id": goods.id, "id": goods.id}}
    told = {"purchase_precaution": "；".join(goods.notices)} if goods.notices else {}
    return {
        "appid": solution.settings.get("appid"),
        "industry_type": industry_type,
        "first_class": first,
        "second_class": second,
        "title": goods.name,
        **told,
        "price_info": {"price": price, "real_price": price},
        "path_info_lst": [page],
        "product_detail_lst": [{"text": goods.summary or goods.name}],
        "product_fulfillment_lst": [_section(solution, each) for each in goods.sections],
        "product_img_uri": "{product_img_uri}",
        "callback_data": f"{solution.id}.{goods.id}",
    }


def _params(solution: Solution, goods: Goods) -> dict[str, Any]:
    party = solution.parties.get(goods.party)
    holder = "teacher_id" if party and party.role == "teacher" else "institution_id"
    days = {"dynamic_valid_date": {"day": goods.valid_days}} if goods.valid_days else None
    return {
        holder: entity_id(solution, goods.party),
        "course_num": str(len(goods.sections)),
        "refund_label": _label(solution, goods),
        **({"use_label": days} if days else {}),
    }


def _label(solution: Solution, goods: Goods) -> Mapping[str, Any]:
    return refund_label(solution, goods) or {"type": None}


def _section(solution: Solution, section: Section) -> dict[str, Any]:
    """A section as the library takes it; the number of live lessons is not known."""
    types = known(solution, "course.section-types").value
    content: dict[str, Any] = {"name": section.title}
    if section.kind == "live":
        content["text"] = f"{section.date} {section.start}"
    else:
        content["fulfillment_uri"] = section.media_id
    return {"fulfillment_type": types.get(section.kind), "fulfillment_content": content}
