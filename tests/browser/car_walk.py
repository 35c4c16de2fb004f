"""Ways through a used-car trader's app and a dealer group's after-sales app, for pictures."""

from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

CAR = "2023 款青岚 A 1.5T 豪华型"


def look_at_a_car(phone: Phone) -> Iterator[str]:
    """From home to a car and the form whose phone number one tap fills in."""
    yield "home"
    phone.tap_text(CAR)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.locator("model-summary")).to_contain_text("8.38 万")
    yield "car"
    phone.tap_text("预约看车")
    phone.wait_for_page("pages/lead/index")
    expect(phone.shown.locator("lead-form")).to_contain_text("一键填写")
    yield "form"


def buy_a_service(phone: Phone) -> Iterator[str]:
    """From home to a voucher for the workshop, bought."""
    yield "home"
    phone.shown.locator("goods-list").get_by_text("抢购", exact=True).first.click()
    phone.wait_for_page("pages/confirm/index")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    yield "confirm"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-codes")).to_contain_text("到店后向店员出示券码")
    yield "order"
