"""The check fees/row-never-charged."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.rule import FeeComponent
from solutionkit.ir.solution import FeeTerm, Goods, Solution
from solutionkit.ir.table import Choices
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.order import goods_values
from solutionkit.policy.subject import Subject
from solutionkit.policy.text import Titles, phrase

_GOODS = "goods.id"


@check(
    message=Text(
        "“{goods}”不收{fee}，费率表的这一行用不上",
        "the {fee} is not charged on '{goods}', so this row is never used",
    ),
    help=Text(
        "这一项只在这种情况收：{when}。去掉这一行，或写 none；该收的话改商品的 party",
        "it is charged only where {when}: take the row away, write none, or mend the goods' party",
    ),
    severity=Severity.WARNING,
)
def row_never_charged(solution: Solution) -> Iterator[Finding]:
    """A row of a fee's table names goods on which the fee is not charged at all.

    ## Why is this wrong?
    An industry says of whose goods a fee is charged, such as a teacher's share on those of an
    institution. A figure for other goods looks like a promise, and no order ever has it.

    ## 为什么不对
    一项费用在谁的商品上收，是行业定的，例如机构的课才给老师分成。给别的商品写了数字，看着像约定好了，
    可是哪一笔订单都不会收。

    ## Example
    `teacher_share: {table: {inputs: [goods.id], rows: [[own-course, {rate: 60%}], ...]}}` where
    the teacher sells `own-course`

    ## Use instead
    `[own-course, none]`
    """
    known = {each.id: each for each in solution.fee_policy.components}
    for term in solution.fees:
        component = known.get(term.component)
        for index, goods in _named(term, solution) if component else ():
            if component and all(_is_free(component, each, solution) for each in goods):
                values = {
                    "fee": component.title,
                    "goods": "、".join(each.name for each in goods),
                    "when": phrase(component.when, Titles(solution.fee_policy.fields, {})),
                }
                yield Finding((*term.origin, "table", "rows", index), values)


def _named(term: FeeTerm, solution: Solution) -> Iterator[tuple[int, list[Goods]]]:
    """The rows that charge something of goods named one by one, and those goods."""
    table = term.table
    if table is None or _GOODS not in table.inputs:
        return
    at = table.inputs.index(_GOODS)
    for index, row in enumerate(table.rows):
        cell = row.cells[at]
        named = cell.values if isinstance(cell, Choices) and row.result.rate_ppm != 0 else ()
        goods = [solution.goods[str(each)] for each in named if str(each) in solution.goods]
        if goods:
            yield index, goods


def _is_free(component: FeeComponent, goods: Goods, solution: Solution) -> bool:
    subject = Subject(goods_values(goods, solution))
    return evaluate(component.when, subject, solution.as_of) is False
