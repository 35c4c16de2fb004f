"""The fees of one code as one SQL query over encoded rows, exact to the fen in 64 bits.

An amount is kept as whole fen and a part of a fen over a fixed denominator until it is rounded, so
that no product ever outgrows 64 bits. Layer stands upon layer: bases, amounts before rounding,
amounts, what contains what, settlement. Fees charged by the item or the order are reckoned by the
same query on their sums (`bulk.fee_groups_sql`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number, rest_of, whole_of
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import At, FeeComponent, FeePolicy, OnRefund, Per, Rebate
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.columns_sql import Columns, Dialect, literal, muldiv, name, sql_of, text
from solutionkit.policy.decide import in_force
from solutionkit.policy.fees import State
from solutionkit.policy.reckon import has_figures
from solutionkit.policy.terms import contracted, priced

ON, STATE, PAID, RECEIVED = "code.on", "code.state", "code.paid", "code.received"
BEGINNING = date(1900, 1, 1)
STATES = {
    At.PAYMENT: (State.PAID, State.REDEEMED),
    At.REDEMPTION: (State.REDEEMED,),
    At.SETTLEMENT: (State.REDEEMED,),
}


@dataclass(frozen=True)
class Period:
    """Days from `first` on, up to the next period, and the policy with its figures then."""

    first: date
    policy: FeePolicy


@dataclass(frozen=True)
class FeeRows:
    """A fee policy as rows are asked it: its periods, and the columns there are."""

    policy: FeePolicy
    periods: tuple[Period, ...]
    kinds: Mapping[str, Kind]

    @property
    def components(self) -> list[str]:
        """The ids of the fees of a code, containers before what they contain."""
        found = [each.id for period in self.periods for each in period.policy.components]
        own = {each.id for each in self.policy.components if each.per is Per.CODE}
        return [id for id in dict.fromkeys(found) if id in own]

    def of(self, id: str) -> list[tuple[date, FeeComponent | None]]:
        """A component as it is from each day on; `None` while it is not charged."""
        found: list[tuple[date, FeeComponent | None]] = []
        for period in self.periods:
            own = (c for c in period.policy.components if c.id == id)
            each = next((c for c in own if in_force(c.since, c.until, period.first)), None)
            if not found or found[-1][1] != each:
                found.append((period.first, each))
        return found


def periods_of(policy: FeePolicy, terms: Sequence[FeeTerm]) -> tuple[Period, ...]:
    """The policy from each day on which a figure changes."""
    days = {BEGINNING}
    for component in contracted(policy, terms).components:
        days |= {each for each in (component.since, component.until) if each}
        for promotion in component.promotions:
            days |= {each for each in (promotion.since, promotion.until) if each}
    days |= {each for term in terms for each in (term.since,) if each}
    return tuple(Period(day, priced(policy, terms, day)) for day in sorted(days))


def quote_query(asked: FeeRows, rows: Relation, dialect: Dialect) -> str:
    """The query that gives each row its fees and what is left for the merchant."""
    make = _Layers(asked, dialect)
    kept = [each for each in (ROW, ID, *rows.keys)]
    columns = [name(each, dialect) for each in (*kept, *asked.kinds)]
    first = ", ".join([*columns, f"{make.fault()} AS wrong", f"{make.received()} AS received"])
    query = f"SELECT {first} FROM {rows.sql} AS rows"
    for layer in (make.bases, make.exact, make.lowered, make.rounded, make.contained):
        made = [each for id in asked.components for each in layer(id)]
        query = f"SELECT {', '.join(['*', *made])} FROM ({query}) AS q"
    shown = [*(name(each, dialect) for each in kept), f"wrong AS {name(FAULT, dialect)}"]
    amounts = [(f"fee_{at}", f"fee.{id}") for at, id in enumerate(asked.components)]
    shown += [f"{made} AS {name(told, dialect)}" for made, told in amounts]
    shown += [f"{sql} AS {name(f'rebate.{id}', dialect)}" for id, sql in make.rebates()]
    return f"SELECT {', '.join(shown)}, {make.settled()} AS settlement FROM ({query}) AS q"


class _Layers:
    """The columns of each layer, by component."""

    def __init__(self, asked: FeeRows, dialect: Dialect) -> None:
        self._asked, self._dialect = asked, dialect
        kinds = {**asked.kinds, RECEIVED: Kind.MONEY, ON: Kind.DATE}
        self._columns = Columns(dialect, kinds, BEGINNING)
        given = {each.field for each in asked.policy.subsidies if each.field not in asked.kinds}
        self._none = {each: ir.Constant(0, Kind.MONEY) for each in given}

    def fault(self) -> str:
        """The column for which a row is rejected; the day and the state must be known."""
        missing = "".join(
            f" WHEN {name(each, self._dialect)} IS NULL THEN {text(each, self._dialect)}"
            for each in (ON, STATE)
        )
        fault = name(FAULT, self._dialect)
        return f"CASE WHEN {fault} IS NOT NULL THEN {fault}{missing} END"

    def received(self) -> str:
        """What an order brought in; unknown where nobody knows whether a subsidy counts."""
        terms = [self._sql(ir.FieldRef(PAID), Kind.MONEY)]
        unclear = []
        for each in self._asked.policy.subsidies:
            if each.field in self._asked.kinds:
                column = name(each.field, self._dialect)
                if each.credited is None:
                    unclear.append(f"{column} <> 0 OR {column} IS NULL")
                elif each.credited:
                    terms.append(column)
        received = " + ".join(terms)
        return (
            f"CASE WHEN {' OR '.join(unclear)} THEN NULL ELSE {received} END"
            if unclear
            else received
        )

    def bases(self, id: str) -> Iterable[str]:
        """Whether a fee is charged (NULL: unknown), and on what."""
        at = self._asked.components.index(id)
        charged = self._by_day(id, self._charged, "FALSE")
        base = self._by_day(
            id, lambda each: self._sql(each.base, Kind.MONEY), "CAST(NULL AS BIGINT)"
        )
        yield f"{charged} AS on_{at}"
        yield f"CASE WHEN {base} < 0 THEN CAST(0 AS BIGINT) ELSE {base} END AS base_{at}"

    def exact(self, id: str) -> Iterable[str]:
        """The fee in whole fen, and the part of a fen over a million that is left."""
        at = self._asked.components.index(id)
        whole = self._by_day(id, lambda each: self._figures(each, at, whole_of), NOT_KNOWN)
        rest = self._by_day(id, lambda each: self._figures(each, at, rest_of), NOT_KNOWN)
        yield f"{whole} AS whole_{at}"
        yield f"{rest} AS rest_{at}"

    def lowered(self, id: str) -> Iterable[str]:
        """The same after the promotion that applies, over its own denominator."""
        at = self._asked.components.index(id)
        divided = self._dialect.divided.format(f"rest_{at}", number(ONE))
        all_of_it = f"(whole_{at} + {divided})"
        part = f"(rest_{at} % {number(ONE)})"

        def promoted(component: FeeComponent, give: Any, none: str) -> str:
            cases = "".join(
                f" WHEN {days} AND {condition} THEN {give(each)} WHEN {days} AND {condition} "
                f"IS NULL THEN NULL"
                for each in component.promotions
                for days in [self._days(each.since, each.until)]
                for condition in [self._sql(each.when, Kind.BOOL)]
            )
            return f"CASE{cases} ELSE {none} END" if cases else none

        def whole(each: Any) -> str:
            return self._dialect.divided.format(
                f"({all_of_it} * {number(each.numerator)})", number(each.denominator)
            )

        def left(each: Any) -> str:
            over = f"({all_of_it} * {number(each.numerator)} % {number(each.denominator)})"
            return f"({over} * {number(ONE)} + {part} * {number(each.numerator)})"

        for made, give, none in (
            ("fen", whole, all_of_it),
            ("over", left, part),
            ("under", lambda each: number(ONE * each.denominator), number(ONE)),
        ):
            found = self._by_day(
                id, lambda each, give=give, none=none: promoted(each, give, none), NOT_KNOWN
            )
            yield f"{found} AS {made}_{at}"

    def rounded(self, id: str) -> Iterable[str]:
        """The fee to the fen, its minimum and its cap kept; NULL where it cannot be known."""
        at = self._asked.components.index(id)
        yield f"{self._by_day(id, lambda each: self._amount(each, at), NOT_KNOWN)} AS amount_{at}"

    def contained(self, id: str) -> Iterable[str]:
        """No more than what contains it; nothing where it is not charged."""
        order = self._asked.components
        at = order.index(id)
        within = next(c.within for c in self._asked.policy.components if c.id == id)
        amount = f"amount_{at}"
        if within in order and order.index(within) < at:
            outer = order.index(within)
            amount = (
                f"CASE WHEN on_{outer} AND amount_{outer} < {amount} "
                f"THEN amount_{outer} ELSE {amount} END"
            )
        yield (
            f"CASE WHEN on_{at} IS NULL THEN NULL WHEN NOT on_{at} THEN CAST(0 AS BIGINT) "
            f"ELSE {amount} END AS fee_{at}"
        )

    def settled(self) -> str:
        """What is left for the merchant: nothing before redemption, unknown after a late refund."""
        payee = self._asked.policy.settlement.payee
        borne = [
            each
            for each in self._asked.policy.components
            if each.id in self._asked.components and each.within is None and each.payer == payee
        ]
        own = {each.id: each for each in borne}.values()
        taken = [f"fee_{self._asked.components.index(each.id)}" for each in own]
        unclear = [
            self._by_day(each.id, lambda one: "TRUE" if one.on_refund is None else "FALSE", "FALSE")
            for each in own
        ]
        state = name(STATE, self._dialect)
        left, lost = " - ".join(["received", *taken]), " - ".join([number(0), *taken])
        later, redeemed = (self._text(each) for each in (State.REFUNDED_LATER, State.REDEEMED))
        return (
            f"CASE WHEN wrong IS NOT NULL THEN NULL WHEN {state} = {later} THEN "
            f"CASE WHEN {' OR '.join(unclear) or 'FALSE'} THEN NULL ELSE {lost} END "
            f"WHEN {state} <> {redeemed} THEN CAST(0 AS BIGINT) ELSE {left} END"
        )

    def rebates(self) -> Iterable[tuple[str, str]]:
        """What of each fee comes back later, by the rebate's id; nothing but for redeemed codes."""
        for each in self._asked.policy.rebates:
            if each.of in self._asked.components:
                fee = f"fee_{self._asked.components.index(each.of)}"
                yield each.id, self._rebate(each, fee)

    def _rebate(self, each: Rebate, fee: str) -> str:
        days, when = self._days(each.since, each.until), self._sql(each.when, Kind.BOOL)
        asked = f"{name(STATE, self._dialect)} = {self._text(State.REDEEMED)} AND {days}"
        part = NOT_KNOWN
        if each.rate_ppm is not None:
            exact = ir.MulDiv(ir.ALWAYS, ir.ALWAYS, ONE, each.rounding or Rounding.DOWN)
            part = muldiv(fee, number(each.rate_ppm), exact, self._dialect)
        if each.rate_ppm is not None and each.rounding is None:
            whole = f"{fee} % {number(ONE)} * {number(each.rate_ppm)} % {number(ONE)} = 0"
            part = f"CASE WHEN {whole} THEN {part} END"
        return (
            f"CASE WHEN wrong IS NOT NULL THEN NULL WHEN NOT ({asked}) THEN CAST(0 AS BIGINT) "
            f"WHEN {when} THEN {part} WHEN NOT {when} THEN CAST(0 AS BIGINT) END"
        )

    def _charged(self, component: FeeComponent) -> str:
        own = [*STATES[component.at]]
        own += [State.REFUNDED_LATER] if component.on_refund is OnRefund.KEPT else []
        states = ", ".join(self._text(each) for each in own)
        when = self._sql(component.when, Kind.BOOL)
        return f"({name(STATE, self._dialect)} IN ({states}) AND {when})"

    def _figures(self, component: FeeComponent, at: int, give: Any) -> str:
        """`give` of the component's figures, or of the row of its table that applies."""
        if component.table is None:
            return (
                give(component, f"base_{at}", self._dialect)
                if has_figures(component)
                else NOT_KNOWN
            )
        cases = ""
        for row in component.table.rows:
            condition = self._sql(row.condition, Kind.BOOL)
            figures = replace(component, table=None, **_shallow(row.result))
            amount = self._figures(figures, at, give)
            cases += f" WHEN {condition} IS NULL THEN NULL WHEN {condition} THEN {amount}"
        return f"CASE{cases} ELSE NULL END" if cases else NOT_KNOWN

    def _amount(self, component: FeeComponent, at: int) -> str:
        fen, over, under = f"fen_{at}", f"over_{at}", f"under_{at}"
        whole = f"({fen} + {self._dialect.divided.format(over, under)})"
        left = f"({over} % {under})"
        one_more = {
            Rounding.HALF_UP: f"2 * {left} >= {under}",
            Rounding.HALF_EVEN: f"2 * {left} + {whole} % 2 > {under}",
            Rounding.DOWN: "FALSE",
            Rounding.UP: f"{left} > 0",
        }
        if component.rounding is None:
            amount = f"CASE WHEN {left} = 0 THEN {whole} END"
        else:
            more = one_more[component.rounding]
            amount = f"{whole} + CASE WHEN {more} THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END"
        if component.minimum_fen is not None:
            least = number(component.minimum_fen)
            amount = (
                f"CASE WHEN base_{at} > 0 AND {amount} < {least} THEN {least} ELSE {amount} END"
            )
        if component.cap_fen is not None:
            most = number(component.cap_fen)
            amount = f"CASE WHEN {amount} > {most} THEN {most} ELSE {amount} END"
        return amount

    def _by_day(self, id: str, give: Any, none: str) -> str:
        """`give` of the component in force on the row's day."""
        spans = self._asked.of(id)
        found = [(first, none if each is None else give(each)) for first, each in spans]
        if len(found) == 1:
            return f"({found[0][1]})"
        day = name(ON, self._dialect)
        cases = "".join(
            f" WHEN {day} >= {literal(first, Kind.DATE, self._dialect)} THEN {sql}"
            for first, sql in reversed(found)
        )
        return f"(CASE{cases} END)"

    def _days(self, since: date | None, until: date | None) -> str:
        day = name(ON, self._dialect)
        parts = [f"{day} >= {literal(since, Kind.DATE, self._dialect)}"] if since else []
        parts += [f"{day} < {literal(until, Kind.DATE, self._dialect)}"] if until else []
        return "(" + (" AND ".join(parts) or "TRUE") + ")"

    def _sql(self, node: ir.Expression, kind: Kind) -> str:
        found = sql_of(_on_the_day(node, self._none), self._columns)
        received = name(RECEIVED, self._dialect)
        plain = found.replace(received, "received")
        return f"CAST({plain} AS {'BOOLEAN' if kind is Kind.BOOL else 'BIGINT'})"

    def _text(self, value: str) -> str:
        return text(str(value), self._dialect)


def _shallow(figures: Any) -> dict[str, Any]:
    return {each.name: getattr(figures, each.name) for each in fields(figures)}


def _on_the_day(node: Any, none: Mapping[str, ir.Constant]) -> Any:
    """The same with the row's own day for today, and nothing for subsidies nobody gave."""
    if isinstance(node, ir.Today):
        return ir.FieldRef(ON)
    if isinstance(node, ir.FieldRef):
        return none.get(node.name, node)
    if isinstance(node, tuple):
        return tuple(_on_the_day(each, none) for each in node)
    if isinstance(node, ir.Expression):
        parts = {each.name: getattr(node, each.name) for each in fields(node)}
        return replace(node, **{at: _on_the_day(each, none) for at, each in parts.items()})
    return node
