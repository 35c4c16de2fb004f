"""The generated scenic spot: choose a day, name the visitors, and find both on the order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from phone import Phone
from playwright.sync_api import expect
from scenic_walk import buy_with_a_passport, fill

SPEC = Path(__file__).parents[2] / "industries/local_services/scenarios/scenic-spot/solution.yaml"


@pytest.fixture(scope="module")
def scenic(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", "2027-03-01") as address:
        yield address


def test_a_ticket_is_for_its_day_and_its_visitor(open_phone, scenic: str) -> None:
    phone: Phone = open_phone(scenic)
    phone.go("pages/confirm/index", "{goods: 'adult'}")
    phone.shown.locator("schedule-picker").get_by_text("¥98").first.click()
    fill(phone, "林一", "13800000000", "110105194912310021")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    phone.tap_text("提交订单")
    expect(phone.screen.get_by_text("身份证号不对")).to_be_visible()
    fill(phone, "林一", "13800000000", "11010519491231002X")
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-visit")).to_contain_text("2027-04-03")
    expect(phone.shown.locator("order-visitors")).to_contain_text("110***********002X")
    expect(phone.shown.locator("order-codes")).to_contain_text("有效期至 2027-04-03")
    assert phone.faults() == ""


def test_a_visitor_without_an_identity_card_buys_and_reads_what_goes_back(
    open_phone, scenic: str
) -> None:
    phone: Phone = open_phone(scenic)
    for _ in buy_with_a_passport(phone):
        pass
    assert phone.faults() == ""
