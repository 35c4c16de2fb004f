"""What each seller's codes of a table come to, where they have several: nobody gets their sum."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from solutionkit.bulk.relation import Relation
from solutionkit.bulk.rows import RowEngine
from solutionkit.bulk.sold import SELLER, Sold
from solutionkit.policy.columns_sql import name

SELLER_COLUMN = "seller"


@dataclass(frozen=True)
class SellerCodes:
    """One seller's codes: how many, how many wait, what is left; `seller` empty if not told."""

    seller: str
    codes: int
    waiting: int
    settlement_fen: int


def several_sellers(sold: Sold) -> bool:
    """Whether a spec's goods are sold by more than one party."""
    return len({each.get(SELLER) for each in (sold.goods or {}).values()}) > 1


def shown_seller(rows: Relation, sold: Sold) -> tuple[str, ...]:
    """The field that tells who sells a code, where several sell and the rows tell it."""
    return (SELLER,) if several_sellers(sold) and SELLER in rows.kinds else ()


def seller_codes(engine: RowEngine, priced: Path) -> tuple[SellerCodes, ...]:
    """The totals of each seller of the priced codes."""
    seller = name(SELLER_COLUMN, engine.dialect)
    found = engine.ask(
        f"SELECT coalesce({seller}, '') AS who, count(*), count(*) - count(settlement), "
        f"coalesce(sum(settlement), 0) FROM {engine.table(priced)} AS t "
        f"GROUP BY coalesce({seller}, '') ORDER BY who"
    )
    return tuple(SellerCodes(str(who), *map(int, rest)) for who, *rest in found)
