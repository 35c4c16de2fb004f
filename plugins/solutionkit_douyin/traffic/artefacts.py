"""The calls that put a solution where people meet it; what only the author knows is left unset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from typing import Any

from solutionkit import Capability, CreatorTask, Solution, Use, percent_of_ppm
from solutionkit_douyin.beijing import unix_seconds
from solutionkit_douyin.limits import ids_of, known, settings_path
from solutionkit_douyin.trade.calls import Call, Place
from solutionkit_douyin.traffic.anchors import anchor_calls
from solutionkit_douyin.traffic.paths import page_path

KINDS = {"employees": "employee", "partners": "cooperation"}
"""What the platform calls the accounts that are not the brand's own."""


def calls(solution: Solution) -> list[Call]:
    """Every call, in the order they are sent."""
    return [
        *_accounts(solution),
        *_capacities(solution),
        *_search(solution),
        *_templates(solution),
        *anchor_calls(solution, {each.capability.id: each for each in uses(solution)}),
        *_user_videos(solution),
        *_tasks(solution),
        *_clues(solution),
    ]


def uses(solution: Solution) -> list[Use]:
    """What the solution uses, each capability once."""
    found = {each.capability.id: each for each in (*solution.reach, *solution.traffic)}
    return [found[id] for id in sorted(found)]


def _accounts(solution: Solution) -> Iterator[Call]:
    bindable = known(solution, "account.types").value["bindable"]
    wanted = {use.capability.identifier: use.capability for use in uses(solution)}
    bound = [wanted[key] for key in bindable if key in wanted]
    accounts = solution.settings.get("accounts", {})
    capacities = _bound_to("brand", bound)
    if "brand" in accounts and capacities:
        body = {"aweme_id": accounts["brand"], "type": "brand", "capacity_list": capacities}
        yield Call("bind-account", "bind-brand", body, _at(solution, "accounts", "brand"))
    for name, kind in KINDS.items():
        capacities = _bound_to(name, bound)
        for index, account in enumerate((accounts.get(name) or ()) if capacities else ()):
            body = {"aweme_id": account, "type": kind, "capacity_list": capacities}
            body |= _info(kind, (accounts.get("until") or {}).get(account))
            place = _at(solution, "accounts", name, index)
            asked = {"aweme_id": account, "type": kind, "capacity_list": capacities}
            yield Call("list-bind-templates", f"bind-{kind}-{index + 1}-asks", asked, place)
            yield Call("bind-account", f"bind-{kind}-{index + 1}", body, place)


def _bound_to(account: str, capabilities: Iterable[Capability]) -> list[str]:
    """The keys an account of this kind can be given; one whose accounts no fact names is asked."""
    known = ((each.identifier, each.who.accounts) for each in capabilities)
    return [key for key, accounts in known if not accounts or account in accounts]


def _info(kind: str, until: str | None) -> Mapping[str, Any]:
    """Who the account's owner is: known to the author alone, and never kept in a spec."""
    end = {"relation_expire_date": until and f"{until} {time.max:%H:%M:%S}"}
    if kind == "employee":
        owner = {"real_name": None, "identity_number": None, "qualification_type": None}
        papers = {"qualification_image_list": [None], **end}
        return {"employee_info": {**owner, **papers}}
    company = {"company_name": None, "business_license_code": None}
    person = {"real_name": None, "identity_number": None}
    contract = {"contract_image_list": [None], **end}
    return {"cooperation_info": {"cooperation_type": None, **company, **person, **contract}}


def _capacities(solution: Solution) -> Iterator[Call]:
    for use in uses(solution):
        capability = use.capability
        if capability.applied_for and is_capacity_key(capability.identifier):
            body: dict[str, Any] = {
                "capacity_key": capability.identifier,
                "apply_reason": None,
                "apply_info": {},
            }
            yield Call("apply-capacity", f"apply-{capability.id}", body, use.origin)


def is_capacity_key(identifier: str) -> bool:
    """Whether a capability's own name is a capacity key, not a path, a button or a client call."""
    return not identifier.startswith(("/", "tt.", "button ", "https:")) and "-" not in identifier


def _search(solution: Solution) -> Iterator[Call]:
    if not solution.search:
        return
    place: Place = ("traffic", "search")
    words = list(solution.search)
    yield Call("set-search-tag", "search-tags", {"add_tag_list": words}, place)
    paths = [page_path(page.id) for page in solution.pages]
    appid = solution.settings.get("appid")
    yield Call("upload-pages", "search-pages", {"app_id": appid, "page_paths": paths}, place)
    yield Call("check-sub-service", "search-service-asks", {}, place)
    span = known(solution, "search.sub-service").value["name_characters"]
    fits = span["min"] <= len(solution.name) <= span["max"]
    service = {
        "sub_service_name": solution.name if fits else None,
        "search_key_word": words,
        "start_page_url": page_path("home"),
    }
    yield Call("create-sub-service", "search-service", service, place)


def _templates(solution: Solution) -> Iterator[Call]:
    """Templates still without an id are to be made."""
    kinds = known(solution, "reach.subscribe-kinds").value
    for name, template in sorted(ids_of(solution, "subscribe").items()):
        if template is None:
            body: dict[str, Any] = {
                "title": None,
                "keyword_list": [],
                "category_ids": None,
                "classification": kinds["classifications"]["one_off"],
                "host_list": list(kinds["hosts"]),
            }
            place = _at(solution, "ids", "subscribe", name)
            yield Call("create-template", f"template-{name}", body, place)


def _user_videos(solution: Solution) -> Iterator[Call]:
    for use in uses(solution):
        if use.capability.id == "video.ugc":
            body = {
                "intro": solution.intro,
                "anchor_text": solution.name,
                "image_path": None,
                "component_appid": solution.settings.get("appid"),
            }
            yield Call("apply-ugc", "user-videos", body, use.origin)


def _tasks(solution: Solution) -> Iterator[Call]:
    for task in solution.tasks:
        yield Call("add-task", f"task-{task.id}", _task(solution, task), task.origin)


def _task(solution: Solution, task: CreatorTask) -> dict[str, Any]:
    page = page_path("goods") + f"?id={task.goods}" if task.goods else page_path("home")
    share = None if task.share_ppm is None else int(percent_of_ppm(task.share_ppm).rstrip("%"))
    return {
        "task_name": task.name,
        "task_desc": task.intro,
        "anchor_title": task.anchor or None,
        "start_page": page,
        "task_icon": None,
        "task_tags": [None],
        "task_settle_type": known(solution, "mount.talent-settle-types").value["sales"],
        "payment_allocate_ratio": share,
        "task_refund_period": task.refund_days,
        "task_start_time": unix_seconds(solution, task.since),
        "task_end_time": unix_seconds(solution, task.until, time.max),
        "refer_videos": list(task.videos) or [None],
    }


def _clues(solution: Solution) -> Iterator[Call]:
    """A clue component a form; the codes of its districts and category are not in a spec."""
    if any(use.capability.id == "clue" for use in uses(solution)):
        for form in solution.forms:
            body = {"config_name": form.title, "region_list": None, "category_id": None}
            yield Call("create-clue", f"clue-{form.id}", body, form.origin)


def _at(solution: Solution, *steps: str | int) -> Place:
    return (*settings_path(solution), *steps)
