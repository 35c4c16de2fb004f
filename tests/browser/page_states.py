"""The states of a generated shop's pages, stop by stop: every order, a booking, and no data."""

from collections.abc import Iterator

from customer_walk import order
from phone import Phone
from playwright.sync_api import expect

PRESALE = "双人品鉴茶席预售券"
SAMPLE_ORDERS = ("to-pay", "to-use", "used", "refunding")
LOADING = ("home", "goods-list", "goods", "orders", "order", "stores", "refund", "booking")
EMPTY = {"goods-list": "goods", "orders": "orders", "stores": "stores", "home": "goods"}
LOADED_MILLISECONDS = 900
# A page begins in its loading state; what it began with is shown again once it has settled.
KEEP_BEGINNING = """
  preview.pages.restart({{ route: 'pages/{page}/index', query: {{}} }})
  window.beginning = {{ ...preview.pages.current().instance.data }}
"""
SHOW = "preview.pages.current().instance.setData({data})"
REFUNDED = """{
  const { instance } = preview.pages.current()
  const { codes, refund } = instance.data.order
  const returned = codes.map((code) => ({ ...code, state: 'refunded' }))
  const changes = { state: 'refunded', codes: returned, refund: { ...refund, state: 'done' } }
  instance.setData({ order: { ...instance.data.order, ...changes } })
}"""


def to_the_rules(phone: Phone) -> Iterator[str]:
    """The lower half of a page of goods: contents and rules."""
    phone.go("pages/goods/index", "{id: 'pair-set'}")
    expect(phone.shown.locator("goods-rules")).to_contain_text("退款规则")
    phone.run("preview.pages.current().scroll.scrollTop = 9999")
    yield "goods-rules"


def every_order(phone: Phone) -> Iterator[str]:
    """An order in each state the demo has, then a closed and a refunded one."""
    for state in SAMPLE_ORDERS:
        phone.go("pages/order/index", f"{{id: 'demo-{state}'}}")
        yield f"order-{state}"
    phone.run(REFUNDED)
    yield "order-refunded"
    phone.go("pages/order/index", "{id: 'demo-to-pay'}")
    phone.tap_text("取消订单")
    phone.answer("确定")
    expect(phone.shown.locator("order-status")).to_contain_text("已关闭")
    yield "order-closed"


def book_later(phone: Phone) -> Iterator[str]:
    """Buy a coupon that is booked afterwards, and book it."""
    phone.go("pages/goods-list/index")
    phone.shown.locator("goods-search input").fill("预售")
    phone.shown.locator("goods-search input").press("Enter")
    for stop in order(phone, "确定", PRESALE):
        yield f"presale-{stop}"
    yield "presale-order"
    phone.tap_text("去预约")
    phone.wait_for_page("pages/booking/index")
    phone.tap_text("周五")
    phone.tap_text("14:00")
    yield "booking"
    phone.tap_text("确认预约")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-booking")).to_contain_text("已预约")
    yield "order-booked"


def filled_cart(phone: Phone) -> Iterator[str]:
    """Two things in the cart, looked at from its tab."""
    for goods in ("薄荷奶绿（中杯）", "双人下午茶"):
        phone.go("pages/home/index")
        phone.tap_text(goods)
        phone.wait_for_page("pages/goods/index")
        phone.tap_text("加入购物车")
        phone.dialogs.locator(".preview-toast").wait_for(state="detached")
    phone.go("pages/cart/index")
    yield "cart"


def without_data(phone: Phone) -> Iterator[str]:
    """Pages while they wait, with nothing to show, and after a failure."""
    for page in LOADING:
        phone.run(KEEP_BEGINNING.format(page=page))
        phone.page.wait_for_timeout(LOADED_MILLISECONDS)
        phone.run(SHOW.format(data="window.beginning"))
        yield f"loading-{page}"
    for page, listed in EMPTY.items():
        phone.go(f"pages/{page}/index")
        phone.page.wait_for_timeout(LOADED_MILLISECONDS)
        phone.run(SHOW.format(data=f"{{state: 'ready', {listed}: []}}"))
        yield f"empty-{page}"
    phone.go("pages/goods-list/index")
    phone.page.wait_for_timeout(LOADED_MILLISECONDS)
    phone.run(SHOW.format(data="{state: 'error'}"))
    yield "failed"
