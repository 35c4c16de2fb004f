"""The fees of one code as one SQL query over encoded rows, exact to the fen in 64 bits.

An amount is kept as whole fen and a part of a fen over a fixed denominator until it is rounded, so
that no product ever outgrows 64 bits. Layer stands upon layer: bases, amounts before rounding,
amounts, what contains what, settlement. Fees charged by the item or the order are reckoned by the
same query on their sums (`bulk.fee_groups_sql`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from solutionkit.bulk.bounds import range_of
from solutionkit.bulk.fee_asked_sql import FeeSql
from solutionkit.bulk.fee_lines_sql import LineFee, lines_of
from solutionkit.bulk.fee_parts_sql import NOT_KNOWN, number
from solutionkit.bulk.fee_rows import (
    DAY,
    GOODS,
    ON,
    PAID,
    REDEEMED_ON,
    STATE,
    FeeRows,
    charged_states,
)
from solutionkit.bulk.fee_wide_sql import WideFee
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, Rebate
from solutionkit.policy.columns_sql import Dialect, literal, muldiv, name, text
from solutionkit.policy.fees import State
from solutionkit.policy.redemption_day import Contradiction, charged_as


def quote_query(asked: FeeRows, rows: Relation, dialect: Dialect, also: Sequence[str] = ()) -> str:
    """The query that gives each row its fees and what is left for the merchant.

    What it gives a row at fault means nothing. `also` are fields to be shown beside.
    """
    make = _Layers(asked, rows, dialect)
    kept = [each for each in (ROW, ID, *rows.keys)]
    columns = [name(each, dialect) for each in (*kept, *asked.kinds, *rows.words.values())]
    made = {"wrong": make.fault(), "stage": make.stage(), "received": make.received()}
    if asked.dated:
        made[name(DAY, dialect)] = make.day()
    first = ", ".join([*columns, *(f"{sql} AS {own}" for own, sql in made.items())])
    query = f"SELECT {first} FROM {rows.sql} AS rows"
    for layer in make.layers():
        query = f"SELECT {', '.join(['*', *layer])} FROM ({query}) AS q"
    shown = [*(name(each, dialect) for each in (*kept, *also)), f"wrong AS {name(FAULT, dialect)}"]
    amounts = [(f"fee_{at}", f"fee.{id}") for at, id in enumerate(asked.components)]
    shown += [f"{fee} AS {name(told, dialect)}" for fee, told in amounts]
    shown += [f"{sql} AS {name(f'rebate.{id}', dialect)}" for id, sql in make.rebates()]
    return f"SELECT {', '.join(shown)}, {make.settled()} AS settlement FROM ({query}) AS q"


class _Layers:
    """The columns of each layer, by component."""

    def __init__(self, asked: FeeRows, rows: Relation, dialect: Dialect) -> None:
        self._asked, self._dialect = asked, dialect
        self._sql = FeeSql(asked, dialect, rows.words)
        self._fees = [self._fee(id, at) for at, id in enumerate(asked.components)]

    def layers(self) -> Iterable[list[str]]:
        """The columns that each layer adds."""
        ids, fees = self._asked.components, self._fees
        yield [
            *(each for id in ids for each in self.bases(id)),
            *(each for fee in fees for each in fee.picked()),
        ]
        yield [each for fee in fees for each in fee.exact()]
        yield [each for fee in fees for each in fee.lowered()]
        yield [each for fee in fees for each in fee.rounded()]
        yield [each for id in ids for each in self.bounded(id)]
        yield [each for id in ids for each in self.contained(id)]

    def _fee(self, id: str, at: int) -> LineFee | WideFee:
        lines = lines_of(self._sql, id)
        return LineFee(self._sql, id, at, lines) if lines else WideFee(self._sql, id, at)

    def fault(self) -> str:
        """The column for which a row is rejected; the day and the state must be known."""
        missing = "".join(
            f" WHEN {name(each, self._dialect)} IS NULL THEN {text(each, self._dialect)}"
            for each in (ON, STATE)
        )
        for _, wrong in contradictions(self._asked.kinds, self._dialect):
            missing += f" WHEN {wrong} THEN {text(REDEEMED_ON, self._dialect)}"
        fault = name(FAULT, self._dialect)
        return f"CASE WHEN {fault} IS NOT NULL THEN {fault}{missing} END"

    def stage(self) -> str:
        """The state as its number, which engines compare faster than a word."""
        states = ", ".join(self._sql.text(each) for each in State)
        numbers = ", ".join(number(_stage(each)) for each in State)
        return self._dialect.chosen.format(states, numbers, name(STATE, self._dialect))

    def day(self) -> str:
        """The day whose figures a row is charged."""
        on, redeemed, state = (name(each, self._dialect) for each in (ON, REDEEMED_ON, STATE))
        late = f"{state} = {self._sql.text(State.REFUNDED_LATER)}"
        return f"CASE WHEN {late} THEN coalesce({redeemed}, {on}) ELSE {on} END"

    def received(self) -> str:
        """What an order brought in; unknown where nobody knows whether a subsidy counts."""
        terms = [self._sql.sql(ir.FieldRef(PAID), Kind.MONEY)]
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
        charged = self._sql.by_day(id, self._charged, "FALSE")
        if undated := self._undated(id):
            ways = dict.fromkeys(self._sql.sql(c.when, Kind.BOOL) for c in self._ways(id))
            maybe = f"(CAST(NULL AS BOOLEAN) AND ({' OR '.join(ways)}))"
            charged = f"CASE WHEN {undated} THEN {maybe} ELSE {charged} END"
        yield f"{charged} AS on_{at}"
        yield f"{self._sql.by_day(id, self._base)} AS base_{at}"

    def bounded(self, id: str) -> Iterable[str]:
        """The fee with its minimum and its cap kept."""
        at = self._asked.components.index(id)
        near = f"near_{at}"

        def kept(component: FeeComponent) -> str:
            least, most = component.minimum_fen, component.cap_fen
            cases = ""
            if least is not None:
                given = least if most is None else min(least, most)
                low, due = f"{near} < {number(given)}", f"base_{at} > 0{self._charging(component)}"
                # Few fees are that low: what else is to be asked is asked of those alone.
                cases += f" WHEN {low} THEN CASE WHEN {due} THEN {number(given)} ELSE {near} END"
            if most is not None:
                cases += f" WHEN {near} > {number(most)} THEN {number(most)}"
            return f"CASE{cases} ELSE {near} END" if cases else near

        yield f"{self._sql.by_day(id, kept)} AS amount_{at}"

    def _charging(self, component: FeeComponent) -> str:
        """That no promotion waives the fee, and its minimum with it."""
        if all(each.numerator for each in component.promotions):
            return ""
        charged = self._sql.promoted(
            component, lambda one: "TRUE" if one.numerator else "FALSE", "TRUE"
        )
        return f" AND {charged}"

    def contained(self, id: str) -> Iterable[str]:
        """No more than what contains it; nothing where it is not charged."""
        at = self._asked.components.index(id)
        own = f"amount_{at}"

        def kept(component: FeeComponent) -> str:
            outer = self._outer(component)
            if outer is None:
                return own
            unsure = f" WHEN {self._goes_along(component)} IS NULL THEN NULL"
            held = f"{self._inside(component)} AND amount_{outer} < {own}"
            return f"CASE{unsure} WHEN {held} THEN amount_{outer} ELSE {own} END"

        amount = self._sql.by_day(id, kept)
        yield f"CASE WHEN on_{at} THEN {amount} WHEN NOT on_{at} THEN {number(0)} END AS fee_{at}"

    def _outer(self, component: FeeComponent) -> int | None:
        """The number of the fee that may contain this one."""
        order, within = self._asked.components, component.within
        before = within is not None and within in order[: order.index(component.id)]
        return order.index(str(within)) if before else None

    def _inside(self, component: FeeComponent) -> str:
        """Whether another fee is charged on the row that contains this one."""
        outer, when = self._outer(component), component.within_when
        also = "" if when == ir.ALWAYS else f" AND {self._sql.sql(when, Kind.BOOL)}"
        return "FALSE" if outer is None else f"(on_{outer}{also})"

    def _goes_along(self, component: FeeComponent) -> str:
        """Whether this one comes back with a fee that contains it, saying nothing itself."""
        if self._outer(component) is None:
            return "FALSE"
        within = str(component.within)
        when = self._sql.sql(component.within_when, Kind.BOOL)
        outer = self._sql.by_day(within, lambda one: self._sql.sql(one.when, Kind.BOOL), "FALSE")
        return f"({outer} AND {when})"

    def _taken(self, component: FeeComponent) -> str:
        """What a fee leaves the merchant short of: nothing where another one contains it."""
        fee = f"fee_{self._asked.components.index(component.id)}"
        if self._outer(component) is None:
            return fee
        inside = self._inside(component)
        if component.on_refund is None:
            late = _is(State.REFUNDED_LATER)
            inside = f"{inside} OR ({late} AND {self._goes_along(component)})"
        return f"CASE WHEN {inside} THEN {number(0)} ELSE {fee} END"

    def _ways(self, id: str) -> list[FeeComponent]:
        """What a fee is in each period."""
        return charged_as(self._asked.periods, id)

    def _undated(self, id: str) -> str:
        """Whether a row's fee hangs on the day it was redeemed, which nobody told; '' for never."""
        turn = self._asked.turn_of(id)
        if turn is None:
            return ""
        on, redeemed = (name(each, self._dialect) for each in (ON, REDEEMED_ON))
        told = f" AND {redeemed} IS NULL" if REDEEMED_ON in self._asked.kinds else ""
        since = f"{on} >= {literal(turn, Kind.DATE, self._dialect)}"
        return f"({_is(State.REFUNDED_LATER)}{told} AND {since})"

    def _borne(self, id: str) -> str:
        """What a fee leaves the merchant short of; unknown where it hangs on a day nobody told."""
        taken, undated = self._sql.by_day(id, self._taken, number(0)), self._undated(id)
        if not undated:
            return taken
        inside = " AND ".join(dict.fromkeys(map(self._inside, self._ways(id))))
        fee = f"fee_{self._asked.components.index(id)}"
        some = f"CASE WHEN {inside} THEN {number(0)} ELSE {fee} END"
        return f"CASE WHEN {undated} THEN {some} ELSE {taken} END"

    def _unclear(self, component: FeeComponent) -> str:
        """Whether nobody knows if a fee comes back with a late refund."""
        if component.on_refund is not None:
            return "FALSE"
        alone = "TRUE" if self._outer(component) is None else f"NOT {self._goes_along(component)}"
        if component.when == ir.ALWAYS:
            return alone
        return f"({alone} AND ({self._sql.sql(component.when, Kind.BOOL)}) IS NOT FALSE)"

    def settled(self) -> str:
        """What is left for the merchant: nothing before redemption, unknown after a late refund."""
        payee = self._asked.policy.settlement.payee
        borne = [
            each
            for each in self._asked.policy.components
            if each.id in self._asked.components and each.payer == payee
        ]
        own = {each.id: each for each in borne}.values()
        taken = [self._borne(each.id) for each in own]
        unclear = [self._sql.by_day(each.id, self._unclear, "FALSE") for each in own]
        left, lost = " - ".join(["received", *taken]), " - ".join([number(0), *taken])
        return (
            f"CASE {self._part_kept()}WHEN {_is(State.REDEEMED)} THEN {left} "
            f"WHEN {_is(State.REFUNDED_LATER)} THEN "
            f"CASE WHEN {' OR '.join(unclear) or 'FALSE'} THEN NULL ELSE {lost} END "
            f"ELSE {number(0)} END"
        )

    def _part_kept(self) -> str:
        """Unknown where a part, nobody told which, is kept of a code refunded before delivery."""
        ids = sorted(self._asked.kept_in_part) if GOODS in self._asked.kinds else []
        if not ids:
            return ""
        named = ", ".join(text(each, self._dialect) for each in ids)
        goods = name(GOODS, self._dialect)
        return f"WHEN {_is(State.REFUNDED)} AND {goods} IN ({named}) THEN NULL "

    def rebates(self) -> Iterable[tuple[str, str]]:
        """What of each fee comes back later, by the rebate's id; nothing but for redeemed codes."""
        for each in self._asked.policy.rebates:
            if each.of in self._asked.components:
                fee = f"fee_{self._asked.components.index(each.of)}"
                yield each.id, self._rebate(each, fee)

    def _rebate(self, each: Rebate, fee: str) -> str:
        days, when = self._sql.days(each.since, each.until), self._sql.sql(each.when, Kind.BOOL)
        asked = f"{_is(State.REDEEMED)} AND {days}"
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

    def _base(self, component: FeeComponent) -> str:
        base = self._sql.sql(component.base, Kind.MONEY)
        ends = range_of(self._sql.plain(component.base), self._sql.kinds)
        if ends and ends[0] >= 0:
            return base
        return f"CASE WHEN {base} < 0 THEN {number(0)} ELSE {base} END"

    def _charged(self, component: FeeComponent) -> str:
        """Unknown where a refund came late and nobody knows whether the fee comes back."""
        states = ", ".join(number(_stage(each)) for each in charged_states(component))
        stage = "stage"
        if component.on_refund is None:
            stage = f"nullif(stage, {number(_stage(State.REFUNDED_LATER))})"
        stands = f"({stage} IN ({states}))"
        if component.when == ir.ALWAYS:
            return stands
        return f"({stands} AND {self._sql.sql(component.when, Kind.BOOL)})"


def contradictions(
    kinds: Mapping[str, Kind], dialect: Dialect
) -> Iterator[tuple[Contradiction, str]]:
    """Why rows cannot have been redeemed on the day they say, and which rows."""
    if REDEEMED_ON not in kinds:
        return
    on, redeemed, state = (name(each, dialect) for each in (ON, REDEEMED_ON, STATE))
    paid, done, back, late = (
        text(each.value, dialect)
        for each in (State.PAID, State.REDEEMED, State.REFUNDED, State.REFUNDED_LATER)
    )
    never = f"{redeemed} IS NOT NULL AND {state} IN ({paid}, {back})"
    yield Contradiction.NEVER, never
    yield Contradiction.OTHER, f"{redeemed} <> {on} AND {state} = {done}"
    yield Contradiction.AFTER, f"{redeemed} > {on} AND {state} = {late}"


def _stage(state: State) -> int:
    return list(State).index(state)


def _is(state: State) -> str:
    return f"stage = {number(_stage(state))}"
