"""The launch dossier of bundled scenarios: what is open, which permissions, which days."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from solutionkit import FileTree, Registry, Solution, check_spec, in_app
from solutionkit_dossier.dossier import generator

INDUSTRIES = Path(__file__).parents[3] / "industries"
DAY = date(2026, 11, 21)
SCENARIOS = sorted(INDUSTRIES.glob("*/scenarios/*/solution.yaml"))


def solution_of(spec: Path) -> Solution:
    result = check_spec(spec, Registry.discover(), DAY)
    assert result.solution is not None
    return result.solution


@pytest.fixture(scope="module", params=SCENARIOS, ids=lambda each: each.parent.name)
def solution(request: pytest.FixtureRequest) -> Solution:
    return solution_of(request.param)


def read(tree: FileTree) -> dict[str, Any]:
    files = {path: file.content for path, file in tree.items()}
    data = json.loads(files["dossier.json"])
    jsonschema.validate(data, json.loads(files["dossier.schema.json"]))
    return dict(data)


def test_it_fits_its_published_schema(solution: Solution) -> None:
    assert read(generator.generate(solution))["solution"] == solution.id


@pytest.mark.parametrize("target", ["trade", "traffic"])
def test_every_permission_that_a_generated_request_names_is_listed(
    target: str, solution: Solution
) -> None:
    tree = Registry.discover().generators[target].generate(solution)
    files = [json.loads(file.content) for path, file in tree.items() if path.endswith(".json")]
    named = {each["scope"] for each in files if isinstance(each, dict) and each.get("scope")}
    listed = {each["scope"] for each in read(generator.generate(solution))["permissions"]}
    assert named <= listed


def test_only_permissions_that_something_needs_are_listed(solution: Solution) -> None:
    used = {each.capability.id for each in (*solution.traffic, *solution.reach)}
    for entry in read(generator.generate(solution))["permissions"]:
        for asking in entry["for"]:
            capability = solution.platform.capabilities.get(asking["feature"])
            stated = asking["feature"] in {each.id for each in solution.privacy}
            of_every_app = capability is None or capability.kind == "built-in"
            assert of_every_app or stated or capability.id in used


def test_every_datum_and_form_field_is_in_the_inventory(solution: Solution) -> None:
    listed = {each["datum"] for each in read(generator.generate(solution))["personal_data"]}
    assert {each.id for each in solution.privacy if in_app(solution)} <= listed
    assert {f"{form.id}.{one['id']}" for form in solution.forms for one in form.fields} <= listed


def test_the_calendar_is_folded_as_calendar_programs_want(solution: Solution) -> None:
    lines = generator.generate(solution)["duties.ics"].content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(line) <= 75 for line in lines)


def tea_chain(tmp_path: Path, change: tuple[str, str]) -> dict[str, Any]:
    spec = tmp_path / "solution.yaml"
    spec.write_text(STALL.replace(*change), "utf-8")
    return read(generator.generate(solution_of(spec)))


STALL = """
solutionkit: 1
industry: local-services
id: corner-tea
name: 街角茶铺
intro: 街角的小茶铺，线上买券，到店出示券码
platform:
  douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}, accounts: {brand: unset}}
parties:
  - {id: brand, role: merchant, name: 街角餐饮有限公司}
documents:
  - {kind: 营业执照, holder: brand, number: SAMPLE-1, valid_until: 2027-01-31}
stores: [{id: first, name: 街角茶铺一店, city: 武汉}]
goods:
  - {id: tea, name: 薄荷奶绿, fulfilment: code, form: set-meal, price: 9.90,
     sale: {from: 2026-11-01, until: 2027-10-31}}
trade: {redemption: {codes: platform, valid_days: 90}}
"""


def states(data: dict[str, Any]) -> dict[str, str]:
    return {item["id"]: item["state"] for stage in data["stages"] for item in stage["items"]}


def test_a_licence_that_ends_soon_is_to_be_renewed(tmp_path: Path) -> None:
    data = tea_chain(tmp_path, ("", ""))
    assert states(data)["营业执照@brand"] == "expiring"
    (renewal,) = [each for each in data["duties"] if each["id"].startswith("renew")]
    assert (renewal["begin"], renewal["due"]) == ("2026-12-02", "2027-01-31")


def test_a_licence_good_for_years_is_done(tmp_path: Path) -> None:
    assert states(tea_chain(tmp_path, ("2027-01-31", "2034-06-30")))["营业执照@brand"] == "done"


def to_enter(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    (stage,) = [each for each in data["stages"] if each["id"] == "admission.enter"]
    return {item["id"]: item for item in stage["items"]}


def test_what_waits_for_an_answer_says_when_it_comes(tmp_path: Path) -> None:
    data = tea_chain(tmp_path, ("", ""))
    # 2026-11-21 is a Saturday; the platform takes 3 working days and the authority 20.
    assert to_enter(data)["icp-filing"]["answer"] == {"working_days": 23, "by": "2026-12-23"}
    filed = tea_chain(tmp_path, ("trade:", "readiness: {icp_filed: true}\ntrade:"))
    assert to_enter(filed)["icp-filing"]["answer"] is None


def test_the_release_comes_last_and_stands_in_nobodys_way(tmp_path: Path) -> None:
    data = tea_chain(tmp_path, ("", ""))
    (stage,) = [each for each in data["stages"] if each["id"] == "release"]
    steps = [each["id"] for each in stage["items"]]
    assert steps == ["publish-categories", "submit-version", "release-version"]
    assert {each["state"] for each in stage["items"]} == {"last"}


def test_release_materials_to_be_announced_are_said_to_be(tmp_path: Path) -> None:
    assert states(tea_chain(tmp_path, ("", "")))["later-notice"] == "ongoing"
    beauty = tea_chain(tmp_path, ("main: [餐饮]", "main: [生活服务, 丽人]"))
    assert "later-notice" not in states(beauty)
    assert states(beauty)["refund-rules"] == "todo"


def test_a_task_for_creators_ends_in_the_calendar(tmp_path: Path) -> None:
    task = """
traffic:
  tasks:
    - {id: winter, name: 冬日茶会探店, goods: tea, share: 5%, from: 2026-12-01, until: 2027-01-20,
       intro: 到店喝一杯薄荷奶绿，说说口感和环境，画面里要有门头和菜单，真实到店}
"""
    data = tea_chain(tmp_path, ("trade:", f"{task.lstrip()}trade:"))
    (ends,) = [each for each in data["duties"] if each["id"].startswith("task")]
    assert (ends["begin"], ends["due"]) == ("2027-01-13", "2027-01-20")


def test_a_binding_ends_in_the_calendar_or_is_asked_for_its_day(tmp_path: Path) -> None:
    accounts = "accounts: {partners: [friend, other], until: {friend: 2027-06-30}}"
    data = tea_chain(tmp_path, ("accounts: {brand: unset}", accounts))
    (ends,) = [each for each in data["duties"] if each["id"].startswith("account-binding")]
    assert (ends["begin"], ends["due"]) == ("2027-05-01", "2027-06-30")
    assert ends["title"]["zh"] == "账号 friend 的绑定到期，先办延续"
    assert "account-binding@friend" not in states(data)
    assert states(data)["account-binding@other"] == "ongoing"


@pytest.mark.parametrize(("statement", "told"), [("半月结", True), ("", True), ("日结", False)])
def test_a_game_settled_by_half_month_is_told_of_each(
    statement: str, told: bool, tmp_path: Path
) -> None:
    text = (INDUSTRIES / "mini_games/scenarios/ads-only/solution.yaml").read_text("utf-8")
    assert "statement: 半月结" in text
    spec = tmp_path / "solution.yaml"
    spec.write_text(text.replace("statement: 半月结", f"statement: '{statement}'"), "utf-8")
    due = {each["id"]: each for each in read(generator.generate(solution_of(spec)))["duties"]}
    assert ("game-statement" in due) is told
    if told:
        assert due["game-statement"]["due"] == "2026-11-30"
        assert due["game-statement"]["month_days"] == [15, -1]


def test_what_is_sold_is_asked_before_the_licences_of_a_trade(tmp_path: Path) -> None:
    salon = tea_chain(tmp_path, ("main: [餐饮]", "main: [生活服务, 丽人]"))
    assert not any("食品经营许可证" in id for id in states(salon))
    unsaid = tea_chain(tmp_path, ("form: set-meal,", "form: set-meal, category: [unset],"))
    assert to_enter(unsaid)["store-goods-category@first"]["state"] == "todo"
    assert not any("food-licence" in id or "食品经营许可证" in id for id in states(unsaid))
    assert any("food-licence" in id for id in states(tea_chain(tmp_path, ("", ""))))


def test_an_id_that_is_unset_is_to_be_done(tmp_path: Path) -> None:
    assert states(tea_chain(tmp_path, ("", "")))["platform.douyin.accounts.brand"] == "todo"


def test_a_mount_asks_for_its_permission_by_name(tmp_path: Path) -> None:
    wanted = ("trade: {", "traffic: {mounts: [video.self]}\ntrade: {")
    for change, asked in ((wanted, True), (("", ""), False)):
        named = {each["scope"]: each for each in tea_chain(tmp_path, change)["permissions"]}
        features = {one["feature"] for each in named.values() for one in each["for"]}
        assert ("video.self" in features) is asked
        assert ("app.capacity.admin" in named) is asked


def test_fees_that_change_are_in_the_calendar(tmp_path: Path) -> None:
    overlay = tmp_path / "contract.yaml"
    overlay.write_text(
        "fees: {software_service: {rate: 4%, rounding: half-up, source: 合同, grade: contract, "
        "promotions: [{name: 年末八折, factor: 80%, until: 2027-01-01}], "
        "later: [{since: 2027-02-01, rate: 5%}]}}",
        encoding="utf-8",
    )
    spec = INDUSTRIES / "local_services/scenarios/first-steps/solution.yaml"
    found = check_spec(spec, Registry.discover(), DAY, (overlay,)).solution
    assert found is not None
    due = {each["due"]: each["title"]["zh"] for each in read(generator.generate(found))["duties"]}
    assert due["2026-12-31"] == "软件服务费的“年末八折”到这天为止"
    assert due["2027-01-31"] == "软件服务费的费率到这天为止，2027 年 2 月 1 日起：5%"


def test_a_calendar_that_ends_is_in_the_calendar(tmp_path: Path) -> None:
    days = "calendar: [{date: 2027-03-01, price: 9.90, stock: 5}], sale"
    data = tea_chain(tmp_path, ("sale", days))
    due = {each["due"]: each["title"]["zh"] for each in data["duties"]}
    assert due["2027-03-01"] == "“薄荷奶绿”的日历到头，补上以后的价格和库存"


def test_lessons_without_the_id_of_their_media_are_named() -> None:
    school = solution_of(INDUSTRIES / "knowledge_pay/scenarios/school/solution.yaml")
    stages = read(generator.generate(school))["stages"]
    ids = next(each["items"] for each in stages if each["id"] == "ids")
    media = next(each for each in ids if each["id"].endswith("media_id"))
    assert media["state"] == "todo"
    named = next(each for each in school.goods["regular-script"].sections if not each.media_id)
    assert f"楷书入门十二讲 · {named.title}" in media["title"]["zh"]


def test_a_game_lists_the_real_name_that_is_asked_of_players(solution: Solution) -> None:
    data = {each["datum"] for each in read(generator.generate(solution))["personal_data"]}
    assert ("real-name" in data) == (solution.game is not None)


def test_the_entity_is_certified_before_anything_else_that_is_applied_for(
    solution: Solution,
) -> None:
    stages = read(generator.generate(solution))["stages"]
    (enter,) = [each for each in stages if each["id"] == "admission.enter"]
    assert enter["items"][0]["id"] == "entity-certified"
    filed = {each["id"] for each in enter["items"]} & {"icp-filing", "icp-filed"}
    assert bool(filed) is (solution.channels != ("group-buying",))


def test_a_technical_provider_is_told_when_its_certification_is_answered(tmp_path: Path) -> None:
    maker = "documents:", "  - {id: maker, role: service-provider, name: 某技术公司}\ndocuments:"
    items = to_enter(tea_chain(tmp_path, maker))
    # 2026-11-21 is a Saturday; ten working days.
    assert items["provider-certified"]["answer"] == {"working_days": 10, "by": "2026-12-04"}
    assert "provider-certified" not in to_enter(tea_chain(tmp_path, ("", "")))
