"""What the app shows of its operator: licences, and the personal data it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from solutionkit import Solution, is_in_force, reached_receivers, read_data, serving
from solutionkit_douyin.data_module import data_module
from solutionkit_douyin.miniprogram.catalogue import picture, shown_documents


def content_files(solution: Solution) -> Mapping[str, str]:
    """The text of each data file under `content/`."""
    return {
        "content/licences.js": data_module("公示的证照", _licences(solution)),
        "content/privacy.js": data_module("收集的个人信息", collected(solution)),
        "content/sellers.js": data_module("各个销售方", _sellers(solution)),
    }


def _licences(solution: Solution) -> list[Mapping[str, Any]]:
    """The documents in force of whom visitors deal with, the operator of the app first."""
    shown = _dealt_with(solution)
    ranks = {id: rank for rank, id in enumerate(shown)}
    held = [each for each in shown_documents(solution) if each.holder in shown]
    valid = [each for each in held if is_in_force(each, solution.as_of)]
    listed = sorted(valid, key=lambda each: ranks[each.holder])
    return [
        {
            "id": str(place),
            "title": each.kind,
            "holder": shown[each.holder],
            "number": each.number or "",
            "validUntil": each.valid_until.isoformat() if each.valid_until else "",
            "image": picture(solution, each.file),
        }
        for place, each in enumerate(listed, start=1)
    ]


def _dealt_with(solution: Solution) -> dict[str, str]:
    """Who runs the app, sells, runs stores, employs whom one books or gets leads, by id."""
    ids = {
        solution.merchant,
        *(each.party for each in solution.goods.values()),
        *(each.party for each in solution.stores.values()),
        *(each.party for each in serving(solution) if each.party),
        *(each for form in solution.forms for each in reached_receivers(solution, form)),
    }
    first = sorted(solution.parties.values(), key=lambda each: each.id != solution.merchant)
    return {each.id: each.name for each in first if each.id in ids}


def collected(solution: Solution) -> list[Mapping[str, Any]]:
    """What a privacy page tells: every datum that is stated, every field of a form besides."""
    stated = {each.id for each in solution.privacy}
    return [
        {
            "title": each.title or _stated_title(solution, each.id),
            "purpose": each.purpose,
            "asked": each.asked,
            "deleted": each.deleted,
        }
        for each in solution.privacy
    ] + [
        {
            "title": field["title"],
            "purpose": form.consent,
            "asked": f"提交“{form.title}”时" + ("" if field["required"] else "，选填"),
            "deleted": form.deleted,
        }
        for form in solution.forms
        for field in form.fields
        if field["id"] not in stated
    ]


def _stated_title(solution: Solution, id: str) -> str:
    """What a datum is called: by its usual name, else as on the form that asks for it."""
    fields = (field for form in solution.forms for field in form.fields)
    asked = (str(each["title"]) for each in fields if each["id"] == id and id not in _titles())
    return next(asked, datum_title(id))


def datum_title(id: str) -> str:
    """What a datum is called on the privacy page."""
    return _titles().get(id, _titles()["other"])


def _sellers(solution: Solution) -> list[Mapping[str, Any]]:
    """Who sells something here, as what, and which goods."""
    sold = [goods for goods in solution.goods.values() if goods.fulfilment != "display"]
    return [
        {
            "name": party.name,
            "role": _role(solution, party.role),
            "sells": [goods.name for goods in sold if goods.party == party.id],
        }
        for party in solution.parties.values()
        if any(goods.party == party.id for goods in sold)
    ]


def _role(solution: Solution, role: str) -> str:
    title = solution.industry.roles.get(role)
    return title.zh if title else role


@cache
def _titles() -> Mapping[str, str]:
    raw = files(__package__).joinpath("data_titles.yaml").read_bytes()
    titles: Mapping[str, str] = read_data(raw, "data_titles.yaml")
    return titles
