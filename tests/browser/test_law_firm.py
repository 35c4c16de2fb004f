"""The generated law firm, walked through as a client: book, change the time, give it up, refund."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from law_walk import GOODS, whole_way
from phone import Phone
from playwright.sync_api import expect

SPEC = Path(__file__).parents[2] / "industries/legal/scenarios/law-firm/solution.yaml"


@pytest.fixture(scope="module")
def firm(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", "2026-12-01") as address:
        yield address


@pytest.fixture
def phone(open_phone, firm: str) -> Phone:
    return open_phone(firm)


def test_a_client_finds_the_way(phone: Phone) -> None:
    for stop in whole_way(phone):
        assert phone.faults() == "", stop


def test_once_begun_a_refund_waits_for_the_firm(phone: Phone) -> None:
    phone.go("pages/orders/index")
    phone.shown.locator("order-tabs").get_by_text("服务中", exact=True).click()
    phone.shown.locator("order-list").get_by_text("服务中", exact=True).first.click()
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-record")).to_contain_text("服务已开始")
    expect(phone.shown.locator("order-appointment")).not_to_contain_text("取消预约")
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    expect(phone.shown.locator("refund-rule")).to_contain_text("审核")
    phone.tap_text("没有得到约定的服务")
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("退款中")


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_no_page_is_wider_than_the_screen(phone: Phone, screen: str) -> None:
    phone.page.locator(f"[data-screen={screen}]").click()
    for stop in whole_way(phone):
        assert not phone.is_too_wide(), stop


def test_every_page_opens_without_a_fault(phone: Phone) -> None:
    assert phone.faults_by_page() == {}


def test_on_another_day_the_times_are_those_of_that_day(open_phone) -> None:
    with served(SPEC, "--as-of", "2027-03-08") as address:
        phone = open_phone(address)
        expect(phone.page.locator("#caution")).to_contain_text("--as-of")
        phone.tap_text(GOODS)
        phone.wait_for_page("pages/goods/index")
        phone.tap_text("立即预约")
        phone.wait_for_page("pages/confirm/index")
        expect(phone.shown.locator("schedule-picker")).to_contain_text("03-10")
        assert phone.faults() == ""
