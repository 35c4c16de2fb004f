"""The generated tea shop, walked through as a customer: browse, buy, use, ask the money back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from customer_walk import GOODS, buy_and_return, look_around
from phone import Phone
from playwright.sync_api import expect

SPEC = Path(__file__).parents[2] / "industries/local_services/scenarios/tea-chain/solution.yaml"


@pytest.fixture(scope="module")
def shop(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", "2026-12-01") as address:
        yield address


@pytest.fixture
def phone(open_phone, shop: str) -> Phone:
    return open_phone(shop)


@pytest.mark.parametrize("way", [buy_and_return, look_around])
def test_a_customer_finds_the_way(phone: Phone, way) -> None:
    for stop in way(phone):
        assert phone.faults() == "", stop
    missing = phone.page.locator("#missing li:not([data-kind=component])")
    assert missing.all_inner_texts() == []


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_no_page_is_wider_than_the_screen(phone: Phone, screen: str) -> None:
    phone.page.locator(f"[data-screen={screen}]").click()
    for stop in buy_and_return(phone):
        assert not phone.is_too_wide(), stop


def test_every_page_opens_without_a_fault(phone: Phone) -> None:
    assert phone.faults_by_page() == {}


def test_what_is_recommended_can_be_had_in_the_store_that_was_chosen(phone: Phone) -> None:
    """Mint milk green is sold in central China only; Hefei lies in the east."""
    expect(phone.shown.get_by_text(GOODS, exact=True)).to_be_visible()
    phone.tap_text("切换")
    phone.wait_for_page("pages/stores/index")
    phone.tap_text("青木茶事（合肥悦江汇店）")
    phone.wait_for_page("pages/home/index")
    expect(phone.shown.get_by_text("青木茶事（合肥悦江汇店）", exact=True)).to_be_visible()
    expect(phone.shown.get_by_text(GOODS, exact=True)).to_have_count(0)
