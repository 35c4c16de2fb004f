"""The generated photo tools, walked through as a buyer: a membership, and a guide returned."""

from collections.abc import Iterator

import pytest
from conftest import served
from phone import Phone
from tools_walk import INDUSTRY, beside, join, return_the_guide

SPEC = INDUSTRY / "scenarios" / "photo-tools" / "solution.yaml"


@pytest.fixture(scope="module")
def tools(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site") / "tools"
    with beside(folder), served(SPEC, "--as-of", "2026-12-01") as address:
        yield address


@pytest.fixture
def phone(open_phone, tools: str) -> Phone:
    opened = open_phone(tools)
    opened.choose("system", "android")
    return opened


@pytest.mark.parametrize("way", [join, return_the_guide])
def test_a_buyer_finds_the_way(phone: Phone, way) -> None:
    for stop in way(phone):
        assert phone.faults() == "", stop
    missing = phone.page.locator("#missing li:not([data-kind=component])")
    assert missing.all_inner_texts() == []


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_no_page_is_wider_than_the_screen(phone: Phone, screen: str) -> None:
    phone.page.locator(f"[data-screen={screen}]").click()
    for stop in join(phone):
        assert not phone.is_too_wide(), stop


def test_every_page_opens_without_a_fault(phone: Phone) -> None:
    assert phone.faults_by_page() == {}
