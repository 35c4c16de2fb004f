"""The check refund/part-of-unused."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "还没使用只退一部分，退多少只写在 text 里：小程序和报价都算不出这笔退款",
        "only a part of what is unused goes back, told by the text alone: neither the app nor "
        "quotes can work out such a refund",
    ),
    help=Text(
        "没用可以全退的，写 right: full；按日期卖的可以写 by_day（离使用日几天退多少）；"
        "别的确实要扣的，先问平台能不能扣，金额由你的服务端按 text 算",
        "write right: full if the unused is refunded whole; what is sold by the day may have "
        "by_day; if a part is kept of anything else, ask the platform whether it may be, and let "
        "your server work out the amount by the text",
    ),
    severity=Severity.WARNING,
)
def part_of_unused(solution: Solution) -> Iterator[Finding]:
    """What was paid for and not used yet is refunded in part.

    ## Why is this wrong?
    A refund before use gives back what was paid: that is what people expect of it. How much is
    kept stands in a sentence only, so the demo says that an audit will tell and a quote leaves it
    open; your own server has to work it out, or buyers get another amount than they read.

    ## 为什么不对
    没用过就退，用户以为退的是全款。扣多少只写在一句话里：演示里写“审核后确定”，报价里算不出来；
    自己的服务端不按这句话算，用户拿到的就和看到的不一样。

    ## Example
    `to_use: {right: partial, text: 使用前申请退款，扣除 10% 手续费后原路退回。}`

    ## Use instead
    `to_use: {right: full, text: 使用前可以随时申请退款，全额原路退回。}`, or steps by the day
    of use (`by_day`) for goods that are sold by the day
    """
    for right in every_right(solution):
        if right.state == "to_use" and right.right == "partial" and not right.by_day:
            yield Finding((*right.origin, "right"))
