"""A client's way through the generated law firm, stop by stop, for tests and for pictures."""

import re
from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

GOODS = "婚姻家事到所咨询（60 分钟）"
PLACE = "南京 · 澄明律师事务所（新街口）"


def pick_time(phone: Phone) -> str:
    """Choose the last day that has times, and the first of them that is free."""
    picker = phone.shown.locator("schedule-picker")
    days = picker.locator("mp-scroll-view > mp-view > mp-view").filter(has_not_text="约满")
    days.last.click()
    time = picker.get_by_text(re.compile(r"^\s*\d\d:\d\d\s*$")).first
    time.click()
    return time.inner_text().strip()


def book(phone: Phone) -> Iterator[str]:
    """From home to a consultation, its time, and an order that is paid."""
    yield "home"
    phone.shown.get_by_text(GOODS, exact=True).first.scroll_into_view_if_needed()
    phone.tap_text(GOODS)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.locator("material-list")).to_contain_text("身份证")
    expect(phone.shown.locator("service-places")).to_contain_text(PLACE)
    yield "goods"
    phone.tap_text("立即预约")
    phone.wait_for_page("pages/confirm/index")
    expect(phone.shown.locator("service-places")).to_contain_text(PLACE)
    pick_time(phone)
    phone.shown.locator("contact-form input").nth(0).fill("林晓")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    yield "confirm"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("待服务")
    expect(phone.shown.locator("material-list")).to_contain_text("发给客服")
    expect(phone.shown.locator("order-appointment")).to_contain_text(PLACE)
    yield "order"


def change_and_cancel(phone: Phone) -> Iterator[str]:
    """Change the time, which leaves one change; then give it up, which frees it."""
    appointment = phone.shown.locator("order-appointment")
    expect(appointment).to_contain_text("还能改 2 次")
    phone.tap_text("改约时间")
    phone.wait_for_page("pages/appointment/index")
    time = pick_time(phone)
    yield "appointment"
    phone.tap_text("就约这个时间")
    phone.wait_for_page("pages/order/index")
    expect(appointment).to_contain_text(re.compile(f"{time}.*还能改 1 次", re.S))
    expect(phone.shown.locator("order-record")).to_contain_text("已改约")
    yield "order-changed"
    phone.tap_text("取消预约")
    expect(phone.dialogs).to_contain_text("订单还在")
    phone.answer("确定")
    expect(appointment).to_contain_text("还没有约时间，还能约 1 次")
    yield "order-given-up"


def refund(phone: Phone) -> Iterator[str]:
    """Before the service begins everything comes back at once, as the spec says."""
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    expect(phone.shown.locator("refund-rule")).to_contain_text("不用律所审核")
    phone.tap_text("计划有变，暂时不用了")
    yield "refund"
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("已退款")
    yield "order-refunded"


def whole_way(phone: Phone) -> Iterator[str]:
    """Book, change the time, give it up, ask the money back."""
    for part in (book, change_and_cancel, refund):
        yield from part(phone)
