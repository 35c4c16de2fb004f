"""The traffic target of the tea chain: what is bound, applied for, searched, promoted."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from solutionkit import Kind, Registry, Solution, check_spec
from solutionkit_douyin.trade.calls import endpoints
from solutionkit_douyin.traffic.target import generator

ROOT = Path(__file__).parents[3]
TEA = ROOT / "industries" / "local_services" / "scenarios" / "tea-chain" / "solution.yaml"


@pytest.fixture(scope="module")
def files() -> dict[str, Any]:
    solution = check_spec(TEA, Registry.discover(), date(2026, 11, 21)).solution
    assert solution is not None
    tree = generator.generate(solution)
    assert all(file.kind is Kind.MANAGED for _, file in tree.items())
    return {path: json.loads(file.content) for path, file in tree.items() if path.endswith(".json")}


def body(files: dict[str, Any], name: str) -> dict[str, Any]:
    return dict(files[f"requests/{name}.json"]["body"])


def test_the_overview_fits_its_published_schema(files: dict[str, Any]) -> None:
    jsonschema.validate(files["traffic.json"], files["traffic.schema.json"])


def test_a_call_holds_the_fields_it_must_and_none_the_platform_does_not_have(
    files: dict[str, Any],
) -> None:
    by_path = {entry["path"]: entry["fields"] for entry in endpoints("traffic").values()}
    for path, call in files.items():
        if path.startswith("requests/"):
            fields = {each.rstrip("[]"): kind for each, kind in by_path[call["path"]].items()}
            needed = {each for each, kind in fields.items() if kind.endswith("*")}
            assert needed <= set(call["body"]) <= set(fields), path


def test_the_brand_account_is_bound_for_the_mounts(files: dict[str, Any]) -> None:
    bound = body(files, "bind-brand")
    assert bound["type"] == "brand"
    assert bound["capacity_list"] == ["video_self_mount", "live_self_mount"]


def test_a_capability_is_applied_for_with_a_reason_to_fill_in(files: dict[str, Any]) -> None:
    applied = body(files, "apply-video.talent")
    assert applied == {"capacity_key": "video_talent_mount", "apply_reason": "", "apply_info": {}}


def test_search_words_and_pages_are_handed_in(files: dict[str, Any]) -> None:
    assert "奶茶" in body(files, "search-tags")["add_tag_list"]
    pages = body(files, "search-pages")["page_paths"]
    assert pages[0] == "pages/home/index"
    assert not any(each.startswith("/") for each in pages)


def test_a_template_without_an_id_is_to_be_made(files: dict[str, Any]) -> None:
    made = body(files, "template-order_status")
    assert made["host_list"] == ["douyin", "douyin_lite"]


def test_a_task_starts_on_its_day_in_china(files: dict[str, Any]) -> None:
    task = body(files, "task-winter-visit")
    assert task["task_start_time"] == "1796054400"  # 2026-12-01 00:00 in China
    assert task["payment_allocate_ratio"] == 10
    assert task["start_page"] == "pages/home/index"


def test_what_is_left_to_fill_in_is_told(files: dict[str, Any]) -> None:
    calls = {each["file"]: each["missing"] for each in files["traffic.json"]["calls"]}
    assert calls["requests/task-winter-visit.json"] == ["task_icon", "task_tags", "refer_videos"]
    assert "apply_reason" in calls["requests/apply-live.self.json"]


def test_a_used_car_trader_creates_a_clue_component_for_each_form() -> None:
    spec = ROOT / "industries" / "auto" / "scenarios" / "used-cars" / "solution.yaml"
    solution = check_spec(spec, Registry.discover(), date(2026, 11, 21)).solution
    assert solution is not None
    tree = dict(generator.generate(solution).items())
    created = json.loads(tree["requests/quoted/clue-visit.json"].content)
    assert created["body"] == {"config_name": "预约看车", "region_list": "", "category_id": ""}


def test_grounds_are_given_only_for_what_is_used(solution: Solution) -> None:
    facts = json.loads(generator.generate(solution)["traffic.json"].content)["facts"]
    assert ("mount.poi" in facts) == bool(solution.stores)
    assert ("search.pages" in facts) == bool(solution.search)


def calls_of(tmp_path: Path, spec: Path, *changes: tuple[str, str]) -> dict[str, Any]:
    """The files of a changed copy of a scenario."""
    folder = tmp_path / "spec"
    shutil.copytree(spec.parent, folder, ignore=shutil.ignore_patterns("expected"))
    text = (folder / spec.name).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / spec.name).write_text(text, "utf-8")
    solution = check_spec(folder / spec.name, Registry.discover(), date(2026, 11, 21)).solution
    assert solution is not None
    return {
        path: json.loads(file.content)
        for path, file in generator.generate(solution).items()
        if path.endswith(".json")
    }


def test_stores_that_sell_the_same_get_the_same_entries(files: dict[str, Any]) -> None:
    plain, tasting = (files[f"requests/quoted/store-services-{number}.json"] for number in (1, 2))
    assert [each["service_type"] for each in plain["body"]["services"]] == [9101]
    assert [each["service_type"] for each in tasting["body"]["services"]] == [9101, 9201]
    assert {"id": "wuhan-01", "poi": "7000000000000000001"} in tasting["stores"]


def test_what_is_blank_of_a_store_entry_is_told(files: dict[str, Any]) -> None:
    calls = {each["file"]: each for each in files["traffic.json"]["calls"]}
    told = calls["requests/quoted/store-services-1.json"]
    assert told["missing"] == ["poi", "enable", "is_test"]
    assert "没有查到" in told["note"]["zh"]


def test_a_scenic_spot_has_its_tickets_on_its_page(tmp_path: Path) -> None:
    spec = ROOT / "industries/local_services/scenarios/scenic-spot/solution.yaml"
    made = calls_of(tmp_path, spec)["requests/quoted/store-services.json"]
    assert 9001 in [each["service_type"] for each in made["body"]["services"]]


def test_anchors_of_videos_and_live_rooms_have_their_calls(tmp_path: Path) -> None:
    made = calls_of(tmp_path, TEA, ("anchors: [poi]", "anchors: [video, live-cart]"))
    assert "requests/quoted/store-services.json" not in made
    assert made["requests/anchor-live-cart.json"]["body"] == {
        "card_type": "",
        "url": "",
        "value": "",
    }
    stored = made["requests/indicative/anchor-video.json"]
    assert (stored["body"], stored["scope"]) == ({}, "ma.self_mount_video.mount")
    assert "字段没有查到" in stored["note"]["zh"]


def test_a_service_in_search_is_asked_for_before_it_is_created(files: dict[str, Any]) -> None:
    order = [each["file"] for each in files["traffic.json"]["calls"]]
    asks, makes = "requests/search-service-asks.json", "requests/search-service.json"
    assert order.index(asks) + 1 == order.index(makes)
    assert body(files, "search-service")["sub_service_name"] == "青木茶事"


def test_a_partner_fills_in_who_it_is_and_its_contract(tmp_path: Path) -> None:
    spec = ROOT / "industries/knowledge_pay/scenarios/school/solution.yaml"
    made = calls_of(tmp_path, spec)
    assert made["requests/bind-cooperation-1-asks.json"]["body"]["type"] == "cooperation"
    info = made["requests/bind-cooperation-1.json"]["body"]["cooperation_info"]
    assert {"company_name", "identity_number", "contract_image_list"} <= set(info)
    assert not any(info[each] for each in ("company_name", "identity_number"))
