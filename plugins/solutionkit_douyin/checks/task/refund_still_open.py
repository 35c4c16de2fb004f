"""The check task/refund-still-open."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "付款 {days} 天后就给达人结算，“{goods}”购买后 {open} 天内还可以退",
        "creators are paid {days} days after payment, while '{goods}' can be refunded for {open}",
    ),
    help=Text("把 refund_days 写成 {open} 或更长", "write refund_days: {open} or more"),
    severity=Severity.WARNING,
)
def refund_still_open(solution: Solution) -> Iterator[Finding]:
    """A task pays creators before its buyers' time for a refund is over.

    ## Why is this wrong?
    Whoever refunds later takes the money back, and the creator's share is already paid out.

    ## 为什么不对
    退款期过了就给达人结算。用户在那以后还能退，钱退回去了，达人的分成却已经付了。

    ## Example
    `refund: {to_use: {right: full, within_days: 7}}` and `tasks: [{refund_days: 3, ...}]`

    ## Use instead
    `tasks: [{refund_days: 7, ...}]`
    """
    for task in solution.tasks:
        sold = [
            each
            for each in solution.goods.values()
            if each.price_fen and task.goods in (None, each.id)
        ]
        for goods in sold if task.refund_days is not None else ():
            rights = [each for each in goods.refund.values() if each.right != "none"]
            open_days = max((each.within_days or 0 for each in rights), default=0)
            if task.refund_days is not None and task.refund_days < open_days:
                values = {"days": task.refund_days, "goods": goods.name, "open": open_days}
                yield Finding((*task.origin, "refund_days"), values)
                break
