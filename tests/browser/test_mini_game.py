"""The generated mini-games, played: sort, score, share, watch an ad, buy, stop when minors must.

Nothing of the platform is real; the preview answers in its place, as it does for a tester.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import served
from game_canvas import Game
from game_server import game_server
from game_walk import TEAS

SCENARIOS = Path(__file__).parents[2] / "industries" / "mini_games" / "scenarios"
SATURDAY_EVENING = "2026-12-05T20:30:00+08:00"


@pytest.fixture(scope="module")
def tea_mountain(browser: object) -> Iterator[str]:
    with served(SCENARIOS / "tea-mountain" / "solution.yaml", "--as-of", "2026-12-01") as address:
        yield address


def test_a_level_is_played_scored_and_shared(play: Callable[..., Game], tea_mountain: str) -> None:
    game = play(tea_mountain)
    game.tap("开始游戏")
    game.wait_for("第 1 关")
    moves = game.solve_first_level(TEAS)
    game.wait_for("第 1 关完成")
    score = 3 * 100 + (3 * 4 * 2 - moves) * 10
    assert str(score) in game.words()
    game.tap("分享给朋友")
    [shared] = game.phone.calls("shareAppMessage")
    assert shared["given"]["title"] == f"我在《茶山整理铺》第 1 关得了 {score} 分"
    game.tap("下一关")
    game.wait_for("第 2 关")
    game.tap("返回")
    game.wait_for(f"最高分 {score}")
    assert game.phone.faults() == ""


def test_a_move_can_be_taken_back(play: Callable[..., Game], tea_mountain: str) -> None:
    game = play(tea_mountain)
    game.tap("开始游戏")
    game.wait_for("第 1 关")
    before = game.columns(TEAS)
    left, step = before[0][0]["x"], before[1][0]["x"] - before[0][0]["x"]
    game.touch(left, before[0][1]["y"])
    game.touch(left + 3 * step, before[0][1]["y"])
    game.wait_for("步数 1")
    game.phone.page.wait_for_timeout(300)
    assert [len(each) for each in game.columns(TEAS)] == [3, 4, 4, 1]
    game.tap("撤回 ×5")
    game.wait_for("撤回 ×4")
    assert [len(each) for each in game.columns(TEAS)] == [4, 4, 4]


def test_an_ad_rewards_only_who_watched_it(play: Callable[..., Game], tea_mountain: str) -> None:
    game = play(tea_mountain)
    game.tap("开始游戏")
    game.tap("空罐 ×1")
    assert game.phone.calls("createRewardedVideoAd") == []
    game.tap("看广告")
    game.phone.answer("中途关闭")
    game.wait_for("看完才有奖励")
    game.tap("看广告")
    game.phone.answer("看完")
    game.wait_for("空罐 ×1")
    [made] = game.phone.calls("createRewardedVideoAd")
    assert made["given"] == {"adUnitId": "ad-jar-000001"}
    game.tap("空罐 ×1")
    game.wait_for("去商店")


@pytest.mark.parametrize(("clock", "shown"), [("12:00:10", 0), ("12:00:31", 1)])
def test_an_interstitial_waits_its_time(
    play: Callable[..., Game], tea_mountain: str, clock: str, shown: int
) -> None:
    game = play(tea_mountain)
    game.tap("开始游戏")
    game.wait_for("第 1 关")
    game.solve_first_level(TEAS)
    game.phone.page.clock.set_fixed_time(f"2026-12-02T{clock}+08:00")
    game.tap("下一关")
    game.wait_for("第 2 关")
    assert len(game.phone.calls("createInterstitialAd")) == shown


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        (1, "现在不是游戏时间"),
        (2, "现在不是游戏时间"),
        (4, "需要先实名认证"),
    ],
    ids=["16 and 17", "8 to 15", "no real name"],
)
def test_minors_do_not_play_on_a_wednesday(
    play: Callable[..., Game], tea_mountain: str, steps: int, reason: str
) -> None:
    game = as_player(play(tea_mountain), steps)
    game.tap("开始游戏")
    game.wait_for(reason)
    game.tap("知道了")
    game.wait_for("开始游戏")


def test_minors_play_on_a_saturday_evening(play: Callable[..., Game], tea_mountain: str) -> None:
    game = as_player(play(tea_mountain, SATURDAY_EVENING), 2)
    game.tap("开始游戏")
    game.wait_for("第 1 关")


@pytest.mark.parametrize(
    ("steps", "reason"),
    [(2, None), (3, "8 岁以下不提供付费"), (4, "实名认证以后才能购买")],
    ids=["8 to 15", "under 8", "no real name"],
)
def test_what_minors_may_buy(
    play: Callable[..., Game], tea_mountain: str, steps: int, reason: str | None
) -> None:
    game = as_player(play(tea_mountain, SATURDAY_EVENING), steps)
    game.tap("道具商店")
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    game.wait_for(reason or "确认购买")


def test_minors_do_not_pay_when_they_may_not_play(
    play: Callable[..., Game], tea_mountain: str
) -> None:
    game = as_player(play(tea_mountain), 1)
    game.tap("道具商店")
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    game.wait_for("现在不是游戏时间")


def test_a_purchase_over_the_limit_is_refused(play: Callable[..., Game], tea_mountain: str) -> None:
    game = as_player(play(tea_mountain, SATURDAY_EVENING), 2)
    game.tap("道具商店")
    game.wait_for("道具商店")
    game.tap("下一页")
    row = game.wait_for("¥68.00")
    game.touch(row["x"] + 50, row["y"])
    game.wait_for("单次最多 50 元")


def test_what_is_bought_arrives(play: Callable[..., Game], tea_mountain: str) -> None:
    game = play(tea_mountain)
    game.tap("道具商店")
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    game.tap("支付 3 元")
    game.tap("支付成功")
    game.wait_for("撤回 ×10")
    assert game.phone.calls("requestGamePayment") == [], "the demo charges nobody"


@pytest.mark.parametrize(
    ("outcome", "told"),
    [("支付失败", "支付失败，没有扣款"), ("取消支付", "已取消支付，没有扣款")],
    ids=["failed", "cancelled"],
)
def test_what_is_not_paid_does_not_arrive(
    play: Callable[..., Game], tea_mountain: str, outcome: str, told: str
) -> None:
    game = play(tea_mountain)
    game.tap("道具商店")
    held = next(each for each in game.words() if each.startswith("手里有"))
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    game.tap("支付 3 元")
    game.tap(outcome)
    game.wait_for(told)
    game.tap("不买了")
    assert held in game.words()
    game.touch(row["x"] + 50, row["y"])
    game.wait_for("确认购买")


def test_who_could_not_pay_may_try_again(play: Callable[..., Game], tea_mountain: str) -> None:
    game = play(tea_mountain)
    game.tap("道具商店")
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    for step in ("支付 3 元", "支付失败", "再试一次", "支付 3 元", "支付成功"):
        game.tap(step)
    game.wait_for("撤回 ×10")


@pytest.mark.parametrize(
    ("outcome", "told", "is_asked"),
    [
        ("paid", "撤回 ×10", True),
        ("failed", "支付没有完成，道具没有到账", False),
        ("cancelled", "支付没有完成，道具没有到账", False),
    ],
)
def test_a_real_payment_is_granted_once_the_server_says_so(
    play: Callable[..., Game], tmp_path: Path, outcome: str, told: str, is_asked: bool
) -> None:
    with (
        game_server() as (service, asked),
        served(built_for(service, tmp_path), "--service", service) as shown,
    ):
        game = play(shown)
        game.phone.choose("pay", outcome)
        game.tap("道具商店")
        row = game.wait_for("¥3.00")
        game.touch(row["x"] + 50, row["y"])
        game.tap("支付 3 元")
        game.wait_for(told)
    assert ("/orders/order-1" in asked) == is_asked


def test_the_sidebar_is_explained_before_it_opens(
    play: Callable[..., Game], tea_mountain: str
) -> None:
    game = play(tea_mountain)
    game.tap("侧边栏")
    game.tap("去看看")
    [opened] = game.phone.calls("navigateToScene")
    assert opened["given"] == {"scene": "sidebar"}


@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_nothing_is_written_off_the_screen(
    play: Callable[..., Game], tea_mountain: str, screen: str
) -> None:
    game = play(tea_mountain)
    game.phone.page.locator(f"[data-screen={screen}]").click()
    game.phone.page.wait_for_timeout(500)
    for stop in ("开始游戏", "返回", "道具商店"):
        game.tap(stop)
        game.phone.page.wait_for_timeout(100)
        width, height = game.phone.run("[innerWidth, innerHeight]")
        for each in game.written():
            assert 0 < each["x"] < width, each
            assert 0 < each["y"] < height, each


def test_a_game_without_goods_and_placements_offers_neither(
    play: Callable[..., Game], browser: object
) -> None:
    with served(SCENARIOS / "ads-only" / "solution.yaml") as address:
        game = play(address)
        game.wait_for("开始游戏")
        assert "道具商店" not in game.words()
        game.tap("开始游戏")
        game.wait_for("用完了")
        assert "看广告" not in game.words()


def built_for(service: str, folder: Path) -> Path:
    """The game built for a server of its own, pointed at one on this machine."""
    overlay = folder / "server.yaml"
    overlay.write_text("platform: {douyin: {api_base: https://game.example}}\n", "utf-8")
    spec = SCENARIOS / "tea-mountain" / "solution.yaml"
    options = ["--with", str(overlay), "-o", str(folder / "out"), "--as-of", "2026-12-01"]
    subprocess.run(
        [sys.executable, "-m", "solutionkit", "build", str(spec), *options],
        check=True,
        capture_output=True,
    )
    project = folder / "out" / "minigame"
    config = project / "config.js"
    text = config.read_text("utf-8")
    config.write_text(text.replace("https://game.example", service), "utf-8")
    return project


def as_player(game: Game, steps: int) -> Game:
    """Change the demo's player: grown up, 16 and 17, 8 to 15, under 8, no real name."""
    for _ in range(steps):
        game.tap("演示数据")
    return game


def test_the_customer_service_opens_as_the_finger_leaves(
    play: Callable[..., Game], tea_mountain: str
) -> None:
    game = play(tea_mountain)
    game.tap("客服")
    [opened] = game.phone.calls("openCustomerServiceConversation")
    assert opened["given"]["type"] == 2


def test_a_player_reads_what_is_collected_and_what_for(
    play: Callable[..., Game], tea_mountain: str
) -> None:
    game = play(tea_mountain)
    game.tap("隐私说明")
    game.wait_for("什么时候要")
    game.tap("知道了")
    game.wait_for("开始游戏")
