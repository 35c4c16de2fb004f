"""What a project holds, and what it leaves out."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tea_brand import one_goods, tea

from solutionkit import FileTree, Kind, Solution
from solutionkit_douyin.miniprogram.target import generator

TEXT = (".js", ".json", ".ttml", ".ttss", ".sjs", ".ts", ".md")


def built(solution: Solution) -> FileTree:
    return generator.generate(solution)


@pytest.fixture(scope="module")
def project() -> FileTree:
    return built(tea())


def texts(tree: FileTree) -> Iterator[tuple[str, str]]:
    for path, file in tree.items():
        if path.endswith(TEXT):
            yield path, file.text


def test_opens_as_it_is(project: FileTree) -> None:
    app = json.loads(project["app.json"].text)
    assert app["pages"][0] == "pages/home/index"
    for page in app["pages"]:
        assert {f"{page}.js", f"{page}.json", f"{page}.ttml"} <= set(project)
    for tab in app["tabBar"]["list"]:
        assert {tab["iconPath"], tab["selectedIconPath"]} <= set(project)


def test_same_solution_same_bytes(project: FileTree) -> None:
    again = built(tea())
    assert {path: file.content for path, file in again.items()} == {
        path: file.content for path, file in project.items()
    }


def test_every_file_says_what_it_came_from(project: FileTree) -> None:
    assert all(file.made_by for file in project.values())
    assert project["pages/home/index.ttml"].made_by == "page home"
    assert ("pages", 0, "blocks", 0) in project["pages/home/index.ttml"].origins
    assert project["components/store-strip/index.js"].made_by == "block store-strip"


def test_new_price_leaves_every_file_a_person_may_edit() -> None:
    first = tea()
    dearer = {
        each.id: replace(each, price_fen=each.price_fen + 100) for each in first.goods.values()
    }
    before, after = built(first), built(replace(first, goods=dearer))
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {"demo/goods.js", "demo/orders.js"}
    assert all(after[path].kind is Kind.MANAGED for path in changed)


def test_pages_and_components_may_be_edited(project: FileTree) -> None:
    for path in ("pages/home/index.ttml", "components/goods-list/index.ttml", "app.json"):
        assert project[path].kind is Kind.MERGE


def without_feature(name: str) -> Solution:
    solution = tea()
    features = {each: at for each, at in solution.trade.features.items() if each != name}
    return replace(solution, trade=replace(solution.trade, features=features))


def test_no_reviews_no_review_button() -> None:
    tree = built(without_feature("reviews"))
    assert "package.json" not in tree
    assert not any("rate-button" in text for _, text in texts(tree))


def test_no_cart_no_trace_of_it() -> None:
    solution = without_feature("cart")
    tree = built(replace(solution, trade=replace(solution.trade, cart=False)))
    assert not [path for path in tree if "cart" in path]
    assert not [path for path, text in texts(tree) if "addToCart" in text and "pages/" in path]


def test_server_address_replaces_the_demo() -> None:
    first = tea()
    tree = built(replace(first, settings={**first.settings, "api_base": "https://tea.example"}))
    assert not [path for path in tree if path.startswith("demo/") or "demo-strip" in path]
    assert "demo" not in tree["services/http.js"].text
    assert json.loads(tree["openapi.json"].text)["servers"] == [{"url": "https://tea.example"}]


def test_unset_ids_are_guarded() -> None:
    first = tea()
    tree = built(replace(first, settings={"api_base": None, "appid": None}))
    assert json.loads(tree["project.config.json"].text)["appid"] == "testappid"
    assert "follow-card" not in " ".join(tree)
    assert not [path for path, text in texts(tree) if re.search(r"\bunset\b|\bNone\b", text)]


def test_location_is_asked_only_with_a_purpose() -> None:
    assert "permission" in json.loads(built(tea())["app.json"].text)
    silent = built(tea(privacy=()))
    assert "permission" not in json.loads(silent["app.json"].text)
    assert not any("getLocation" in text for _, text in texts(silent))


def test_customers_see_no_fact_and_no_grade(project: FileTree) -> None:
    shown = [text for path, text in texts(project) if path.endswith(".ttml")]
    assert not any("依据" in text or "indicative" in text for text in shown)


def test_named_facts_are_listed(project: FileTree) -> None:
    named = {
        each
        for path, text in texts(project)
        if path.endswith(".js")
        for each in re.findall(r"依据: ([\w.-]+)", text)
    }
    assert named
    assert all(f"| {each} |" in project["依据.md"].text for each in named)


def test_every_capability_call_is_guarded(project: FileTree) -> None:
    guarded = ("createOrder", "getLocation", "openLocation", "navigateToScene")
    for name in guarded:
        using = [text for _, text in texts(project) if f"tt.{name}(" in text]
        assert using and all(f"canIUse('{name}')" in text for text in using)


@pytest.mark.parametrize("count", [1, 200])
def test_any_number_of_goods(count: int) -> None:
    goods = [one_goods(f"g{at}", f"茶{at}", 9_999_999) for at in range(count)]
    tree = built(tea(goods={each.id: each for each in goods}))
    assert tree["demo/goods.js"].text.count('"id"') == count


def test_no_goods_and_no_stores() -> None:
    tree = built(tea(goods={}, stores={}))
    assert "store-strip" not in tree["pages/home/index.ttml"].text
    assert "pages/stores/index.ttml" not in tree


def changed_first(**changes: object) -> Solution:
    solution = tea()
    first, *rest = solution.goods.values()
    goods = [replace(first, **changes), *rest]
    return replace(solution, goods={each.id: each for each in goods})


def test_calendar_asks_for_a_day_where_the_order_is_confirmed() -> None:
    day = {"date": "2026-12-01", "price_fen": 6800, "stock": 20}
    tree = built(changed_first(calendar=(day,)))
    assert "<schedule-picker" in tree["pages/confirm/index.ttml"].text
    assert '"date": "2026-12-01"' in tree["demo/calendar.js"].text
    assert "/goods/{id}/days" in json.loads(tree["openapi.json"].text)["paths"]


def test_visitors_are_asked_only_where_goods_need_them(project: FileTree) -> None:
    tree = built(changed_first(visitor=("name", "id-card")))
    assert "<visitor-form" in tree["pages/confirm/index.ttml"].text
    assert "visitor" not in project["pages/confirm/index.js"].text


def test_an_order_says_for_which_day_and_for_whom(project: FileTree) -> None:
    days = [
        {"date": "2026-12-01", "price_fen": 6800, "stock": 0},
        {"date": "2026-12-02", "price_fen": 9800, "stock": 20},
    ]
    tree = built(changed_first(calendar=days, visitor=("name", "id-card"), visitors=3))
    calendar = json.loads(tree["demo/calendar.js"].text.partition("module.exports = ")[2])
    closed = [each.get("closed", False) for each in next(iter(calendar.values()))]
    assert closed == [True, False]
    page = tree["pages/order/index.ttml"].text
    assert "<order-visit " in page and "<order-visitors " in page
    order = json.loads(tree["demo/orders.js"].text.partition("module.exports = ")[2])[0]
    assert [each["date"] for each in order["items"]] == ["2026-12-02"]
    assert order["amounts"]["payFen"] == 2 * 9800
    assert order["validUntil"] == "2026-12-02"
    assert order["visitors"] == [{"name": "林一", "id-card": "110***********0000"}] * 3
    schemas = json.loads(tree["openapi.json"].text)["components"]["schemas"]
    assert "visitors" in schemas["Order"]["properties"]
    assert {"date", "time"} <= schemas["OrderItem"]["properties"].keys()
    assert "order-visitors" not in project["pages/order/index.ttml"].text


def test_pre_sale_brings_a_page_to_book_on() -> None:
    solution = changed_first(books=("pair-set",))
    features = {**solution.trade.features, "pre-sale": ("goods", 0, "books")}
    tree = built(replace(solution, trade=replace(solution.trade, features=features)))
    assert "pages/booking/index" in json.loads(tree["app.json"].text)["pages"]
    assert "cancelBooking" in tree["services/orders.js"].text


def test_goods_to_look_at_have_no_price_and_no_button() -> None:
    tree = built(changed_first(fulfilment="display", price_fen=0))
    assert '"sale": "display"' in tree["demo/goods.js"].text
