"""Every refund right that a spec writes, the app's and those of single goods."""

from __future__ import annotations

from collections.abc import Iterable

from solutionkit.ir.refund import RefundRight
from solutionkit.ir.solution import Solution


def every_right(solution: Solution) -> Iterable[RefundRight]:
    """Each right once, though many goods may take it from the app."""
    offers = (solution.trade.refund, *(each.refund for each in solution.goods.values()))
    return {right.origin: right for offer in offers for right in offer.values()}.values()
