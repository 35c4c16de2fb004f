"""The check goods/days-not-sent."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Grade, Severity, Solution, Text, check
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.calendar import FACT, dated


@check(
    message=Text(
        "{goods}按日期卖，生成的请求里没有每天的价格和库存：平台接口“日历票价格库存同步”的字段没有查到",
        "{goods}: the generated requests do not carry prices and stock by day; the fields of the"
        " platform's call were not found",
    ),
    help=Text(
        "先在抖音来客后台照交易页的日历逐日填好，再上架",
        "enter the days of the trade page in the life-service back office before the goods go on"
        " the shelf",
    ),
    severity=Severity.WARNING,
)
def days_not_sent(solution: Solution) -> Iterator[Finding]:
    """Goods have prices and stock by day, which no generated request tells the platform of.

    ## Why is this wrong?
    Put on the shelf without the days, tickets sell at the plain price on a holiday, and more are
    sold than a day holds.

    ## 为什么不对
    不逐日填好就上架，节假日会按平日价卖，一天卖出的票会比能接待的多。

    ## Example
    `calendar: [{date: 2027-01-01, price: 158, stock: 2000}]`

    ## Use instead
    在抖音来客后台照交易页的日历填好每天的价格和库存，再上架。
    """
    goods = dated(solution)
    if goods and known(solution, FACT).grade is Grade.UNKNOWN:
        names = "、".join(f"“{each.name}”" for each in goods)
        yield Finding((*goods[0].origin, "calendar"), {"goods": names}, at_key=True)
