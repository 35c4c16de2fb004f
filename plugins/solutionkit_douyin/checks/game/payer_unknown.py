"""The check game/payer-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, did_you_mean


@check(
    message=Text(
        "收入“{name}”的 payer 不是这里的哪一方：{payer}", "no party pays '{name}': {payer}"
    ),
    help=Text("{advice}", "{advice}"),
)
def payer_unknown(solution: Solution) -> Iterator[Finding]:
    """What is earned is paid by somebody the fees do not know.

    ## Why is this wrong?
    The fees page says who pays what. Money comes from one of the parties of the fees, such as
    the platform; anybody else has no account here.

    ## 为什么不对
    收入说明要写清谁付钱。付钱的只能是费用里的一方，例如平台；别人的钱不从这里结。

    ## Example
    `{id: free-jar, kind: ads, payer: 隔壁老王}`

    ## Use instead
    `{id: free-jar, kind: ads, payer: 平台}`
    """
    parties = solution.fee_policy.parties
    known = [*(each.zh for each in parties.values()), *parties]
    for revenue in solution.revenue:
        if revenue.payer and revenue.payer not in known:
            told = {"name": revenue.name, "payer": revenue.payer}
            advice = did_you_mean(revenue.payer, known)
            yield Finding((*revenue.origin, "payer"), {**told, "advice": advice})
