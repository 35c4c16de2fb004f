"""A player's way through a generated quiz, stop by stop, for tests and for pictures."""

import csv
from collections.abc import Iterator
from pathlib import Path

from game_canvas import Game
from phone import Phone

SCENARIO = Path(__file__).parents[2] / "industries" / "mini_games" / "scenarios" / "solar-terms"
PER_LEVEL = 5


def answers() -> dict[str, tuple[str, list[str]]]:
    """The right answer and all choices of every question."""
    with (SCENARIO / "questions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {each["ask"]: (each["answer"], each["choices"].split(";")) for each in rows}


def asked(game: Game) -> str:
    """The question on the screen; a long one is written on several lines."""
    shown = "".join(game.words())
    return next(each for each in answers() if each in shown)


def answer(game: Game, *, rightly: bool) -> None:
    """Pick the right choice, or a wrong one."""
    right, choices = answers()[asked(game)]
    wrong = next(each for each in choices if each != right and each in game.words())
    game.tap(right if rightly else wrong)


def go_on(game: Game) -> None:
    """Leave an answered question."""
    game.tap("看结果" if "看结果" in game.words() else "下一题")


def answer_a_level(phone: Phone) -> Iterator[str]:
    """From the title to a level that is passed, with one wrong answer on the way."""
    game = Game(phone)
    game.wait_for("开始游戏")
    yield "title"
    game.tap("开始游戏")
    game.wait_for("第 1 / 5 题")
    yield "question"
    answer(game, rightly=True)
    game.wait_for("下一题")
    yield "right"
    go_on(game)
    game.wait_for("第 2 / 5 题")
    game.tap("去掉错的 ×2")
    game.wait_for("去掉错的 ×1")
    yield "fifty-fifty"
    answer(game, rightly=False)
    game.wait_for("下一题")
    yield "wrong"
    for _ in range(PER_LEVEL - 2):
        go_on(game)
        answer(game, rightly=True)
    go_on(game)
    game.wait_for("第 1 关完成")
    yield "result"


def run_out_of_lives(phone: Phone) -> Iterator[str]:
    """Three wrong answers, and what may be done then."""
    game = Game(phone)
    game.tap("开始游戏")
    for _ in range(3):
        game.wait_for("题")
        answer(game, rightly=False)
        go_on(game)
    game.wait_for("第 1 关没有过")
    yield "lost"
