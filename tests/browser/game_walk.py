"""A player's way through the generated game, stop by stop, for tests and for pictures."""

from collections.abc import Iterator

from game_canvas import Game
from phone import Phone

TEAS = "龙碧铁大普茉银滇菊玫"
PRICE = "¥3.00"
MINOR_STEPS = 2


def play_a_level(phone: Phone) -> Iterator[str]:
    """From the title to a level that is sorted out."""
    game = Game(phone)
    game.wait_for("开始游戏")
    yield "title"
    game.tap("开始游戏")
    game.wait_for("第 1 关")
    yield "play"
    game.solve_first_level(TEAS)
    game.wait_for("第 1 关完成")
    yield "result"


def buy_props(phone: Phone) -> Iterator[str]:
    """The shop: a payment that fails, one that is given up, one that is made."""
    game = Game(phone)
    game.tap("道具商店")
    row = game.wait_for(PRICE)
    yield "shop"
    game.touch(row["x"] + 50, row["y"])
    game.wait_for("确认购买")
    yield "purchase"
    game.tap("支付 3 元")
    game.wait_for("演示支付")
    yield "cashier"
    game.tap("支付失败")
    game.wait_for("支付失败，没有扣款")
    yield "pay-failed"
    game.tap("再试一次")
    game.tap("支付 3 元")
    game.tap("取消支付")
    game.wait_for("已取消支付")
    yield "pay-cancelled"
    game.tap("再试一次")
    game.tap("支付 3 元")
    game.tap("支付成功")
    game.wait_for("撤回 ×10")
    yield "credited"


def play_as_a_minor(phone: Phone) -> Iterator[str]:
    """A player of 8 to 15 on a weekday."""
    game = Game(phone)
    for _ in range(MINOR_STEPS):
        game.tap("演示数据")
    game.tap("开始游戏")
    game.wait_for("现在不是游戏时间")
    yield "minor"
