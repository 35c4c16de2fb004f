"""A learner's way through the generated school, stop by stop, for tests and for pictures."""

from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

COURSE = "楷书入门十二讲"
RECORDED = "行书日课"


def settle(phone: Phone) -> None:
    """Wait until the message over the page is gone."""
    phone.dialogs.locator(".preview-toast").wait_for(state="detached")


def try_and_buy(phone: Phone) -> Iterator[str]:
    """From home to a course, its trial, a locked section, and an order that is paid."""
    yield "home"
    phone.tap_text(RECORDED)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.locator("course-sections")).to_contain_text("1 节可试看")
    yield "course"
    phone.tap_text("免费试看")
    phone.wait_for_page("pages/learn/index")
    expect(phone.shown.locator("course-progress")).to_contain_text("正在试看")
    yield "trial"
    phone.tap_text("牵丝与连笔")
    expect(phone.dialogs).to_contain_text("报名后可以看这一节")
    settle(phone)
    phone.tap_text("立即报名")
    phone.wait_for_page("pages/confirm/index")
    phone.shown.locator("contact-form input").nth(0).fill("林晓")
    phone.shown.locator("contact-form input").nth(1).fill("13800000000")
    phone.tap("agreement-check mp-image")
    yield "confirm"
    phone.tap_text("提交订单")
    expect(phone.dialogs).to_contain_text("演示支付")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("学习中")
    expect(phone.shown.get_by_text("申请退款", exact=True)).to_be_visible()
    yield "order-paid"


def learn_and_return(phone: Phone) -> Iterator[str]:
    """Learn a section, see the progress kept and the refund gone; ask another's money back."""
    yield from try_and_buy(phone)
    phone.tap_text("开始学习")
    phone.wait_for_page("pages/learn/index")
    expect(phone.shown.locator("course-progress")).to_contain_text("已学 0/5 节")
    yield "learn"
    phone.tap_text("模拟学完这一节")
    expect(phone.shown.locator("course-progress")).to_contain_text("已学 1/5 节 · 20%")
    expect(phone.shown.locator("lesson-player")).to_contain_text("牵丝与连笔")
    yield "progress"
    phone.go("pages/courses/index")
    expect(phone.shown.locator("course-shelf")).to_contain_text("已学 1/5 节")
    yield "my-courses"
    phone.go("pages/orders/index")
    phone.tap_text(RECORDED)
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-course")).to_contain_text("20%")
    assert phone.shown.get_by_text("申请退款", exact=True).count() == 0
    yield "order-learning"


def ask_back(phone: Phone) -> Iterator[str]:
    """Ask the money of a course back that was bought and not learnt."""
    for _ in try_and_buy(phone):
        pass
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    phone.tap_text("计划有变，暂时不用了")
    yield "refund"
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("退款中")
    yield "order-refunding"
    phone.go("pages/courses/index")
    expect(phone.shown.locator("course-shelf")).to_contain_text(COURSE)
    assert RECORDED not in phone.shown.locator("course-shelf").inner_text()
    yield "returned"


def live_lesson(phone: Phone) -> Iterator[str]:
    """A live lesson of a course that is owned: when it begins, and the way into the room."""
    phone.go("pages/learn/index", "{id: 'regular-script', section: 'live-answers'}")
    expect(phone.shown.locator("lesson-player")).to_contain_text("2026-12-12 周六 19:30 开播")
    expect(phone.shown.locator("course-sections")).to_contain_text(
        "直播 · 2026-12-12 周六 19:30 开播"
    )
    expect(phone.shown.locator("lesson-player")).to_contain_text("进直播间")
    yield "live"
