"""A customer's way through the generated tea shop, stop by stop, for tests and for pictures."""

import re
from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

GOODS = "薄荷奶绿（中杯）"


def order(phone: Phone, answer: str, goods: str = GOODS) -> Iterator[str]:
    """From a page that lists the goods to an order, answering the demo cashier."""
    phone.tap_text(goods)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.get_by_text("立即抢购", exact=True)).to_be_visible()
    yield "goods"
    phone.tap_text("立即抢购")
    phone.wait_for_page("pages/confirm/index")
    phone.shown.locator("contact-form input").nth(0).fill("林晓")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    yield "confirm"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    yield "cashier"
    phone.answer(answer)
    phone.wait_for_page("pages/order/index")


def buy_and_return(phone: Phone) -> Iterator[str]:
    """Buy one thing, look at the code, ask the money back."""
    yield "home"
    yield from order(phone, "确定")
    expect(phone.shown.locator("order-status")).to_contain_text("待使用")
    assert re.search(r"\d{4} \d{4}", phone.shown.locator("order-codes").inner_text())
    yield "order-paid"
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    phone.tap_text("计划有变，暂时不用了")
    yield "refund"
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("退款")
    yield "order-refunding"


def look_around(phone: Phone) -> Iterator[str]:
    """The other tabs, and an order left unpaid."""
    for place in range(1, phone.screen.locator(".preview-tab").count()):
        phone.screen.locator(".preview-tab").nth(place).click()
        phone.page.wait_for_timeout(300)
        yield f"tab-{place}"
    phone.screen.locator(".preview-tab").nth(0).click()
    phone.wait_for_page("pages/home/index")
    yield from order(phone, "取消")
    expect(phone.shown.locator("order-status")).to_contain_text("待付款")
    yield "order-unpaid"
