"""Fees whose exact amount may not fit 64 bits, as SQL: whole fen, and a part of a fen beside them.

No product outgrows 64 bits, at the price of dividing often; where all fits, and that is shown
beforehand, `bulk.fee_lines_sql` is several times faster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from solutionkit.bulk.fee_asked_sql import FeeSql
from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number, rest_of, whole_of
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, Promotion
from solutionkit.policy.columns_sql import Dialect
from solutionkit.policy.reckon import has_figures

_Part = Callable[[FeeComponent, str, Dialect], str]


class WideFee:
    """The columns of one component, layer by layer; `at` is its place among all."""

    def __init__(self, sql: FeeSql, id: str, at: int) -> None:
        self._sql, self._id, self._at = sql, id, at

    def picked(self) -> Iterable[str]:
        """Nothing: a row of a table is chosen with each part."""
        return ()

    def exact(self) -> Iterable[str]:
        """The fee in whole fen, and the part of a fen over a million that is left."""
        yield f"{self._part(whole_of)} AS whole_{self._at}"
        yield f"{self._part(rest_of)} AS rest_{self._at}"

    def lowered(self) -> Iterable[str]:
        """The same after the promotion that applies, over its own denominator."""
        divided = self._sql.dialect.divided
        all_of_it = f"(whole_{self._at} + {divided.format(f'rest_{self._at}', number(ONE))})"
        part = f"(rest_{self._at} % {number(ONE)})"

        def whole(each: Promotion) -> str:
            return divided.format(
                f"({all_of_it} * {number(each.numerator)})", number(each.denominator)
            )

        def left(each: Promotion) -> str:
            over = f"({all_of_it} * {number(each.numerator)} % {number(each.denominator)})"
            return f"({over} * {number(ONE)} + {part} * {number(each.numerator)})"

        def under(each: Promotion) -> str:
            return number(ONE * each.denominator)

        for made, give, none in (
            ("fen", whole, all_of_it),
            ("over", left, part),
            ("under", under, number(ONE)),
        ):
            yield f"{self._promoted(give, none)} AS {made}_{self._at}"

    def rounded(self) -> Iterable[str]:
        """The fee to the fen; NULL where it cannot be known."""
        yield f"{self._sql.by_day(self._id, self._amount)} AS near_{self._at}"

    def _part(self, give: _Part) -> str:
        return self._sql.by_day(self._id, lambda each: self._figures(each, give))

    def _promoted(self, give: Callable[[Promotion], str], none: str) -> str:
        return self._sql.by_day(self._id, lambda each: self._sql.promoted(each, give, none))

    def _figures(self, component: FeeComponent, give: _Part) -> str:
        """`give` of the component's figures, or of the row of its table that applies."""
        if component.table is None:
            known = has_figures(component)
            return give(component, f"base_{self._at}", self._sql.dialect) if known else NOT_KNOWN
        cases = ""
        for row in component.table.rows:
            condition = self._sql.sql(row.condition, Kind.BOOL)
            amount = self._figures(with_figures(component, row.result), give)
            cases += f" WHEN {condition} IS NULL THEN NULL WHEN {condition} THEN {amount}"
        return f"CASE{cases} ELSE NULL END" if cases else NOT_KNOWN

    def _amount(self, component: FeeComponent) -> str:
        fen, over, under = (f"{each}_{self._at}" for each in ("fen", "over", "under"))
        whole = f"({fen} + {self._sql.dialect.divided.format(over, under)})"
        left = f"({over} % {under})"
        if component.rounding is None:
            return f"CASE WHEN {left} = 0 THEN {whole} END"
        more = {
            Rounding.HALF_UP: f"2 * {left} >= {under}",
            Rounding.HALF_EVEN: f"2 * {left} + {whole} % 2 > {under}",
            Rounding.DOWN: "FALSE",
            Rounding.UP: f"{left} > 0",
        }[component.rounding]
        return f"{whole} + CASE WHEN {more} THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END"


def with_figures(component: FeeComponent, figures: Any) -> FeeComponent:
    """The component with the figures of a row of its table."""
    found = {each.name: getattr(figures, each.name) for each in fields(figures)}
    return replace(component, table=None, **found)
