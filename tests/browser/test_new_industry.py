"""A package just begun for selling with codes, made ready, and its app walked through."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import installed, served
from phone import Phone
from playwright.sync_api import expect

from solutionkit.cli.main import commands

LAUNDRY = "--title 洗衣 --family life_service --form set-meal --category 生活服务"
CLIPS = "--title 剪辑 --family general --form virtual-service --category 工具"


@contextmanager
def begun(id: str, words: str, folder: Path) -> Iterator[str]:
    """The address of the first scenario of a package begun with `words` and made ready."""
    CliRunner().invoke(commands, ["industry", "new", id, str(folder), *words.split()])
    package = folder / f"solutionkit_{id}" / "industry"
    about = package / "industry.yaml"
    about.write_text(about.read_text("utf-8").replace("status: draft", "status: ready"), "utf-8")
    spec = package / "scenarios" / "first" / "solution.yaml"
    with (
        installed(f"solutionkit_{id}", folder, folder / "site"),
        served(spec, "--as-of", "2026-12-01") as address,
    ):
        yield address


@pytest.fixture(scope="module")
def laundry(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with begun("laundry", LAUNDRY, tmp_path_factory.mktemp("laundry") / "package") as address:
        yield address


@pytest.mark.parametrize("system", ["android", "ios"])
def test_virtual_goods_are_not_sold_on_an_iphone(open_phone, tmp_path: Path, system: str) -> None:
    with begun("clips", CLIPS, tmp_path / "package") as address:
        phone: Phone = open_phone(address)
        phone.choose("system", system)
        phone.tap_text("第一件商品")
        phone.wait_for_page("pages/goods/index")
        phone.tap_text("购买")
        phone.wait_for_page("pages/confirm/index")
        phone.tap("agreement-check mp-image")
        if system == "ios":
            phone.tap_text("iOS 上暂时不能购买")
            expect(phone.dialogs).not_to_contain_text("演示支付")
            assert phone.stack()[-1] == "pages/confirm/index"
        else:
            phone.tap_text("提交订单")
            expect(phone.dialogs).to_contain_text("演示支付")
        assert phone.faults() == ""


def test_a_code_is_bought_shown_and_returned(open_phone, laundry: str) -> None:
    phone: Phone = open_phone(laundry)
    phone.tap_text("第一件商品")
    phone.wait_for_page("pages/goods/index")
    phone.tap_text("购买")
    phone.wait_for_page("pages/confirm/index")
    phone.tap("agreement-check mp-image")
    phone.tap_text("提交订单")
    phone.answer("确定")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-codes")).to_contain_text("待使用")
    phone.tap_text("申请退款")
    phone.wait_for_page("pages/refund/index")
    expect(phone.shown.locator("submit-bar")).to_contain_text("19.90")
    phone.tap_text("计划有变，暂时不用了")
    phone.tap_text("提交申请")
    phone.wait_for_page("pages/order/index")
    expect(phone.shown.locator("order-status")).to_contain_text("退款")
    assert phone.faults() == ""


def test_every_page_opens_without_a_fault(open_phone, laundry: str) -> None:
    phone: Phone = open_phone(laundry)
    assert phone.faults_by_page() == {}
