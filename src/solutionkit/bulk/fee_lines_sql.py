"""Fees as straight lines with steps, as SQL: one exact number a fee, divided once.

From each start on, a fee grows by some rate more than before and jumps by some amount; tiers of
either kind, percentages and fixed amounts are all of this form. Which row of a table applies is
asked once a row; its figures are taken from lists. Only what is shown to fit 64 bits is reckoned
so; the rest is for `bulk.fee_wide_sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import gcd, lcm

from solutionkit.bulk.bounds import LIMIT, range_of
from solutionkit.bulk.fee_asked_sql import FeeSql
from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number
from solutionkit.bulk.fee_wide_sql import with_figures
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, FeeKind, Figures, Promotion
from solutionkit.ir.table import DecisionTable
from solutionkit.policy.columns_sql import literal, name
from solutionkit.policy.reckon import has_figures

Steps = Mapping[int, tuple[int, int]]
"""By where each begins: the jump in millionths of a fen, and by how much the rate grows."""


@dataclass(frozen=True)
class Lines:
    """All figures a component may have, in the order a row's number picks them; `None`: unknown.

    `times` is what promotions multiply by, over `times` of none; `under` is what it all is over.
    """

    cases: tuple[Steps | None, ...]
    starts: tuple[int, ...]
    times: int
    under: int

    def values(self, start: int, which: int) -> list[int | None]:
        """The jumps (0) or the rates (1) from `start` on, by case."""
        part = ONE * self.times // self.under
        return [
            None if each is None else each.get(start, (0, 0))[which] // part for each in self.cases
        ]


class LineFee:
    """The columns of one component, layer by layer; `at` is its place among all."""

    def __init__(self, sql: FeeSql, id: str, at: int, lines: Lines) -> None:
        self._sql, self._id, self._at, self._lines = sql, id, at, lines

    def picked(self) -> Iterable[str]:
        """Which figures apply, counted from 1."""
        if len(self._lines.cases) > 1:
            spans, before = [], 0
            for first, each in self._sql.asked.of(self._id):
                spans.append((first, None if each is None else _pick(self._sql, each, before)))
                before += len(_cases(each, self._sql.kinds)) if each else 0
            yield f"{self._sql.of_spans(spans)} AS pick_{self._at}"

    def exact(self) -> Iterable[str]:
        """The fee before it is rounded, times `under`."""
        base, terms = f"base_{self._at}", []
        for start in self._lines.starts:
            jumps, rates = (self._lines.values(start, which) for which in (0, 1))
            above = f"greatest({base} - {number(start)}, {number(0)})" if start else base
            if not start or any(rates):
                terms.append(f"{above} * {self._figure(rates, bool(start))}")
            if any(jumps):
                jump = self._figure(jumps, True)
                reached = f"CASE WHEN {base} >= {number(start)} THEN {jump} ELSE {number(0)} END"
                terms.append(reached if start else jump)
        times = self._lines.times
        factor = self._sql.by_day(
            self._id,
            lambda each: self._sql.promoted(
                each,
                lambda one: number(one.numerator * times // one.denominator),
                number(times),
            ),
        )
        found = f"({' + '.join(terms)})"
        if factor != f"({number(1)})":
            found += f" * {factor}"
        yield f"{found} AS exact_{self._at}"

    def lowered(self) -> Iterable[str]:
        """The fee in whole fen, the half of one that rounds up counted in."""
        under = number(self._lines.under)

        def whole(component: FeeComponent) -> str:
            return self._sql.dialect.divided.format(self._raised(component), under)

        yield f"{self._sql.by_day(self._id, whole)} AS whole_{self._at}"

    def rounded(self) -> Iterable[str]:
        """The fee to the fen; NULL where it cannot be known."""
        whole, under = f"whole_{self._at}", number(self._lines.under)

        def near(component: FeeComponent) -> str:
            if component.rounding is None:
                return f"CASE WHEN exact_{self._at} % {under} = 0 THEN {whole} END"
            if component.rounding is Rounding.HALF_EVEN and self._lines.under % 2 == 0:
                tie = f"{whole} * {under} = {self._raised(component)} AND {whole} % 2 = 1"
                return f"{whole} - CASE WHEN {tie} THEN {number(1)} ELSE {number(0)} END"
            return whole

        yield f"{self._sql.by_day(self._id, near)} AS near_{self._at}"

    def _raised(self, component: FeeComponent) -> str:
        more = {
            Rounding.HALF_UP: self._lines.under // 2,
            Rounding.HALF_EVEN: self._lines.under // 2,
            Rounding.UP: self._lines.under - 1,
        }.get(component.rounding or Rounding.DOWN, 0)
        return f"(exact_{self._at} + {number(more)})" if more else f"exact_{self._at}"

    def _figure(self, values: list[int | None], once: bool) -> str:
        """The figure of the case that applies; `once` all have the same, without asking which."""
        if len(values) == 1 or (once and len(set(values)) == 1):
            return NOT_KNOWN if values[0] is None else number(values[0])
        listed = ", ".join(NOT_KNOWN if each is None else number(each) for each in values)
        return self._sql.dialect.nth.format(listed, f"pick_{self._at}")


def lines_of(sql: FeeSql, id: str) -> Lines | None:
    """A component as lines; `None` where it is none of them or its amounts may not fit."""
    spans = [each for _, each in sql.asked.of(id) if each]
    known = [case for each in spans for case in _cases(each, sql.kinds)]
    cases = [None if each is None else _steps(each) for each in known]
    if not cases or any(each is None and one for each, one in zip(cases, known, strict=True)):
        return None
    promotions = [one for each in spans for one in each.promotions]
    times = lcm(*(each.denominator for each in promotions))
    figures = [figure for each in cases if each for pair in each.values() for figure in pair]
    under = ONE * times // gcd(ONE, *figures)
    starts = sorted({0, *(start for each in cases if each for start in each)})
    found = Lines(tuple(cases), tuple(starts), times, under)
    return found if _fits(found, spans, promotions, sql) else None


def _fits(
    lines: Lines, spans: list[FeeComponent], promotions: list[Promotion], sql: FeeSql
) -> bool:
    ends = [range_of(sql.plain(each.base), sql.kinds) for each in spans]
    if None in ends:
        return False
    base = max(most for _, most in filter(None, ends)) * (1 + len(sql.asked.policy.subsidies))
    most = 0
    for at in range(len(lines.cases)):
        jumps, rates = (
            sum(abs(lines.values(start, which)[at] or 0) for start in lines.starts)
            for which in (0, 1)
        )
        most = max(most, jumps + rates * base)
    times = [
        lines.times,
        *(each.numerator * lines.times // each.denominator for each in promotions),
    ]
    return most * max(times) + lines.under <= LIMIT


def _steps(component: FeeComponent) -> Steps | None:
    fixed = (component.fixed_fen or 0) * ONE
    if component.kind is FeeKind.PACKAGE:
        return None
    if component.kind is FeeKind.FIXED:
        return {0: (fixed, 0)}
    if component.kind is FeeKind.PERCENTAGE:
        return {0: (fixed, component.rate_ppm or 0)}
    found, rate, flat = {}, 0, 0
    for tier in component.tiers:
        more = tier.rate_ppm - rate
        jump = tier.flat_fen * ONE
        if component.kind is FeeKind.VOLUME:
            jump = tier.from_fen * more + (tier.flat_fen - flat) * ONE
        found[tier.from_fen] = (jump, more)
        rate, flat = tier.rate_ppm, tier.flat_fen
    return found


def _cases(component: FeeComponent, kinds: Mapping[str, Kind]) -> list[FeeComponent | None]:
    """The figures of a component, or those of its table by the number that picks them."""
    if component.table is None:
        return [component if has_figures(component) else None]
    rows = [with_figures(component, each.result) for each in component.table.rows]
    known = [each if has_figures(each) else None for each in rows]
    named = _choices(component.table, kinds)
    return [known[at] for _, at in named[1]] if named else known


def _pick(sql: FeeSql, component: FeeComponent, before: int) -> str:
    """The number of the figures that apply; NULL where that is not known, or there are none."""
    if component.table is None:
        return number(before + 1)
    named = _choices(component.table, sql.kinds)
    if named:
        item, choices = named
        listed = ", ".join(literal(each, Kind.TEXT, sql.dialect) for each, _ in choices)
        place = sql.dialect.place.format(listed, name(item.name, sql.dialect))
        return f"{place} + {number(before)}" if before else place
    cases = "".join(
        f" WHEN {condition} IS NULL THEN NULL WHEN {condition} THEN {number(before + at)}"
        for at, row in enumerate(component.table.rows, 1)
        for condition in [sql.sql(row.condition, Kind.BOOL)]
    )
    return f"CASE{cases} END" if cases else NOT_KNOWN


def _choices(
    table: DecisionTable[Figures], kinds: Mapping[str, Kind]
) -> tuple[ir.FieldRef, list[tuple[str, int]]] | None:
    """The one word a table asks for, and its rows by what it may be; `None` for another table."""
    found: list[tuple[str, int]] = []
    items = set()
    for at, row in enumerate(table.rows):
        condition = row.condition
        while isinstance(condition, ir.All) and len(condition.parts) == 1:
            (condition,) = condition.parts
        if not isinstance(condition, ir.OneOf) or not isinstance(condition.item, ir.FieldRef):
            return None
        words = [each for each in condition.choices if isinstance(each, str)]
        if len(words) < len(condition.choices) or not words:
            return None
        items.add(condition.item)
        found += [(each, at) for each in words]
    item = items.pop() if len(items) == 1 else None
    return (item, found) if item and kinds.get(item.name) in (Kind.ENUM, Kind.TEXT) else None
