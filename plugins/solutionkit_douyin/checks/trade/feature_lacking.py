"""The check trade/feature-lacking."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check

_NAMES = {
    "payment": "收款（payment）",
    "refund": "退款（refund）",
    "cart": "购物车（cart）",
    "codes.platform": "平台券码（codes: platform）",
    "codes.third-party": "三方券码（codes: third-party）",
    "booking": "预约（booking）",
    "pre-sale": "预售（pre-sale）",
    "calendar": "日历库存（calendar）",
    "reviews": "评价（reviews）",
    "sections": "章节（sections）",
}
_GO_ELSEWHERE = Text("删掉这一项，或换一个行业", "delete it, or choose another industry")
_SHOWN_PRICES = Text(
    "只给人看的价不写 price：指导价写 variants 的 guide_price，自己的报价写 asking_price",
    "a price that is only shown is no price: write guide_price on variants, or your asking_price",
)


@check(
    message=Text("{family}没有{feature}", "{family} has no {feature}"),
    help=Text("{advice}", "{advice}"),
)
def feature_lacking(solution: Solution) -> Iterator[Finding]:
    """The solution asks for something its trade system does not have.

    ## Why is this wrong?
    What can be traded, and by which calls, is the platform's affair; there is no call for this.

    ## 为什么不对
    能交易什么、用哪些接口，由平台决定。这套交易系统没有对应的接口，写了也做不出来。

    ## Example
    `codes: platform` in a legal solution

    ## Use instead
    goods with `fulfilment: appointment`
    """
    family = solution.trade.family
    for feature, origin in solution.trade.features.items():
        if feature not in family.features:
            named = Text(_NAMES.get(feature, f" {feature}"), feature)
            priced = feature == "payment" and origin[-1] == "price"
            advice = _SHOWN_PRICES if priced else _GO_ELSEWHERE
            yield Finding(origin, {"family": family.title, "feature": named, "advice": advice})
