"""The check goods/price-of-no-day."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.solution import Solution

_PLAIN = Text(
    "把 price 改成平日的价格，例如 {least}", "set price to that of a plain day, such as {least}"
)
_FEN = Text(
    "日历里正好是售价的 100 倍：日历的 price 也写元，多半写成了分，或者和 stock 写反了；"
    "确实卖 {least} 的，改 price",
    "the calendar has just a hundred times the price: its prices are yuan too, and most likely "
    "fen, or the stock; if {least} is right, mend price",
)
_SLIPPED = Text(
    "日历里正好是售价的 10 倍：有一处小数点写错了，核对 price 和日历里的 price，都写元",
    "the calendar has just ten times the price: see which decimal point slipped; both are yuan",
)


@check(
    message=Text(
        "售价 {price} 不在日历的价格里：每天卖 {least} 到 {most} 元",
        "the price {price} is not one of the calendar, which has {least} to {most} yuan a day",
    ),
    help=Text("{advice}", "{advice}"),
)
def price_of_no_day(solution: Solution) -> Iterator[Finding]:
    """Goods sold by the day have a price below or above that of every day.

    ## Why is this wrong?
    Lists show the price, and it is the one that is sent to the platform; nobody could buy at it.

    ## 为什么不对
    列表上显示的是售价，交给平台的也是它；哪一天都不是这个价，要么误导用户，要么按错的价卖。

    ## Example
    `{price: 12.00, calendar: [{date: 2026-12-01, price: 120, stock: 200}]}`

    ## Use instead
    `{price: 120.00, calendar: [{date: 2026-12-01, price: 120, stock: 200}]}`
    """
    for goods in solution.goods.values():
        prices = [day["price_fen"] for day in goods.calendar if day["price_fen"]]
        if prices and goods.price_fen and not min(prices) <= goods.price_fen <= max(prices):
            range_of = {"least": yuan_of_fen(min(prices)), "most": yuan_of_fen(max(prices))}
            advice = _advice(goods.price_fen, prices)
            values = {"price": yuan_of_fen(goods.price_fen), **range_of, "advice": advice}
            yield Finding(
                (*goods.origin, "price"), values, as_warning=goods.price_fen > min(prices)
            )


def _advice(price_fen: int, days_fen: list[int]) -> Text:
    """What to mend; a price just ten or a hundred times the other is a slip of either."""
    least = yuan_of_fen(min(days_fen))
    slips = {100: _FEN, 10: _SLIPPED}
    times = next((each for each in slips if price_fen * each in days_fen), None)
    return slips.get(times or 0, _PLAIN).filled(least=least)
