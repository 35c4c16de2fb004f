"""Calls to the platform: imitated, failing aloud, or absent, as on a phone."""

import json

import pytest
from phone import Phone
from playwright.sync_api import expect


@pytest.fixture
def phone(open_phone, conformance: str) -> Phone:
    phone = open_phone(conformance)
    phone.go("pages/calls/index")
    return phone


def answer_of(phone: Phone) -> dict:
    expect(phone.shown.locator("#answer")).to_contain_text("{")
    return json.loads(phone.shown.locator("#answer").inner_text())


def test_a_name_is_imitated_known_or_absent(phone: Phone) -> None:
    told = phone.shown.locator("#answer")
    phone.run("preview.pages.restart({ route: 'pages/calls/index', query: {} })")
    expect(told).not_to_be_empty()
    assert "undefined,function" in phone.run(
        "[typeof preview.platform.noSuchThing, typeof preview.platform.chooseMedia].join()"
    )
    assert phone.run(
        "['createOrder', 'rate-button', 'noSuchThing'].map(preview.platform.canIUse)"
    ) == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("button", "message"),
    [
        ("支付成功", "createOrder:ok"),
        ("支付失败", "createOrder:fail payment failed"),
        ("取消支付", "createOrder:fail cancel"),
    ],
)
def test_the_tester_plays_the_payer(phone: Phone, button: str, message: str) -> None:
    phone.tap("#createOrder")
    expect(phone.dialogs.locator(".preview-amount")).to_have_text("¥9.90")
    phone.answer(button)
    assert answer_of(phone)["errMsg"] == message


def test_an_order_may_be_paid_later(phone: Phone) -> None:
    phone.choose("pay", "paid")
    phone.tap("#requestOrder")
    order = answer_of(phone)
    assert [each["itemOrderAmount"] for each in order["itemOrderList"]] == [1000]
    paid = phone.call("getOrderPayment", json.dumps({"orderId": order["orderId"]}))
    assert paid["errMsg"] == "getOrderPayment:ok"


def test_a_refund_is_asked_for(phone: Phone) -> None:
    phone.tap("#applyRefund")
    expect(phone.dialogs).to_contain_text("退款 ¥9.90")
    phone.answer("提交申请")
    assert answer_of(phone)["errMsg"] == "applyRefund:ok"


def test_dialogs_answer(phone: Phone) -> None:
    phone.tap("#showModal")
    phone.answer("确定")
    assert answer_of(phone)["confirm"] is True
    phone.tap("#showActionSheet")
    phone.answer("乙")
    expect(phone.shown.locator("#answer")).to_contain_text('"tapIndex":1')


def test_consent_may_be_refused(phone: Phone) -> None:
    phone.tap("#getLocation")
    assert answer_of(phone)["city"] == "武汉市"
    phone.choose("consent", "refused")
    phone.tap("#getLocation")
    expect(phone.shown.locator("#answer")).to_contain_text("getLocation:fail auth deny")
    phone.tap("#phone")
    expect(phone.shown.locator("#answer")).to_contain_text("getPhoneNumber:fail")


def test_nothing_beyond_this_machine_is_reached(phone: Phone) -> None:
    phone.tap("#request")
    assert "request:fail" in answer_of(phone)["errMsg"]
    expect(phone.page.locator("#missing")).to_contain_text("https://example.com/orders")


def test_what_is_not_imitated_fails_and_is_listed(phone: Phone) -> None:
    phone.tap("#chooseMedia")
    assert "chooseMedia:fail" in answer_of(phone)["errMsg"]
    expect(phone.page.locator("#missing")).to_contain_text("tt.chooseMedia")


def test_components_of_the_platform_are_named_placeholders(phone: Phone) -> None:
    expect(phone.shown.locator("#card")).to_contain_text("o-1")
    phone.tap("#rate")
    expect(phone.shown.locator("#answer")).to_contain_text('"status":2')
    expect(phone.page.locator("#missing")).to_contain_text("<consume-card>")


def test_sharing_shows_the_card(phone: Phone) -> None:
    phone.tap("#share")
    expect(phone.dialogs).to_contain_text("转发：青木茶事")


def test_every_call_is_in_the_log(phone: Phone) -> None:
    phone.tap("#requestSubscribeMessage")
    assert answer_of(phone)["t-1"] == "accept"
    assert phone.calls("requestSubscribeMessage")[0]["given"] == {"tmplIds": ["t-1"]}
    expect(phone.page.locator("#calls [data-api=requestSubscribeMessage]")).to_have_class("done")


def test_storage_outlives_a_reload(phone: Phone) -> None:
    phone.call("setStorage", "{ key: 'cart', data: [1, 2] }")
    phone.page.reload()
    phone.wait_for_page()
    assert phone.run("preview.platform.getStorageSync('cart')") == [1, 2]
