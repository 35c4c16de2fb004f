"""A buyer's way through the generated photo tools, stop by stop, for tests and for pictures."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from conftest import installed
from phone import Phone
from playwright.sync_api import expect

MODULE = "solutionkit_tools_entertainment"
WHEEL = Path(__file__).parents[2] / "plugins" / MODULE
INDUSTRY = WHEEL / MODULE / "industry"
MEMBERSHIP = "会员月卡"
GUIDE = "各类考试照片要求"


def beside(folder: Path) -> AbstractContextManager[None]:
    """The industry's wheel, found by previews."""
    return installed(MODULE, WHEEL, folder)


def buy(phone: Phone, goods: str) -> Iterator[str]:
    """From home to an order that is paid."""
    phone.go("pages/home/index")
    yield "home"
    phone.tap_text(goods)
    phone.wait_for_page("pages/goods/index")
    yield "goods"
    phone.tap_text("购买")
    phone.wait_for_page("pages/confirm/index")
    phone.tap("agreement-check mp-image")
    yield "confirm"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    yield "cashier"
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-record")).to_contain_text("已付款")
    yield "order"


def join(phone: Phone) -> Iterator[str]:
    """Buy a membership, which says that it does not renew itself and is not paid back."""
    for stop in buy(phone, MEMBERSHIP):
        if stop == "goods":
            expect(phone.shown.locator("goods-rules")).to_contain_text("到期不自动续费")
        yield stop
    expect(phone.shown.locator("order-refund")).to_contain_text("不支持退款")
    assert phone.shown.get_by_text("申请退款", exact=True).count() == 0


def return_the_guide(phone: Phone) -> Iterator[str]:
    """Buy what may be had back until it is read, and ask the money back."""
    for _ in buy(phone, GUIDE):
        pass
    yield "order-to-use"
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    expect(phone.shown.locator("submit-bar")).to_contain_text("2.00")
    phone.tap_text("计划有变，暂时不用了")
    yield "refund"
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("已退款")
    expect(phone.shown.locator("order-refund")).to_contain_text("2.00")
    yield "order-refunded"
