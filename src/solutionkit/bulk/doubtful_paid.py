"""Codes whose amount does not go with the price of their goods: fen in a column of yuan, mostly.

Nothing is left out for that: what was sold before may have cost something else. It is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.fee_rows import GOODS, ON, PAID, STATE
from solutionkit.bulk.relation import FAULT, ID, ROW
from solutionkit.bulk.rows import Ready, RowEngine
from solutionkit.bulk.sold import PRICE, Sold
from solutionkit.ir.rule import FeePolicy
from solutionkit.policy.columns_sql import name, text

_PRICES = "spec-prices.parquet"


class Doubt(StrEnum):
    """What is odd: it is just the price in the other unit, or only more than the price."""

    HUNDREDFOLD = "hundredfold"
    HUNDREDTH = "hundredth"
    ABOVE = "above"


@dataclass(frozen=True)
class DoubtfulPaid:
    """How many codes there is one doubt about, and the first of them; amounts in fen."""

    doubt: Doubt
    codes: int
    first: str
    goods: str
    paid_fen: int
    price_fen: int


def doubtful_paid(
    rows: Ready, sold: Sold, policy: FeePolicy, engine: RowEngine, scratch: Path
) -> tuple[DoubtfulPaid, ...]:
    """What is odd about what was paid for goods whose price the spec knows."""
    if not sold.dearest or GOODS not in rows.relation.kinds:
        return ()
    table = pa.table(
        {GOODS: list(sold.dearest), PRICE: pa.array(list(sold.dearest.values()), pa.int64())}
    )
    parquet.write_table(table, scratch / _PRICES)
    subsidies = [each.field for each in policy.subsidies if each.field in rows.relation.kinds]
    return tuple(_found(_doubts(rows, subsidies, engine, scratch), engine))


def _doubts(rows: Ready, subsidies: Sequence[str], engine: RowEngine, scratch: Path) -> str:
    """The codes there is a doubt about, each with what is needed to tell it."""
    dialect = engine.dialect
    row, id, goods, fault, paid = (name(each, dialect) for each in (ROW, ID, GOODS, FAULT, PAID))
    given = [f"coalesce(a.{name(each, dialect)}, 0)" for each in subsidies]
    total = " + ".join([f"a.{paid}", *given])
    spec = f"p.{name(PRICE, dialect)}"
    # A row may tell the price its goods had on the day.
    own = PRICE in rows.relation.columns
    price = f"coalesce(a.{name(PRICE, dialect)}, {spec})" if own else spec
    cases = (
        f"CASE WHEN {price} > 0 AND a.{paid} = {price} * 100 "
        f"THEN {text(Doubt.HUNDREDFOLD, dialect)} "
        f"WHEN a.{paid} > 0 AND a.{paid} * 100 = {price} AND {total} < {price} "
        f"THEN {text(Doubt.HUNDREDTH, dialect)} "
        f"WHEN {price} > 0 AND {total} > {price} THEN {text(Doubt.ABOVE, dialect)} END"
    )
    sound = " AND ".join(
        [f"a.{fault} IS NULL", *(f"a.{name(each, dialect)} IS NOT NULL" for each in (ON, STATE))]
    )
    return (
        f"(SELECT a.{row} AS place, a.{id} AS id, a.{goods} AS goods, a.{paid} AS paid, "
        f"{price} AS price, {cases} AS doubt FROM {rows.relation.sql} AS a "
        f"JOIN {engine.table(scratch / _PRICES)} AS p ON a.{goods} = p.{goods} WHERE {sound})"
    )


def _found(doubts: str, engine: RowEngine) -> Iterator[DoubtfulPaid]:
    counted = engine.ask(
        f"SELECT doubt, count(*), min(place) FROM {doubts} AS d WHERE doubt IS NOT NULL "
        "GROUP BY doubt"
    )
    told = {str(doubt): (int(count), int(first)) for doubt, count, first in counted}
    for doubt in (each for each in Doubt if each in told):
        count, first = told[doubt]
        ((id, goods, paid, price),) = engine.ask(
            f"SELECT id, goods, paid, price FROM {doubts} AS d WHERE place = {first}"
        )
        yield DoubtfulPaid(doubt, count, str(id), str(goods), int(paid), int(price))
