"""The check goods/pass-is-one-code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check

TOLD = re.compile(
    r"(?<!每次)(?<!每天)(?<!每日)(?:共|含|总计|合计|可用|可使用|可享|能用)"
    r"\D{0,4}[0-9一二三四五六七八九十百两]+\s*[次杯份节]"
)
"""How many visits there are in all; 每次限用 1 份 does not tell it."""


@check(
    message=Text(
        "“{goods}”生成的页面只有一张券码，不记剩余次数：次数怎样写进商品库没有查到",
        "'{goods}' is shown as one code without the visits left: how the product library is told"
        " their number was not found",
    ),
    help=Text(
        "在来客后台填次数，并在 notices 里写清共几次、怎样用",
        "set the number in the back office, and state under notices how many visits there are",
    ),
    severity=Severity.WARNING,
)
def pass_is_one_code(solution: Solution) -> Iterator[Finding]:
    """A pass for several visits is sold, but its pages know of one code only.

    ## Why is this wrong?
    A customer reads 已使用 once the code was redeemed, though visits are left.

    ## 为什么不对
    用了一次，页面就可能写成“已使用”，用户看不到还剩几次。

    ## Example
    `{id: wash, name: 精洗 5 次卡, form: pass, price: 268}`

    ## Use instead
    `{id: wash, name: 精洗 5 次卡, form: pass, price: 268, notices: [共五次，每次到店出示券码]}`
    """
    for goods in solution.goods.values():
        form = solution.trade.family.forms.get(goods.form, {})
        if form.get("one_code") and not any(map(TOLD.search, goods.notices)):
            yield Finding(goods.origin, {"goods": goods.name})
