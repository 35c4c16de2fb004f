"""The generated school, walked through as a learner: try, buy, learn, ask the money back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from course_walk import ask_back, learn_and_return, live_lesson, try_and_buy
from phone import Phone
from playwright.sync_api import expect

SPEC = Path(__file__).parents[2] / "industries/knowledge_pay/scenarios/school/solution.yaml"
NOON = "2026-12-01T12:00:00+08:00"


@pytest.fixture(scope="module")
def school(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", NOON[:10]) as address:
        yield address


@pytest.fixture
def phone(open_phone, school: str) -> Phone:
    opened = open_phone(school)
    opened.page.clock.set_fixed_time(NOON)
    return opened


@pytest.mark.parametrize("way", [learn_and_return, ask_back, live_lesson])
def test_a_learner_finds_the_way(phone: Phone, way) -> None:
    for stop in way(phone):
        assert phone.faults() == "", stop
    missing = phone.page.locator("#missing li:not([data-kind=component])")
    assert missing.all_inner_texts() == []


def test_the_seller_is_named_where_one_buys_and_agrees(phone: Phone) -> None:
    phone.go("pages/goods/index", "{id: 'kana'}")
    expect(phone.shown.locator("goods-summary")).to_contain_text("由许南枝销售")
    phone.go("pages/confirm/index", "{goods: 'kana'}")
    expect(phone.shown.locator("confirm-items")).to_contain_text("由许南枝销售")
    phone.go("pages/orders/index")
    expect(phone.shown.locator("order-list")).to_contain_text("杭州知更文化传播有限公司")
    phone.go("pages/privacy/index")
    terms = phone.shown.locator("terms-text")
    expect(terms).to_contain_text("机构 · 销售楷书入门十二讲等 11 门")
    expect(terms).to_contain_text("老师 · 销售五十音七天等 3 门")
    expect(terms).to_contain_text("受约束的是你和销售方")


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_no_page_is_wider_than_the_screen(phone: Phone, screen: str) -> None:
    phone.page.locator(f"[data-screen={screen}]").click()
    for stop in try_and_buy(phone):
        assert not phone.is_too_wide(), stop


def test_every_page_opens_without_a_fault(phone: Phone) -> None:
    assert phone.faults_by_page() == {}
