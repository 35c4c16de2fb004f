"""The check trade/channel-not-connected."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Grade, Severity, Solution, Text, check
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.sold import GROUP_BUYING, in_group_buying, without_app

_NOTHING = Text(
    "这种交易方式没有为它生成任何东西",
    "nothing is generated for it in this kind of trade",
)
_REQUESTS = Text(
    "trade 里有商品请求，业务线 biz_line 空着；下单、核销、退款没有生成",
    "trade has requests for its goods with biz_line blank, and nothing for orders, codes, refunds",
)
_ALONE = Text(
    "只在团购组件里卖，不生成小程序；trade 里有商品请求，业务线 biz_line 空着",
    "sold there alone, so that no mini-program is generated; trade has requests for its goods with"
    " biz_line blank",
)

_AS_WELL = Text(
    "。也要小程序，就写 channels: [mini-program, group-buying]",
    "; for a mini-program as well write channels: [mini-program, group-buying]",
)


@check(
    message=Text(
        "团购组件怎样接入没有查到：{made}",
        "how the group-buying component is connected was not found: {made}",
    ),
    help=Text(
        "建商品以前问平台的行业运营：业务线填几；订单在抖音来客后台办{as_well}",
        "before goods are created ask the platform's industry staff for the business line; orders"
        " are handled in the life-service back office{as_well}",
    ),
    severity=Severity.WARNING,
)
def channel_not_connected(solution: Solution) -> Iterator[Finding]:
    """Goods are to be sold in the group-buying component, of which only the goods are made.

    ## Why is this wrong?
    A product's business line is fixed once it is created, and which one the component has was not
    found. Nor does anything generated take its orders.

    ## 为什么不对
    商品的业务线建好后不能改，团购组件用哪个没有查到；团购单也没有生成的代码来接。

    ## Example
    `channels: [mini-program, group-buying]`

    ## Use instead
    先问平台的行业运营，把 biz_line 填进 `trade/requests/quoted/group-goods-*.json`，再建商品。
    """
    unknown = known(solution, "product.group-buying-component").grade is Grade.UNKNOWN
    if GROUP_BUYING in solution.channels and unknown:
        alone = without_app(solution)
        made = _REQUESTS if in_group_buying(solution) else _NOTHING
        told = {"made": _ALONE if alone else made, "as_well": _AS_WELL if alone else Text("", "")}
        yield Finding(("channels", solution.channels.index(GROUP_BUYING)), told)
