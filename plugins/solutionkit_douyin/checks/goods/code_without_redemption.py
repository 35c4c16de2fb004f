"""The check goods/code-without-redemption."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "“{goods}”要核销，但没有写谁发码", "'{goods}' is redeemed but nobody issues its codes"
    ),
    help=Text(
        "在 trade 下写 redemption: {{codes: platform}}",
        "write redemption: {{codes: platform}} under trade",
    ),
)
def code_without_redemption(solution: Solution) -> Iterator[Finding]:
    """Goods with codes have nobody who issues them.

    ## Why is this wrong?
    A code is issued by the platform or by the merchant's own system, and the two are redeemed
    by different calls.

    ## 为什么不对
    券码可以由平台发，也可以由商家自己的系统发，两种码的核销接口不同。
    不写由谁发码，就定不下用户到店时怎么核销。

    ## Example
    `- {id: set, fulfilment: code, price: 9.90}` without `redemption`

    ## Use instead
    `trade: {redemption: {codes: platform, valid_days: 90}}`
    """
    types = known(solution, "trade.life-service.delivery-types").value
    if not any(f"codes.{kind}" in solution.trade.family.features for kind in types):
        return
    for goods in solution.goods.values():
        if goods.fulfilment in ("code", "ticket") and goods.price_fen and not goods.codes:
            yield Finding(goods.origin, {"goods": goods.name})
