"""A team's own play in the generated frame: the sample that is made, and what replaces it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import served
from game_canvas import Game
from own_walk import hit_and_miss, miss

SPEC = Path(__file__).parents[2] / "industries/mini_games/scenarios/own-play/solution.yaml"
BASKET = """
function begin(frame) {
  let at = 0
  return {
    note: () => '拖到右边',
    draw: (place) => frame.stage.paint.text(`篮子 ${Math.round(at)}`, place.x + 40, place.y + 40),
    use: () => '没有道具',
    touched: (kind, { x }) => {
      at = x
      frame.redraw()
      if (kind === 'end') frame.finish({ score: 7, told: '接住了' })
    },
  }
}
module.exports = { begin, drawArt() {}, hasLevels: true, canRestart: false, revives: [] }
"""


@pytest.fixture(scope="module")
def sample(browser: object) -> Iterator[str]:
    with served(SPEC, "--as-of", "2026-12-01") as address:
        yield address


def test_the_sample_is_played(play: Callable[..., Game], sample: str) -> None:
    game = play(sample)
    for _ in hit_and_miss(game.phone):
        pass
    game.tap("看广告")
    game.phone.answer("看完")
    game.wait_for("还能点空 3 次")
    game.tap("加倍 ×2")
    game.wait_for("点中 1 / 5 次")
    game.tap("加倍 ×1")
    game.wait_for("点中 2 / 5 次")
    assert game.phone.faults() == ""


def test_a_round_without_levels_is_shared_and_begun_anew(
    play: Callable[..., Game], sample: str
) -> None:
    game = play(sample)
    stops = hit_and_miss(game.phone)
    while next(stops) != "result":
        pass
    game.tap("分享给朋友")
    [shared] = game.phone.calls("shareAppMessage")
    assert shared["given"]["title"] == "我在《接果子》得了 5 分"
    game.tap("再来一局")
    game.wait_for("点中 0 / 5 次")
    game.tap("重来")
    miss(game)
    game.tap("回首页")
    game.wait_for("最高分 5")
    assert "开始游戏" in game.words()


def test_minors_do_not_play_it_on_a_wednesday(play: Callable[..., Game], sample: str) -> None:
    game = play(sample)
    game.tap("演示数据")
    game.tap("开始游戏")
    game.wait_for("现在不是游戏时间")


def test_what_replaces_the_sample_gets_touches(play: Callable[..., Game], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "solutionkit", "build", str(SPEC), "-o", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    (tmp_path / "minigame/own/play.js").write_text(BASKET, "utf-8")
    with served(tmp_path / "minigame") as address:
        game = play(address)
        game.tap("开始游戏")
        basket = game.wait_for("篮子 0")
        box = game.phone.screen.locator("canvas").bounding_box()
        mouse = game.phone.page.mouse
        start = (box["x"] + basket["x"], box["y"] + basket["y"] + 60)
        mouse.move(*start)
        mouse.down()
        mouse.move(start[0] + 50, start[1])
        game.phone.page.wait_for_timeout(100)
        assert "篮子 0" not in game.words()
        mouse.up()
        game.wait_for("第 1 关完成")
        assert "7" in game.words()
