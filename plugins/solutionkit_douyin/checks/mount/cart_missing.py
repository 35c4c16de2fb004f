"""The check mount/cart-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import mounts
from solutionkit_douyin.limits import known, trades

_ONE_AN_ORDER = "trade.general.one-sku-an-order"


@check(
    message=Text("{mount}要求交易类小程序有购物车", "{mount} asks a trading app for a cart"),
    help=Text("在 trade 下写 cart: true", "write cart: true under trade"),
)
def cart_missing(solution: Solution) -> Iterator[Finding]:
    """The app trades and is to be mounted but has no cart.

    Where an order holds one kind of goods, whether a cart is needed was not found: admission asks.

    ## Why is this wrong?
    A trading app is mounted only when its trade is closed: order, payment, cart, orders, refund
    and service.

    ## 为什么不对
    交易类小程序要有完整的交易流程才能挂载：
    下单、支付、购物车、订单、退款、客服，缺一不可。

    ## Example
    `traffic: {mounts: [video.self]}` with `trade: {cart: false}`

    ## Use instead
    `trade: {cart: true}`
    """
    if "cart" not in known(solution, "mount.self-conditions").value["trading_pages"]:
        return
    family = solution.trade.family
    if not trades(solution) or solution.trade.cart or "cart" not in family.features:
        return
    if _ONE_AN_ORDER in family.facts:
        return
    for origin, capability in mounts(solution):
        if capability.limits.get("cart_when_trading"):
            yield Finding(origin, {"mount": capability.title})
