"""That goods sold by the day cost more or less than the price the page reckons with."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Solution, Text, yuan_of_fen
from solutionkit.pages import Markup, tag

_NOTE = Text(
    "按日期卖的商品，每天的价格不一样：{goods}。本页按售价算；"
    "某一天的在订单文件里写 visit（使用那天），用 solutionkit quote 算。",
    "Prices differ from day to day: {goods}. This page reckons with the price; for one day,"
    " write visit (the day of use) into an order's file and run solutionkit quote.",
)
_ONE = Text("“{name}” {least} 到 {most} 元", "{name} ¥{least} to ¥{most}")
_BETWEEN = Text("；", "; ")


def by_day_note(solution: Solution, lang: str) -> Markup | None:
    """Which goods cost what; nothing where each has one price."""
    told = list(_ranges(solution, lang))
    if not told:
        return None
    goods = _BETWEEN.of(lang).join(told)
    return tag("p", _NOTE.of(lang).format(goods=goods), class_="note")


def _ranges(solution: Solution, lang: str) -> Iterator[str]:
    for goods in solution.goods.values():
        prices = {each["price_fen"] or goods.price_fen for each in goods.calendar}
        if len(prices) > 1:
            least, most = yuan_of_fen(min(prices)), yuan_of_fen(max(prices))
            yield _ONE.of(lang).format(name=goods.name, least=least, most=most)
