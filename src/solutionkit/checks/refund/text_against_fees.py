"""The check refund/text-against-fees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.refund.rights import every_right
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.rule import OnRefund
from solutionkit.ir.solution import Solution

_FEE = "(?:抽佣|佣金|手续费|平台服务费|平台费用?)"
_KEPT = re.compile(
    f"{_FEE}[^，。；,;不]{{0,6}}(?:不退|不予退|不返还)|不退还?(?:平台)?(?:的)?{_FEE}"
)


@check(
    message=Text(
        "退款说明写着“{told}”，而 fees 里的费用退款时都退回（on_refund: returned）",
        "the refund text says '{told}', while all fees come back (on_refund: returned)",
    ),
    help=Text(
        "合同写的是不退，就把那一项改成 on_refund: kept；是退的，改这里的 text",
        "if the contract keeps a fee, write on_refund: kept for it; if not, mend this text",
    ),
    severity=Severity.WARNING,
)
def text_against_fees(solution: Solution) -> Iterator[Finding]:
    """A refund text says that fees are kept, while the contract's figures say they come back.

    ## Why is this wrong?
    Both are about the same fees of the same refund. One of them is wrong: either buyers are told
    so, or quotes of refunds leave out what is kept.

    ## 为什么不对
    说的是同一笔退款的同一些费用。不是用户看到的话错了，就是退款的报价少算了不退的费用。

    ## Example
    `used: {text: 平台抽佣和手续费不退, ...}` and `software_service: {on_refund: returned, ...}`

    ## Use instead
    `software_service: {on_refund: kept, ...}`
    """
    said = {each.on_refund for each in solution.fees if each.on_refund is not None}
    for right in every_right(solution) if said == {OnRefund.RETURNED} else ():
        told = _KEPT.search(right.text)
        if told and right.origin[-1] == "used":
            yield Finding((*right.origin, "text"), {"told": told[0]})
