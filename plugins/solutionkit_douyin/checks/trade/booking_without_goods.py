"""The check trade/booking-without-goods."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits_refund import booked_when_paid


@check(
    message=Text(
        "写了 trade.booking: true，而没有一件商品能在小程序里预约：不会生成预约页和取消预约的入口",
        "trade.booking is true and no goods can be booked in the app: no page to book on and no "
        "way to cancel is generated",
    ),
    help=Text(
        "要线上预约，写预售券（books）或预定商品（fulfilment: appointment）；电话预约的去掉它",
        "sell pre-sales (books) or booking goods (fulfilment: appointment); where people book by "
        "telephone, take out booking",
    ),
    severity=Severity.WARNING,
)
def booking_without_goods(solution: Solution) -> Iterator[Finding]:
    """Booking is turned on and nothing is sold that can be booked.

    ## Why is this wrong?
    Codes are redeemed as they are: the app has no page on which to book or cancel. Yet the release
    materials ask for a picture of it, and the trade settings name its calls.

    ## 为什么不对
    券码到店直接核销，小程序里没有预约和取消预约的地方；发布材料却会要“取消预约入口”的截图，拿不出来。

    ## Example
    `trade: {booking: true}` where all goods are `fulfilment: code`

    ## Use instead
    `goods: [{id: night, fulfilment: appointment, form: booking, …}]`, or no `booking`
    """
    if not solution.trade.booking or "booking" not in solution.trade.family.features:
        return
    goods = solution.goods.values()
    if goods and not any(each.books or booked_when_paid(solution, each) for each in goods):
        yield Finding(("trade", "booking"))
