"""A visitor's way through the generated dealer group, stop by stop, for tests and for pictures."""

from collections.abc import Iterator

from phone import Phone
from playwright.sync_api import expect

MODEL = "青岚 B"
STORE = "临川西郊展厅"
COMPANY = "苏州临川西郊汽车销售有限公司"
CONSENT = "只交给所选门店的经营公司"


def choose(phone: Phone, field: str, answer: str) -> None:
    """Open the picker of a field and take one of its choices."""
    label = phone.shown.get_by_text(field, exact=True)
    label.locator("xpath=..").locator("mp-picker").click()
    phone.answer(answer)


def look_at_a_model(phone: Phone) -> Iterator[str]:
    """From home to a model and its trims."""
    expect(phone.shown.locator("lead-entry")).to_contain_text("预约试驾")
    # The sixth tag, in a second row: none is left out.
    expect(phone.shown.locator("category-nav")).to_contain_text("新车预告")
    yield "home"
    phone.tap_text(MODEL)
    phone.wait_for_page("pages/goods/index")
    expect(phone.shown.locator("model-summary")).to_contain_text("15.98 万 - 19.88 万")
    yield "model"
    expect(phone.shown.locator("variant-list")).to_contain_text("2.0T 四驱旗舰型")
    phone.shown.locator("variant-list").scroll_into_view_if_needed()
    yield "trims"


def book_a_test_drive(phone: Phone) -> Iterator[str]:
    """Fill the form in; what is missing, and a missing consent, is refused; then send it."""
    yield from look_at_a_model(phone)
    phone.tap_text("预约试驾")
    phone.wait_for_page("pages/lead/index")
    expect(phone.shown.locator("lead-form")).to_contain_text(MODEL)
    yield "form"
    phone.tap_text("提交")
    expect(phone.shown.locator("lead-form")).to_contain_text("请选择这一项")
    yield "form-refused"
    choose(phone, "去哪家店", STORE)
    phone.shown.locator("input").last.fill("13800000000")
    phone.tap_text("提交")
    expect(phone.dialogs).to_contain_text("请先阅读并同意授权说明")
    assert phone.stack()[-1] == "pages/lead/index"
    yield "consent-missing"
    phone.dialogs.locator(".preview-toast").wait_for(state="detached")
    phone.shown.locator("lead-form mp-image").last.click()
    yield "form-filled"
    phone.tap_text("提交")
    phone.wait_for_page("pages/lead-record/index")
    expect(phone.shown.locator("lead-status")).to_contain_text("提交成功")
    expect(phone.shown.locator("lead-status")).to_contain_text(COMPANY)
    expect(phone.shown.locator("lead-record")).to_contain_text(CONSENT)
    yield "sent"


def withdraw(phone: Phone) -> Iterator[str]:
    """Find the lead among one's own, and take the consent back."""
    yield from book_a_test_drive(phone)
    phone.go("pages/mine/index")
    yield "mine"
    phone.tap_text("我的预约和询价")
    phone.wait_for_page("pages/leads/index")
    expect(phone.shown.locator("lead-list")).to_contain_text(COMPANY)
    yield "leads"
    phone.tap_text("预约试驾")
    phone.wait_for_page("pages/lead-record/index")
    phone.tap_text("撤回授权，删除信息")
    phone.answer("确定")
    expect(phone.shown.locator("lead-status")).to_contain_text("已撤回")
    expect(phone.shown.locator("lead-record")).not_to_contain_text(STORE)
    yield "withdrawn"


def ask_for_a_quote(phone: Phone) -> Iterator[str]:
    """Ask about one trim: model and trim are chosen already; a city without dealers goes on."""
    phone.go("pages/goods/index", "{id: 'lan-c'}")
    phone.shown.get_by_text("咨询这款").nth(1).click()
    phone.wait_for_page("pages/lead/index")
    expect(phone.shown.locator("lead-form")).to_contain_text("650 km 长续航版")
    yield "quote"
    choose(phone, "所在城市", "常州")
    phone.shown.locator("input").last.fill("13900000000")
    phone.shown.locator("lead-form mp-image").last.click()
    phone.tap_text("提交")
    phone.wait_for_page("pages/lead-record/index")
    expect(phone.shown.locator("lead-status")).to_contain_text("临川汽车集团有限公司")
    yield "quote-sent"


def without_data(phone: Phone) -> Iterator[str]:
    """Pages of leads and models with nothing to show, and after a failure."""
    for page, listed in {"leads": "leads", "goods-list": "goods"}.items():
        phone.go(f"pages/{page}/index")
        phone.page.wait_for_timeout(900)
        phone.run(f"preview.pages.current().instance.setData({{state: 'ready', {listed}: []}})")
        yield f"empty-{page}"
        phone.run("preview.pages.current().instance.setData({state: 'error'})")
        expect(phone.shown.locator("load-error")).to_contain_text("重试")
        yield f"failed-{page}"
        loading = "{state: 'loading', " + listed + ": []}"
        phone.run(f"preview.pages.current().instance.setData({loading})")
        yield f"loading-{page}"
