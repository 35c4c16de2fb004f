"""The generated dealer group, walked through: models, trims, a test drive with consent, leads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from dealer_walk import ask_for_a_quote, book_a_test_drive, withdraw, without_data
from phone import Phone

SPEC = Path(__file__).parents[2] / "industries/auto/scenarios/dealer-group/solution.yaml"
NOON = "2026-12-01T12:00:00+08:00"


@pytest.fixture(scope="module")
def dealers(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", NOON[:10]) as address:
        yield address


@pytest.fixture
def phone(open_phone, dealers: str) -> Phone:
    opened = open_phone(dealers)
    opened.page.clock.set_fixed_time(NOON)
    return opened


@pytest.mark.parametrize("way", [withdraw, ask_for_a_quote, without_data])
def test_a_visitor_finds_the_way(phone: Phone, way) -> None:
    for stop in way(phone):
        assert phone.faults() == "", stop
    missing = phone.page.locator("#missing li:not([data-kind=component])")
    assert missing.all_inner_texts() == []


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_no_page_is_wider_than_the_screen(phone: Phone, screen: str) -> None:
    phone.page.locator(f"[data-screen={screen}]").click()
    for stop in book_a_test_drive(phone):
        assert not phone.is_too_wide(), stop


def test_every_page_opens_without_a_fault(phone: Phone) -> None:
    assert phone.faults_by_page() == {}
