"""Fees charged once an item or an order: the codes they count, added up and reckoned as one code.

The figures are those of the day of the quote, as in `policy.fees`. The columns `order` and `item`
say which codes belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from solutionkit.bulk.fee_rows import ON, PAID, STATE, FeeRows, charged_states
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import MAX_FEN
from solutionkit.ir.rule import At, FeeComponent, FeePolicy, Per
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.columns_sql import Dialect, literal, name, text
from solutionkit.policy.decide import in_force
from solutionkit.policy.fees import State
from solutionkit.policy.periods import BEGINNING, Period
from solutionkit.policy.terms import priced

ORDER, ITEM = "order", "item"


@dataclass(frozen=True)
class GroupRows:
    """The fees of items and orders on one day, and the columns that codes have."""

    policy: FeePolicy
    components: tuple[FeeComponent, ...]
    day: date
    rows: FeeRows

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that say what belongs together."""
        by_item = any(each.per is Per.ITEM for each in self.components)
        return (ORDER, ITEM) if by_item else (ORDER,)


def group_rows(
    policy: FeePolicy, terms: Sequence[FeeTerm], day: date, rows: FeeRows
) -> GroupRows | None:
    """The fees of `policy` that are charged once an item or an order on `day`; `None` for none."""
    found = tuple(
        each
        for each in priced(policy, terms, day).components
        if each.per in (Per.ITEM, Per.ORDER) and in_force(each.since, each.until, day)
    )
    return GroupRows(policy, found, day, rows) if found else None


def orders_query(asked: GroupRows, codes: Relation, quoted: str, dialect: Dialect) -> str:
    """The query that gives each order of `quoted` (codes with their settlement) its own fees."""
    order = name(ORDER, dialect)
    whole = f"CASE WHEN count(settlement) = count(*) THEN {_total('settlement')} END"
    query = (
        f"SELECT {order}, count(*) AS codes, {whole} AS left_over FROM {quoted} AS c "
        f"GROUP BY {order}"
    )
    joins, shown, taken = "", [], []
    for at, component in enumerate(asked.components):
        fees, made = _fees(asked, component, codes, dialect), f"g{at}"
        joins += f" LEFT JOIN ({fees}) AS {made} ON o.{order} = {made}.{order}"
        fee = f"CASE WHEN {made}.{order} IS NULL THEN CAST(0 AS BIGINT) ELSE {made}.fee END"
        shown.append(f"{fee} AS {name(f'fee.{component.id}', dialect)}")
        if component.within is None and component.payer == asked.policy.settlement.payee:
            taken.append(f"({fee})")
    left = " - ".join(["o.left_over", *taken])
    picked = ", ".join([f"o.{order}", "o.codes", *shown, f"{left} AS settlement"])
    return f"SELECT {picked} FROM ({query}) AS o{joins}"


def _fees(asked: GroupRows, component: FeeComponent, codes: Relation, dialect: Dialect) -> str:
    """What one component comes to for each order; that of its items added up."""
    keys = (ORDER, ITEM) if component.per is Per.ITEM else (ORDER,)
    own = replace(
        component,
        per=Per.CODE,
        at=At.REDEMPTION,
        within=None,
        since=None,
        until=None,
        promotions=tuple(
            replace(each, since=None, until=None)
            for each in component.promotions
            if in_force(each.since, each.until, asked.day)
        ),
    )
    policy = replace(asked.policy, components=(own,))
    rows = replace(asked.rows, policy=policy, periods=(Period(BEGINNING, policy),))
    summed = _summed(asked, component, codes, keys, dialect)
    once = replace(codes, sql=f"({summed})", keys=keys, words={})
    query = quote_query(rows, once, dialect)
    order, fee = name(ORDER, dialect), name(f"fee.{component.id}", dialect)
    fault = name(FAULT, dialect)
    known = f"CASE WHEN count({fee}) = count(*) AND count({fault}) = 0 THEN {_total(fee)} END"
    return f"SELECT {order}, {known} AS fee FROM ({query}) AS f GROUP BY {order}"


def _summed(
    asked: GroupRows,
    component: FeeComponent,
    codes: Relation,
    keys: Sequence[str],
    dialect: Dialect,
) -> str:
    """Codes as one: amounts added up, other values only where all codes have the same."""
    added = {PAID, *(each.field for each in asked.policy.subsidies)} & codes.kinds.keys()
    picked = [f"min({name(ROW, dialect)}) AS {name(ROW, dialect)}"]
    grouped = ", ".join(name(each, dialect) for each in keys)
    picked += [f"min({name(ID, dialect)}) AS {name(ID, dialect)}", grouped]
    too_large = []
    for field in codes.kinds:
        column = name(field, dialect)
        said = f"count({column}) = count(*)"
        if field == ON:
            value = literal(asked.day, Kind.DATE, dialect)
        elif field == STATE:
            value = text(State.REDEEMED.value, dialect)
        elif field in added:
            fits = f"sum({column}) <= {MAX_FEN}"
            too_large.append(f"NOT {fits}")
            value = f"CASE WHEN {said} AND {fits} THEN CAST(sum({column}) AS BIGINT) END"
        else:
            value = f"CASE WHEN {said} AND min({column}) = max({column}) THEN min({column}) END"
        picked.append(f"{value} AS {column}")
    wrong = f"CASE WHEN {' OR '.join(too_large)} THEN {text(PAID, dialect)} END"
    picked.append(f"{wrong} AS {name(FAULT, dialect)}")
    states = ", ".join(text(str(each), dialect) for each in charged_states(component))
    counted = f"{name(FAULT, dialect)} IS NULL AND {name(STATE, dialect)} IN ({states})"
    table = f"(SELECT * FROM {codes.sql} AS r WHERE {counted})"
    return f"SELECT {', '.join(picked)} FROM {table} AS s GROUP BY {grouped}"


def _total(column: str) -> str:
    return f"CAST(sum({column}) AS BIGINT)"
