"""What a page may write, and what must come out on the screen."""

import pytest
from phone import Phone
from playwright.sync_api import expect


@pytest.fixture
def phone(open_phone, conformance: str) -> Phone:
    return open_phone(conformance)


def text_of(phone: Phone, selector: str) -> str:
    return phone.shown.locator(selector).first.inner_text()


def style_of(phone: Phone, selector: str, name: str) -> str:
    script = f"node => getComputedStyle(node).getPropertyValue({name!r})"
    return phone.shown.locator(selector).first.evaluate(script)


def test_lists_nest_and_name_their_items(phone: Phone) -> None:
    items = phone.shown.locator(".item")
    assert items.all_inner_texts() == ["0:薄荷奶绿[0冷][1甜]", "1:桂花乌龙"]


def test_a_tap_carries_the_data_of_its_item(phone: Phone) -> None:
    phone.shown.locator(".item").nth(1).click()
    expect(phone.shown.locator("#told")).to_have_text("chose b")
    assert style_of(phone, ".item.on", "color") == "rgb(200, 0, 0)"


def test_one_branch_of_a_condition_shows(phone: Phone) -> None:
    shown = [text_of(phone, "#branch")]
    for _ in range(2):
        phone.tap("#more")
        shown.append(text_of(phone, "#branch"))
    assert shown == ["none", "one", "many"]


def test_templates_and_scripts_are_imported(phone: Phone) -> None:
    assert text_of(phone, ".row") == "薄荷奶绿×3"
    assert text_of(phone, "#script") == "营业中"


def test_rpx_is_a_share_of_the_screen(phone: Phone) -> None:
    assert style_of(phone, "#wide", "width") == "187.5px"
    assert style_of(phone, "#wide", "margin-left") == "25px"
    phone.page.locator("[data-screen=small]").click()
    expect(phone.shown.locator("#wide")).to_have_css("width", "160px")


def test_a_component_keeps_its_styles_to_itself(phone: Phone) -> None:
    assert style_of(phone, "#page-mark", "color") == "rgb(0, 128, 0)"
    assert style_of(phone, "card mp-view", "color") == "rgb(0, 0, 200)"
    assert style_of(phone, "card", "margin-top") == "5px"


def test_a_page_loses_its_styles_with_the_screen(phone: Phone) -> None:
    phone.go("pages/forms/index")
    assert ".tall" not in phone.run(
        "[...document.styleSheets].map(s => s.ownerNode.textContent).join()"
    )


def test_a_component_fills_slots_observes_and_tells(phone: Phone) -> None:
    assert text_of(phone, "#head") == "head"
    assert text_of(phone, "#body") == "body"
    assert text_of(phone, "#title") == "桂花乌龙 (4)"
    phone.tap("#title")
    expect(phone.shown.locator("#told")).to_have_text("picked 桂花乌龙")


def test_a_component_lives_through_its_lifetimes(phone: Phone) -> None:
    expect(phone.shown.locator("#life")).to_have_text("attached show ready")


def test_observers_follow_a_property(phone: Phone) -> None:
    phone.tap("#more")
    assert text_of(phone, "#counter") == "2"


def test_events_bubble_until_caught(phone: Phone) -> None:
    phone.tap("#bubbled")
    expect(phone.shown.locator("#told")).to_have_text("bubbled outer")
    phone.tap("#caught")
    expect(phone.shown.locator("#told")).to_have_text("caught")


def test_a_long_press_is_no_tap(phone: Phone) -> None:
    phone.shown.locator("#held").click(delay=500)
    expect(phone.shown.locator("#told")).to_have_text("held")


def test_pictures_load_and_hidden_things_hide(phone: Phone) -> None:
    assert (
        phone.shown.locator("#picture img").evaluate(
            "node => node.decode().then(() => node.naturalWidth)"
        )
        == 8
    )
    assert not phone.shown.locator("#hidden").is_visible()


def test_a_pressed_thing_takes_its_hover_class(phone: Phone) -> None:
    phone.shown.locator("#pressed").hover()
    phone.page.mouse.down()
    expect(phone.shown.locator("#pressed")).to_have_css("opacity", "0.7")
    phone.page.mouse.up()
    expect(phone.shown.locator("#pressed")).to_have_css("opacity", "1")


def test_page_code_sees_nothing_of_the_browser(phone: Phone) -> None:
    assert text_of(phone, "#globals") == "hidden"


def test_a_form_gathers_what_was_entered(phone: Phone) -> None:
    phone.go("pages/forms/index")
    phone.shown.locator("#name input").fill("张三丰五")
    phone.shown.locator("#note textarea").fill("少冰")
    phone.shown.locator("#invoice input").check()
    phone.tap("#large")
    phone.tap("#ice")
    phone.tap("#slot")
    phone.answer("下午")
    phone.tap("#submit")
    expect(phone.shown.locator("#value")).to_have_text(
        '{"name":"张三丰五","note":"少冰","invoice":true,"size":"large",'
        '"extras":["ice","sugar"],"portion":2,"slot":1}'
    )
    phone.tap("#reset")
    expect(phone.shown.locator("#value")).to_have_text("reset")
    assert phone.shown.locator("#name input").input_value() == ""


def test_a_page_without_faults_has_none(phone: Phone) -> None:
    assert phone.faults() == ""
