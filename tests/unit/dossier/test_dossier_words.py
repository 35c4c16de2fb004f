"""The dossier in a merchant's words: what is missing, whose it is, who fills it in."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from solutionkit import Registry, Solution, check_spec
from solutionkit_dossier.stages import stages

INDUSTRIES = Path(__file__).parents[3] / "industries"
REGISTRY = Registry.discover()
DAY = date(2026, 11, 21)

SPA = """\
solutionkit: 1
industry: local-services
id: quiet-spa
name: 静庐水疗
intro: 城里的水疗连锁，线上买券到店用，随时可退
platform:
  douyin: {appid: unset, categories: {main: [生活服务]}, accounts: {brand: quiet}, api_base: unset}
parties: [{id: brand, role: merchant, name: 静庐健康管理有限公司}]
documents:
  - {kind: 营业执照, holder: brand, number: SAMPLE-1}
  - {kind: 卫生许可证, holder: one, number: SAMPLE-2}
stores:
  - {id: one, name: 静庐一店, city: 武汉, poi: unset}
  - {id: two, name: 静庐二店, city: 武汉, poi: unset}
goods: [{id: bath, name: 水疗券, fulfilment: code, form: set-meal, price: 199}]
"""


def solution_of(spec: Path) -> Solution:
    solution = check_spec(spec, REGISTRY, DAY).solution
    assert solution is not None
    return solution


@pytest.fixture
def spa(tmp_path: Path) -> Solution:
    spec = tmp_path / "solution.yaml"
    spec.write_text(SPA, encoding="utf-8")
    return solution_of(spec)


def titles(solution: Solution, stage: str, lang: str = "zh") -> Mapping[str, Any]:
    (found,) = (each for each in stages(solution) if each.id == stage)
    return {item.title.of(lang): item for item in found.items}


def test_ids_are_called_what_a_merchant_calls_them(spa: Solution) -> None:
    ids = titles(spa, "ids")
    assert set(ids) == {"小程序 AppID", "服务端地址", "平台门店编号（静庐一店、静庐二店）"}
    assert "控制台" in ids["小程序 AppID"].todo.zh
    assert ids["服务端地址"].todo.zh.startswith("由服务商填")


def test_a_document_one_store_lacks_is_listed_with_its_name(spa: Solution) -> None:
    assert titles(spa, "papers")["卫生许可证（静庐二店）"].state == "ask"
    assert "Hygiene licence (静庐二店)" in titles(spa, "papers", "en")
    page = REGISTRY.generators["admission"].generate(spa)["admission.zh.html"].text
    row = ["卫生许可证", "静庐二店", "同类门店有，这家没有，要核对"]
    assert "|".join(row) in re.sub("(<[^>]*>)+", "|", page)


def test_a_new_car_dealer_has_no_duties_of_used_cars() -> None:
    dealer = titles(solution_of(INDUSTRIES / "auto/scenarios/dealer-group/solution.yaml"), "duties")
    used = titles(solution_of(INDUSTRIES / "auto/scenarios/used-cars/solution.yaml"), "duties")
    assert "二手车用线索组件" not in dealer and "二手车用线索组件" in used
    assert "汽车资讯等类目的挂载" not in dealer


def test_every_app_is_told_what_the_platform_asks_of_all_and_a_game_what_it_asks_of_games() -> None:
    dealer, game = (
        titles(solution_of(INDUSTRIES / spec / "solution.yaml"), "duties")
        for spec in ("auto/scenarios/dealer-group", "mini_games/scenarios/ads-only")
    )
    assert "支付、流量和别的能力都可能受限" in dealer["试运营"].todo.zh
    assert "试运营" not in game


def test_what_a_form_asks_for_stands_on_the_privacy_page() -> None:
    dealer = solution_of(INDUSTRIES / "auto/scenarios/dealer-group/solution.yaml")
    project = REGISTRY.generators["miniprogram"].generate(dealer)
    (privacy,) = (each for path, each in project.items() if path.endswith("content/privacy.js"))
    assert '"title": "打算何时买"' in privacy.text
    assert '"title": "手机号"' in privacy.text


def test_a_datum_several_forms_ask_for_is_one_row() -> None:
    dealer = solution_of(INDUSTRIES / "auto/scenarios/dealer-group/solution.yaml")
    page = REGISTRY.generators["dossier"].generate(dealer)["dossier.zh.html"].text
    personal = page[page.index("收集的个人信息") :]
    assert personal.count(">手机号</td>") == 1
    asked = [form.title for form in dealer.forms]
    assert len(asked) > 1 and all(f"<p>{title}</p>" in personal for title in asked)


def test_a_document_that_is_over_is_due_at_once_in_the_calendar(spa: Solution) -> None:
    (licence, *others) = spa.credentials
    over = replace(licence, valid_until=DAY - timedelta(days=20))
    tree = REGISTRY.generators["dossier"].generate(replace(spa, credentials=(over, *others)))
    (duty,) = json.loads(tree["dossier.json"].text)["duties"]
    assert (duty["begin"], duty["due"]) == ("2026-11-21", "2026-11-21")
    assert duty["title"]["zh"] == (
        "营业执照已于 2026-11-01 到期，马上办延续（静庐健康管理有限公司）"
    )
    assert "TRIGGER:-P0D" in tree["duties.ics"].text


def test_stores_without_a_page_are_told_only_where_there_are_some(spa: Solution) -> None:
    def told(poi: str | None) -> str:
        stores = {id: replace(each, poi=poi) for id, each in spa.stores.items()}
        tree = REGISTRY.generators["traffic"].generate(replace(spa, stores=stores))
        return str(tree["traffic.zh.html"].text)

    assert "家门店还没有 POI" in told(None) and "0 家" not in told(None)
    assert "家门店有 POI" in told("1000000000000000001")
    assert "还没有" not in told("1000000000000000001")
