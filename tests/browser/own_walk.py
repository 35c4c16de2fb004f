"""A player's way through the sample that a team's own play starts from."""

from collections.abc import Iterator

from game_canvas import Game
from phone import Phone

GOAL = 5
MISSES = 3


def hit_and_miss(phone: Phone) -> Iterator[str]:
    """From the title to a round that is won, and to one that is lost."""
    game = Game(phone)
    game.wait_for("开始游戏")
    yield "title"
    game.tap("开始游戏")
    game.wait_for(f"点中 0 / {GOAL} 次")
    yield "play"
    for _ in range(GOAL):
        game.tap("点我")
    game.wait_for("这一局的成绩")
    yield "result"
    game.tap("再来一局")
    game.wait_for(f"点中 0 / {GOAL} 次")
    miss(game)
    game.wait_for("这一局结束了")
    yield "lost"


def miss(game: Game) -> None:
    """Tap beside the ball until the round is lost."""
    ball = game.wait_for("点我")
    across = 90 if ball["x"] < game.phone.run("innerWidth") / 2 else -90
    for _ in range(MISSES):
        game.touch(ball["x"] + across, ball["y"])
