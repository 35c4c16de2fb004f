"""What every layer of fees asks in SQL: conditions and bases of a row, and figures by its day.

What is made of the answers is `bulk.fee_lines_sql` and `bulk.fee_wide_sql`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from solutionkit.bulk.cells import UNKNOWN
from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number
from solutionkit.bulk.fee_rows import DAY, ON, RECEIVED, FeeRows
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeeComponent, Promotion
from solutionkit.policy.columns_sql import Columns, Dialect, literal, name, sql_of, text
from solutionkit.policy.periods import BEGINNING


class FeeSql:
    """The SQL of expressions and of figures that change with the days."""

    def __init__(
        self, asked: FeeRows, dialect: Dialect, words: Mapping[str, str] | None = None
    ) -> None:
        self.asked, self.dialect, self._words = asked, dialect, words or {}
        self.kinds = {**asked.kinds, RECEIVED: Kind.MONEY, ON: Kind.DATE, DAY: Kind.DATE}
        self._columns = Columns(dialect, self.kinds, BEGINNING)
        given = {each.field for each in asked.policy.subsidies if each.field not in asked.kinds}
        self._none = {each: ir.Constant(0, Kind.MONEY) for each in given}
        self.day = DAY if asked.dated else ON

    def by_day(self, id: str, give: Callable[[FeeComponent], str], none: str | None = None) -> str:
        """`give` of the component in force on the row's day, `none` while there is none."""
        spans = self.asked.of(id)
        return self.of_spans(
            [(first, none if each is None else give(each)) for first, each in spans]
        )

    def of_spans(self, spans: Sequence[tuple[date, str | None]]) -> str:
        """What holds from each day on; `None` where it does not matter."""
        found = [(first, sql) for first, sql in spans if sql is not None]
        if len({sql for _, sql in found}) < 2:
            return f"({found[0][1]})" if found else NOT_KNOWN
        day = name(self.day, self.dialect)
        cases = "".join(
            f" WHEN {day} >= {literal(first, Kind.DATE, self.dialect)} THEN {sql}"
            for first, sql in reversed(found[1:])
        )
        return f"(CASE{cases} ELSE {found[0][1]} END)"

    def days(self, since: date | None, until: date | None) -> str:
        """Whether the row's day lies between two."""
        day = name(self.day, self.dialect)
        parts = [f"{day} >= {literal(since, Kind.DATE, self.dialect)}"] if since else []
        parts += [f"{day} < {literal(until, Kind.DATE, self.dialect)}"] if until else []
        return "(" + (" AND ".join(parts) or "TRUE") + ")"

    def promoted(self, component: FeeComponent, give: Callable[[Promotion], str], none: str) -> str:
        """`give` of the promotion that applies; NULL where it is not known which one does."""
        cases = "".join(
            f" WHEN {condition} THEN {give(each)} WHEN {condition} IS NULL THEN NULL"
            for each in component.promotions
            for condition in [self._applies(each)]
        )
        return f"CASE{cases} ELSE {none} END" if cases else none

    def _applies(self, promotion: Promotion) -> str:
        condition = self.sql(promotion.when, Kind.BOOL)
        if promotion.since is None and promotion.until is None:
            return condition
        return f"({self.days(promotion.since, promotion.until)} AND {condition})"

    def sql(self, node: ir.Expression, kind: Kind) -> str:
        """An expression over the row, of the kind it has."""
        found = sql_of(self.plain(node), self._columns)
        received = name(RECEIVED, self.dialect)
        plain = found.replace(received, "received")
        return f"CAST({plain} AS {'BOOLEAN' if kind is Kind.BOOL else 'BIGINT'})"

    def plain(self, node: ir.Expression) -> ir.Expression:
        """The same of the row's own day, with nothing for subsidies nobody gave."""
        made: ir.Expression = _on_the_day(node, ir.FieldRef(self.day), self._none)
        return made

    def text(self, value: str) -> str:
        """A word as SQL."""
        return text(str(value), self.dialect)

    def chosen(self, field: str, by_word: Mapping[str, int | None]) -> str:
        """The number for the word that a field holds; NULL for any other word."""
        plain = UNKNOWN.isdisjoint(by_word)
        column = self._words.get(field, field) if plain else field
        words = ", ".join(self.text(each) for each in by_word)
        numbers = ", ".join(
            NOT_KNOWN if each is None else number(each) for each in by_word.values()
        )
        return self.dialect.chosen.format(words, numbers, name(column, self.dialect))


def _on_the_day(node: Any, day: ir.FieldRef, none: Mapping[str, ir.Constant]) -> Any:
    if isinstance(node, ir.Today):
        return day
    if isinstance(node, ir.FieldRef):
        return none.get(node.name, node)
    if isinstance(node, tuple):
        return tuple(_on_the_day(each, day, none) for each in node)
    if isinstance(node, ir.Expression):
        parts = {each.name: getattr(node, each.name) for each in fields(node)}
        return replace(node, **{at: _on_the_day(each, day, none) for at, each in parts.items()})
    return node
