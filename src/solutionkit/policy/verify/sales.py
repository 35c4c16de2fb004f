"""What a solution sells, as far as proofs of its fees ask: nobody pays less than a price for it."""

from __future__ import annotations

from solutionkit.ir.solution import Solution
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.order import goods_values
from solutionkit.policy.subject import Subject
from solutionkit.policy.verify.sold import Sale


def sales_of(solution: Solution) -> tuple[Sale, ...]:
    """A sale for each of the goods that cost something."""
    fields = solution.fee_policy.fields
    return tuple(
        Sale(recognised(Subject(goods_values(each, solution)), fields).values, each.price_fen)
        for each in solution.goods.values()
        if each.price_fen
    )
