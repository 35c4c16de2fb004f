"""A visitor's way through the generated scenic spot, stop by stop, for tests and for pictures."""

from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

TICKET = "成人门票"
PASSPORT = "护照"


def name_paper(phone: Phone, paper: str) -> None:
    """Choose a paper in place of the identity card."""
    phone.shown.locator("visitor-form mp-picker").first.click()
    phone.answer(paper)


def fill(phone: Phone, *values: str) -> None:
    """Fill the visitor's fields in, in their order."""
    for place, value in enumerate(values):
        phone.shown.locator("visitor-form input").nth(place).fill(value)


def choose_a_day(phone: Phone) -> Iterator[str]:
    """From home to a ticket for a day that costs more."""
    phone.go("pages/home/index")
    expect(phone.shown.locator("goods-list")).to_contain_text("推荐门票")
    yield "home"
    phone.tap_text(TICKET)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.locator("goods-rules")).to_contain_text("使用当天申请，退 80%")
    yield "goods"
    phone.tap_text("立即订票")
    phone.wait_for_page("pages/confirm/index")
    phone.shown.locator("schedule-picker").get_by_text("¥98").first.click()
    yield "calendar"


def buy_with_a_passport(phone: Phone) -> Iterator[str]:
    """Buy for somebody without an identity card; a number that cannot be one is refused."""
    yield from choose_a_day(phone)
    name_paper(phone, PASSPORT)
    fill(phone, "安妮", "13800000000", "E-1")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    phone.tap_text("提交订单")
    expect(phone.screen.get_by_text("护照的号码不对")).to_be_visible()
    phone.dialogs.locator(".preview-toast").wait_for(state="detached")
    fill(phone, "安妮", "13800000000", "E12345678")
    phone.shown.locator("visitor-form").scroll_into_view_if_needed()
    yield "visitors"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("入场时出示券码")
    expect(phone.shown.locator("order-visitors")).to_contain_text("护照 E*****78")
    yield "order"
    days = phone.shown.locator("order-refund-days")
    expect(days).to_contain_text("2027-04-02 及以前")
    expect(days).to_contain_text("退 ¥78.40")
    phone.shown.locator("order-times").scroll_into_view_if_needed()
    yield "refund-days"
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    expect(phone.shown.locator("submit-bar")).to_contain_text("98.00")
    yield "refund"
