"""The generated quiz, played: answer, run out of time and lives, use props, revive, share."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import WEDNESDAY_NOON, served
from game_canvas import Game
from quiz_walk import SCENARIO, answer, answer_a_level, answers, asked, go_on, run_out_of_lives

RIGHT_AT_ONCE = 100 + 20 * 2
LONGEST = {
    "ask": "一年里太阳在黄道上每走过一段就是一个节气。从去年冬至那天算起，到今年夏至那天为止，"
    "太阳在黄道上一共走过了多少度，又一共经过了多少个节气？请选出正确的一项：",
    "choices": "走过一百八十度并经过十二个不同的节气;走过三百六十度并经过二十四个节气;都不对;都对",
    "answer": "走过一百八十度并经过十二个不同的节气",
    "why": "冬至到夏至正好是半年，太阳走过半圈，也就是一百八十度，一共十二个节气；每过一个节气"
    "走十五度，一年下来正好三百六十度，所以一年分成二十四份。",
}
"""About as long as the texts of a question may be."""


@pytest.fixture(scope="module")
def solar_terms(browser: object) -> Iterator[str]:
    with served(SCENARIO / "solution.yaml", "--as-of", "2026-12-01") as address:
        yield address


def test_a_level_is_answered_scored_and_shared(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms)
    for _ in answer_a_level(game.phone):
        pass
    score = 4 * RIGHT_AT_ONCE
    assert str(score) in game.words()
    assert any("5 题答对 4 题" in each for each in game.words())
    game.tap("分享给朋友")
    [shared] = game.phone.calls("shareAppMessage")
    assert shared["given"]["title"] == f"我在《节气小课堂》第 1 关得了 {score} 分"
    game.tap("下一关")
    game.wait_for("第 2 关")
    assert asked(game) == list(answers())[5]
    assert game.phone.faults() == ""


def test_a_skipped_question_costs_nothing(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms)
    game.tap("开始游戏")
    game.tap("跳过 ×2")
    game.wait_for("第 2 / 5 题 · 还剩 3 次机会 · 0 分")
    game.wait_for("跳过 ×1")


def test_two_choices_are_left_and_no_fewer(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms)
    game.tap("开始游戏")
    game.tap("去掉错的 ×2")
    game.wait_for("去掉错的 ×1")
    right, choices = answers()[asked(game)]
    left = [each for each in choices if each in game.words()]
    assert len(left) == 2 and right in left
    game.tap("去掉错的 ×1")
    game.wait_for("只剩两个选项")
    game.wait_for("去掉错的 ×1")


def test_time_runs_out_and_costs_a_life(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms)
    game.tap("开始游戏")
    game.wait_for("第 1 / 5 题")
    let_pass(game, 19)
    assert "时间到了" not in "".join(game.words())
    let_pass(game, 2, start=20)
    game.wait_for("时间到了")
    game.wait_for("还剩 2 次机会")
    go_on(game)
    game.wait_for("第 2 / 5 题")


def test_time_stops_once_a_question_is_answered(
    play: Callable[..., Game], solar_terms: str
) -> None:
    game = play(solar_terms)
    game.tap("开始游戏")
    game.wait_for("第 1 / 5 题")
    answer(game, rightly=True)
    let_pass(game, 30)
    game.wait_for(f"还剩 3 次机会 · {RIGHT_AT_ONCE} 分")


def test_an_ad_revives_who_watched_it_to_its_end(
    play: Callable[..., Game], solar_terms: str
) -> None:
    game = play(solar_terms)
    for _ in run_out_of_lives(game.phone):
        pass
    assert "再来一次" in game.words()
    game.tap("看广告")
    game.phone.answer("中途关闭")
    game.wait_for("看完才有奖励")
    game.tap("看广告")
    game.phone.answer("看完")
    game.wait_for("第 4 / 5 题 · 还剩 1 次机会")
    answer(game, rightly=False)
    go_on(game)
    game.wait_for("第 1 关没有过")
    assert "看广告" not in game.words(), "one ad a round"
    game.wait_for("去商店")


def test_a_bought_revival_is_used_on_the_way_back(
    play: Callable[..., Game], solar_terms: str
) -> None:
    game = play(solar_terms)
    game.tap("道具商店")
    row = game.wait_for("¥3.00")
    game.touch(row["x"] + 50, row["y"])
    game.tap("支付 3 元")
    game.tap("支付成功")
    game.wait_for("复活 ×3")
    game.tap("返回")
    for _ in run_out_of_lives(game.phone):
        pass
    game.tap("复活 ×3")
    game.wait_for("第 4 / 5 题 · 还剩 1 次机会")


def test_who_lost_may_begin_again(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms)
    for _ in run_out_of_lives(game.phone):
        pass
    game.tap("再来一次")
    game.wait_for("第 1 / 5 题 · 还剩 3 次机会 · 0 分")


def test_minors_do_not_answer_on_a_wednesday(play: Callable[..., Game], solar_terms: str) -> None:
    game = play(solar_terms, WEDNESDAY_NOON)
    game.tap("演示数据")
    game.tap("开始游戏")
    game.wait_for("现在不是游戏时间")


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("screen", ["tall", "small", "half"])
def test_long_texts_stay_on_every_screen(
    play: Callable[..., Game], tmp_path: Path, orientation: str, screen: str
) -> None:
    with served(long_questions(tmp_path, orientation), "--as-of", "2026-12-01") as address:
        game = play(address)
        game.phone.page.locator(f"[data-screen={screen}]").click()
        game.phone.page.wait_for_timeout(500)
        game.tap("开始游戏")
        game.wait_for("一年里太阳")
        inside(game)
        game.tap("走过一百八十度")
        game.wait_for("看结果" if "看结果" in game.words() else "下一题")
        inside(game)
        assert "分成二十四份" in "".join(game.words())


def let_pass(game: Game, seconds: int, start: int = 1) -> None:
    """Let the clock go on second by second, as it does while the game is looked at."""
    for second in range(start, start + seconds):
        at = f"2026-12-02T12:00:{second:02}+08:00"
        game.phone.page.clock.set_fixed_time(at)
        game.phone.page.wait_for_timeout(60)


def long_questions(folder: Path, orientation: str) -> Path:
    """The quiz with nothing but long questions, held upright or across."""
    with (folder / "questions.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, LONGEST)
        table.writeheader()
        table.writerows({**LONGEST, "ask": f"{LONGEST['ask']}{number}"} for number in range(3))
    spec = (SCENARIO / "solution.yaml").read_text("utf-8")
    file = folder / "solution.yaml"
    file.write_text(spec.replace("portrait", orientation), "utf-8")
    return file


def inside(game: Game) -> None:
    """Nothing is written off the screen."""
    width, height = game.phone.run("[innerWidth, innerHeight]")
    for each in game.written():
        assert 0 < each["x"] < width, each
        assert 0 < each["y"] < height, each
