"""How many codes are charged a fee only because they do not say what would spare it them.

What to write to be spared is put into words by `policy.assumed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from solutionkit.bulk.fee_rows import ON, STATE, FeeRows, charged_states
from solutionkit.bulk.relation import FAULT, Relation
from solutionkit.bulk.rows import RowEngine
from solutionkit.ir.rule import FeeComponent
from solutionkit.policy.assumed import assumes
from solutionkit.policy.columns_sql import Dialect, name, text
from solutionkit.policy.reckon import has_figures

_SOUND = {FAULT: "NULL", ON: "NOT NULL"}
"""What a row says that is not left out."""


@dataclass(frozen=True)
class AssumedFee:
    """A fee, a field that some codes leave out, and how many of them are charged without it."""

    component: FeeComponent
    field: str
    codes: int


def assumed_fees(asked: FeeRows, rows: Relation, engine: RowEngine) -> tuple[AssumedFee, ...]:
    """Each fee and field of which at least one code of `rows` says nothing."""
    found = list(_assumed(asked))
    if not found:
        return ()
    counted = ", ".join(_count(*each, rows, engine.dialect) for each in found)
    (counts,) = engine.ask(f"SELECT {counted} FROM {rows.sql} AS r")
    told = zip(found, counts, strict=True)
    return tuple(AssumedFee(*each, int(count)) for each, count in told if count)


def _assumed(asked: FeeRows) -> Iterator[tuple[FeeComponent, str]]:
    for id in asked.components:
        charged = [each for _, each in asked.of(id) if each and _is_known(each)]
        for field in assumes(charged[-1]) if charged else ():
            yield charged[-1], field


def _is_known(component: FeeComponent) -> bool:
    return has_figures(component) or component.table is not None


def _count(component: FeeComponent, field: str, rows: Relation, dialect: Dialect) -> str:
    states = ", ".join(text(str(each), dialect) for each in charged_states(component))
    sound = " AND ".join(f"{name(each, dialect)} IS {said}" for each, said in _SOUND.items())
    charged = f"{sound} AND {name(STATE, dialect)} IN ({states})"
    unsaid = f" AND {name(field, dialect)} IS NULL" if field in rows.kinds else ""
    return f"count(CASE WHEN {charged}{unsaid} THEN 1 END)"
