"""Rows that the platform opens: tapped in the preview, each asks the platform for what it names."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import served
from phone import Phone

TEA = Path(__file__).parents[1] / "unit" / "reach" / "tea.yaml"
REACH = (
    "follow, favourite, join-group, private-message, proactive-message, platform-im, share-video, "
    "phone, live-room.jump, live-room.status, live-room.preview"
)
ROWS = {
    "加入粉丝群": ("joinGroup", {"groupId": "7012345678901234567"}),
    "发私信": ("privateMessage", {"awemeId": "douyin_corner_tea", "scene": "open_card_im"}),
    "接收私信通知": ("authorizePrivateMessage", {"awemeId": "douyin_corner_tea"}),
    "拍抖音": ("share", {"channel": "video"}),
    "联系客服": ("lifeIm", {}),
}


@pytest.fixture(scope="module")
def tea(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    spec = tmp_path_factory.mktemp("touch") / "solution.yaml"
    more = (
        f"reach: [{REACH}]\ntraffic: {{mounts: [video.self]}}\n"
        "service: {customer_service: life-im}\n"
    )
    spec.write_text(TEA.read_text("utf-8") + more, "utf-8")
    with served(spec) as address:
        yield address


def test_each_row_asks_for_what_it_names(open_phone: Callable[[str], Phone], tea: str) -> None:
    phone = open_phone(tea)
    phone.go("pages/mine/index")
    for row, (kind, given) in ROWS.items():
        phone.tap_text(row)
        *_, asked = phone.calls(f'<button open-type="{kind}">')
        assert asked["given"] == given, row
    phone.tap_text("收藏小程序")
    assert phone.calls("showFavoriteGuide")
    assert not phone.faults()


def test_the_live_room_is_on_the_first_page(open_phone: Callable[[str], Phone], tea: str) -> None:
    phone = open_phone(tea)
    phone.tap_text("进直播间")
    [asked] = phone.calls('<button open-type="openWebcastRoom">')
    assert asked["given"] == {"awemeId": "douyin_corner_tea"}
    assert phone.shown.locator("mp-live-preview").count() == 1


def test_a_number_that_is_given_needs_no_typing(
    open_phone: Callable[[str], Phone], tea: str
) -> None:
    phone = open_phone(tea)
    phone.go("pages/confirm/index", "{goods: 'tea'}")
    phone.tap_text("一键填写")
    phone.shown.get_by_text("已授权抖音绑定的手机号").wait_for()
