"""Pages come and go as on a phone."""

import pytest
from phone import Phone
from playwright.sync_api import expect

LANGUAGE, FORMS = "pages/language/index", "pages/forms/index"
STACK = "pages/stack/index"


@pytest.fixture
def phone(open_phone, conformance: str) -> Phone:
    return open_phone(conformance)


def logged(phone: Phone) -> list[str]:
    return phone.run("preview.program.app.globalData.log")


def refused(phone: Phone, call: str, options: str) -> str:
    return phone.run(f"preview.platform.{call}({options}).catch(({{ errMsg }}) => errMsg)")


def test_a_page_lives_through_its_lifecycles(phone: Phone) -> None:
    phone.call("navigateTo", "{ url: '/pages/stack/index?name=one' }")
    phone.call("navigateTo", "{ url: 'index?name=two' }")
    phone.run("new Promise(requestAnimationFrame)")
    phone.call("navigateBack", "{}")
    assert phone.stack() == [LANGUAGE, STACK]
    assert logged(phone)[:2] == ["launch pages/language/index", "app show"]
    assert [each for each in logged(phone)[2:] if not each.startswith("ready")] == [
        "load one",
        "show one",
        "hide one",
        "load two",
        "show two",
        "unload two",
        "show one",
    ]
    assert "ready two" in logged(phone)


def test_the_back_arrow_goes_back(phone: Phone) -> None:
    phone.call("navigateTo", "{ url: '/pages/stack/index?name=one' }")
    assert phone.screen.locator(".preview-title").inner_text() == "页面栈"
    phone.screen.locator(".preview-back").click()
    phone.wait_for_page(LANGUAGE)


def test_a_tab_stays_alive(phone: Phone) -> None:
    phone.tap("#more")
    phone.screen.locator(".preview-tab").nth(1).click()
    phone.wait_for_page(FORMS)
    phone.screen.locator(".preview-tab").nth(0).click()
    phone.wait_for_page(LANGUAGE)
    assert phone.shown.locator("#branch").inner_text() == "one"


def test_moves_a_phone_refuses_are_refused(phone: Phone) -> None:
    assert "navigateTo:fail" in refused(phone, "navigateTo", "{ url: '/pages/forms/index' }")
    assert "switchTab:fail" in refused(phone, "switchTab", "{ url: '/pages/stack/index' }")
    assert "not found" in refused(phone, "navigateTo", "{ url: '/pages/nowhere/index' }")
    assert "navigateBack:fail" in refused(phone, "navigateBack", "{}")


def test_pages_of_a_package_open(phone: Phone) -> None:
    phone.call("navigateTo", "{ url: '/extra/pages/deep/index' }")
    assert phone.shown.locator("#deep").inner_text() == "分包页面"


def test_the_end_of_a_page_is_told(phone: Phone) -> None:
    phone.go(STACK, '{name: "long"}')
    phone.call("pageScrollTo", "{ scrollTop: 100000 }")
    expect(phone.shown.locator("#end")).to_be_visible()


def test_pulling_down_refreshes(phone: Phone) -> None:
    phone.page.get_by_role("button", name="下拉刷新").click()
    expect(phone.shown.locator("#told")).to_have_text("pulled")


def test_a_page_button_opens_its_page(phone: Phone) -> None:
    phone.page.locator(f"#pages [data-route='{FORMS}']").click()
    phone.wait_for_page(FORMS)
    assert phone.stack() == [FORMS]
