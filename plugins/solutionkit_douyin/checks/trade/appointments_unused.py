"""The check trade/appointments-unused."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "{family}的预约由平台处理，trade.appointments 里能改几次、提前几小时在小程序里不起作用",
        "bookings of the {family} are the platform's: how often and until when they may be changed "
        "does nothing in the app",
    ),
    help=Text(
        "能不能取消、退多少写在 trade.refund 的 booked 里，去掉 appointments",
        "say under booked in trade.refund whether it may be cancelled, and take out appointments",
    ),
    severity=Severity.WARNING,
)
def appointments_unused(solution: Solution) -> Iterator[Finding]:
    """Rules for times agreed are written where the app agrees on none.

    ## Why is this wrong?
    They are for services whose times the app keeps itself. With a booking of the platform no order
    page offers to change the time, and no deadline holds.

    ## 为什么不对
    这些规则只管小程序自己约时间的服务。走平台预约的，订单页没有改约、取消的按钮，期限也不会生效。

    ## Example
    `trade: {appointments: {changes: 1, cancel_hours: 24}}` for life services

    ## Use instead
    `trade: {refund: {booked: {right: full, text: 预约时间前 24 小时可以取消，全额退回。}}}`
    """
    if "booking" in solution.trade.family.features and solution.trade.appointments is not None:
        values = {"family": solution.trade.family.title}
        yield Finding(solution.trade.appointments.origin, values)
