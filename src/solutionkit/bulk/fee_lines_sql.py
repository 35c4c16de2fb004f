"""Fees as straight lines with steps, as SQL: one exact number a fee, divided once.

From each start on, a fee grows by some rate more than before and jumps by some amount; tiers of
either kind, percentages and fixed amounts are all of this form. Which row of a table applies is
asked once a row; its figures are taken from lists. Only what is shown to fit 64 bits is reckoned
so; the rest is for `bulk.fee_wide_sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import gcd, lcm

from solutionkit.bulk.bounds import LIMIT, range_of
from solutionkit.bulk.fee_asked_sql import FeeSql
from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number
from solutionkit.bulk.fee_wide_sql import with_figures
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, FeeKind, Figures
from solutionkit.ir.table import DecisionTable
from solutionkit.policy.reckon import has_figures

Steps = Mapping[int, tuple[int, int]]
"""By where each begins: the jump in millionths of a fen, and by how much the rate grows."""

ByRow = list[list[int | None]]
"""A figure on each span of days, by row of the table then; `None`: unknown."""

_Choices = tuple[ir.FieldRef, list[tuple[str, int]]]
_NOTHING = f"({number(0)})"


@dataclass(frozen=True)
class Lines:
    """The figures a component may have: on each span of days, by row of its table; `None`: unknown.

    `times` is what promotions multiply by, over `times` of none; `under` is what it all is over.
    """

    spans: tuple[tuple[Steps | None, ...], ...]
    times: int
    under: int

    @property
    def starts(self) -> list[int]:
        """Where a fee may begin to grow otherwise."""
        return sorted({0, *(start for span in self.spans for each in span for start in each or ())})

    def jumps(self, start: int) -> ByRow:
        """How much a fee jumps at `start`."""
        return self._values(start, 0)

    def rates(self) -> Iterator[tuple[ByRow, dict[int, int]]]:
        """Rates, and how many times each counts from which starts on."""
        alike: dict[tuple[int | None, ...], dict[int, int]] = {}
        for start in self.starts:
            found = tuple(each for span in self._values(start, 1) for each in span)
            size = _size(found)
            if size or not start:
                shape = tuple(each // size if each and size else each for each in found)
                alike.setdefault(shape, {})[start] = size or 1
        for shape, starts in alike.items():
            common, rest = gcd(*starts.values()), iter(shape)
            values = [[_times(next(rest), common) for _ in span] for span in self.spans]
            yield values, {start: times // common for start, times in starts.items()}

    def _values(self, start: int, which: int) -> ByRow:
        part = ONE * self.times // self.under
        return [
            [None if each is None else each.get(start, (0, 0))[which] // part for each in span]
            for span in self.spans
        ]


class LineFee:
    """The columns of one component, layer by layer; `at` is its place among all."""

    def __init__(self, sql: FeeSql, id: str, at: int, lines: Lines) -> None:
        self._sql, self._id, self._at, self._lines = sql, id, at, lines
        self._taken: dict[str, str] = {}

    def picked(self) -> Iterable[str]:
        """Which row of its table applies, from 1, or its figures; NULL where that is not known.

        A figure by a word is a column of its own: an engine then takes it once for each word of
        a dictionary, which it cannot do inside a choice of days.
        """
        for _ in (*self._grown(), *self._jumped()):
            pass
        yield from (f"{sql} AS {made}" for sql, made in self._taken.items())
        spans = [
            (first, each and each.table and not self._choices(each) and _pick(self._sql, each))
            for first, each in self._sql.asked.of(self._id)
        ]
        if any(sql for _, sql in spans):
            found = self._sql.of_spans([(day, sql or None) for day, sql in spans])
            yield f"{found} AS {self._pick}"

    def exact(self) -> Iterable[str]:
        """The fee before it is rounded, times `under`."""
        found = " + ".join([*self._grown(), *self._jumped()])
        times = self._lines.times
        factor = self._sql.by_day(
            self._id,
            lambda each: self._sql.promoted(
                each,
                lambda one: number(one.numerator * times // one.denominator),
                number(times),
            ),
        )
        times_factor = "" if factor == f"({number(1)})" else f" * {factor}"
        yield f"({found}){times_factor} AS exact_{self._at}"

    def _grown(self) -> Iterator[str]:
        """What is above each start times its rate.

        Starts whose rates are parts of one another, in every row alike, are one line with bends,
        so that a figure is looked up once for all of them.
        """
        base = f"base_{self._at}"
        for rates, starts in self._lines.rates():
            yield f"{_over(base, starts)} * {self._figure(rates, again=0 not in starts)}"

    def _jumped(self) -> Iterator[str]:
        """The jumps at the starts that are reached."""
        for start in self._lines.starts:
            jump = self._figure(self._lines.jumps(start), again=True)
            if jump != _NOTHING:
                reached = f"base_{self._at} >= {number(start)}"
                jumped = f"CASE WHEN {reached} THEN {jump} ELSE {number(0)} END"
                yield jumped if start else jump

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
                tie = f"CAST({whole} * {under} = {self._raised(component)} AS BIGINT)"
                return f"{whole} - ({whole} & {tie})"
            return whole

        yield f"{self._sql.by_day(self._id, near)} AS near_{self._at}"

    def _raised(self, component: FeeComponent) -> str:
        more = {
            Rounding.HALF_UP: self._lines.under // 2,
            Rounding.HALF_EVEN: self._lines.under // 2,
            Rounding.UP: self._lines.under - 1,
        }.get(component.rounding or Rounding.DOWN, 0)
        return f"(exact_{self._at} + {number(more)})" if more else f"exact_{self._at}"

    def _figure(self, values: ByRow, *, again: bool) -> str:
        """The jump or the rate of the row that applies, on the row's day."""
        found = [
            (first, self._of_rows(each, own, again) if each else None)
            for (first, each), own in zip(self._sql.asked.of(self._id), values, strict=True)
        ]
        return self._sql.of_spans(found)

    def _of_rows(self, component: FeeComponent, values: list[int | None], again: bool) -> str:
        """The value of the row that applies; what is asked `again` may be NULL for another one."""
        if not values:
            return NOT_KNOWN
        if component.table is None or (again and len(set(values)) == 1):
            return NOT_KNOWN if values[0] is None else number(values[0])
        choices = self._choices(component)
        if choices:
            field, rows = choices
            found = self._sql.chosen(field.name, {word: values[at] for word, at in rows})
            return self._taken.setdefault(found, f"taken_{self._at}_{len(self._taken)}")
        listed = ", ".join(NOT_KNOWN if each is None else number(each) for each in values)
        return self._sql.dialect.nth.format(listed, self._pick)

    def _choices(self, component: FeeComponent) -> _Choices | None:
        table = component.table
        return _choices(table, self._sql.kinds) if table else None

    @property
    def _pick(self) -> str:
        return f"pick_{self._at}"


def lines_of(sql: FeeSql, id: str) -> Lines | None:
    """A component as lines; `None` where it is none of them or its amounts may not fit."""
    own = [each for _, each in sql.asked.of(id)]
    charged = [each for each in own if each]
    if any(FeeKind.PACKAGE in _kinds(each) for each in charged):
        return None
    spans = tuple(tuple(_rows(each)) if each else () for each in own)
    steps = [row for span in spans for row in span if row]
    times = lcm(*(one.denominator for each in charged for one in each.promotions))
    figures = (figure for each in steps for pair in each.values() for figure in pair)
    found = Lines(spans, times, ONE * times // gcd(ONE, *figures))
    return found if charged and _fits(found, charged, sql) else None


def _fits(lines: Lines, charged: list[FeeComponent], sql: FeeSql) -> bool:
    ends = [range_of(sql.plain(each.base), sql.kinds) for each in charged]
    if None in ends:
        return False
    base = max(most for _, most in filter(None, ends)) * (1 + len(sql.asked.policy.subsidies))
    most = 0
    for row in (row for span in lines.spans for row in span if row):
        jumps, rates = (sum(abs(each[which]) for each in row.values()) for which in (0, 1))
        most = max(most, jumps + rates * base)
    of = [one for each in charged for one in each.promotions]
    times = max([lines.times, *(lines.times * one.numerator // one.denominator for one in of)])
    return most // (ONE * lines.times // lines.under) * times + 2 * lines.under <= LIMIT


def _over(base: str, starts: Mapping[int, int]) -> str:
    """What of the base lies above each start, so many times: one straight line a piece."""
    lines, slope, shift = {0: number(0)}, 0, 0
    for start, times in sorted(starts.items()):
        slope, shift = slope + times, shift - start * times
        own = base if slope == 1 else f"{base} * {number(slope)}"
        lines[start] = f"{own} + {number(shift)}" if shift else own
    ends, (*below, last) = [*lines][1:], lines.values()
    pieces = "".join(
        f" WHEN {base} <= {number(end)} THEN {line}" for end, line in zip(ends, below, strict=True)
    )
    return f"(CASE{pieces} ELSE {last} END)" if pieces else f"({last})"


def _size(values: Iterable[int | None]) -> int:
    """What all values are whole multiples of, the first of them a positive one."""
    known = [each for each in values if each]
    return gcd(*known) * (1 if known and known[0] > 0 else -1)


def _times(value: int | None, factor: int) -> int | None:
    return None if value is None else value * factor


def _kinds(component: FeeComponent) -> set[FeeKind]:
    table = component.table
    return {row.result.kind for row in table.rows} if table else {component.kind}


def _rows(component: FeeComponent) -> Iterable[Steps | None]:
    """The figures of a component, or those of its table row by row."""
    rows = component.table.rows if component.table else ()
    own = [with_figures(component, row.result) for row in rows] if component.table else [component]
    return (_steps(each) if has_figures(each) else None for each in own)


def _steps(component: FeeComponent) -> Steps:
    """By where each begins; what is charged outright begins at one fen: of nothing it is none."""
    fixed = (component.fixed_fen or 0) * ONE
    if component.kind is FeeKind.FIXED:
        return {0: (0, 0), 1: (fixed, 0)}
    if component.kind is FeeKind.PERCENTAGE:
        by_rate = {0: (0, component.rate_ppm or 0)}
        return {**by_rate, 1: (fixed, 0)} if fixed else by_rate
    found, rate, flat = dict[int, tuple[int, int]](), 0, 0
    for tier in component.tiers:
        more = tier.rate_ppm - rate
        jump = tier.flat_fen * ONE
        if component.kind is FeeKind.VOLUME:
            jump = tier.from_fen * more + (tier.flat_fen - flat) * ONE
        found[tier.from_fen] = (jump, more)
        rate, flat = tier.rate_ppm, tier.flat_fen
    if found and (outright := found[0][0]):
        more, growing = found.get(1, (0, 0))
        found |= {0: (0, found[0][1]), 1: (more + outright, growing)}
    return found


def _pick(sql: FeeSql, component: FeeComponent) -> str:
    rows = component.table.rows if component.table else ()
    cases = "".join(
        f" WHEN {condition} IS NULL THEN NULL WHEN {condition} THEN {number(at)}"
        for at, row in enumerate(rows, 1)
        for condition in [sql.sql(row.condition, Kind.BOOL)]
    )
    return f"CASE{cases} END" if cases else NOT_KNOWN


def _choices(table: DecisionTable[Figures], kinds: Mapping[str, Kind]) -> _Choices | None:
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
        known = {each for each, _ in found}
        found += [(each, at) for each in dict.fromkeys(words) if each not in known]
    item = items.pop() if len(items) == 1 else None
    return (item, found) if item and kinds.get(item.name) in (Kind.ENUM, Kind.TEXT) else None
