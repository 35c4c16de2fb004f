"""The check fees/payee-unclear."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution
from solutionkit.policy.terms import tells_no_payee


@check(
    message=Text(
        "{fee}可能付给 {payees}，合同只写了一份，不知道是谁的",
        "the {fee} may be paid to {payees}, and one contract is written for all of them",
    ),
    help=Text(
        "按商品分开写：table: {{inputs: [goods.seller], "
        "rows: [[卖方, {{rate: …}}], [other, none]]}}，"
        "同一个卖方的商品用 goods.id；没有佣金的写 none",
        "tell them apart: table: {{inputs: [goods.seller], "
        "rows: [[a seller, {{rate: …}}], [other, none]]}}, "
        "or by goods.id for goods of one seller; none where there is no such fee",
    ),
    severity=Severity.WARNING,
)
def payee_unclear(solution: Solution) -> Iterator[Finding]:
    """Two parties of one role are paid the same fee, and the spec has the figures of one contract.

    ## Why is this wrong?
    Two agencies have two contracts. With one figure for both, the goods of one would be charged by
    the other's contract, so the amount stays unknown until the figures are told apart.

    ## 为什么不对
    两家代运营有两份合同。只写一个数字，一家的商品就会按另一家的合同算，所以分开写之前，这一项是未知。

    ## Example
    `parties: [{id: a, role: operator, acts_for: brand}, {id: b, role: operator, acts_for: shop}]`
    and `provider_commission: {rate: 12%, ...}`

    ## Use instead
    `table: {inputs: [goods.seller], rows: [[brand, {rate: 12%}], [other, {rate: 8%}]]}`
    """
    known = {each.id: each for each in solution.fee_policy.components}
    told: set[str] = set()
    for term in solution.fees:
        component = known.get(term.component)
        if component and component.id not in told and tells_no_payee(component, term):
            told.add(component.id)
            values = {"fee": component.title, "payees": "、".join(component.rivals)}
            yield Finding(term.origin, values)
