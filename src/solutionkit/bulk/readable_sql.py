"""Verdicts as they are kept and summed up: rows at fault left out, rules by name where wanted."""

from __future__ import annotations

from solutionkit.bulk.admit_sql import REJECTED, RowRules, bits
from solutionkit.bulk.relation import ID, ROW
from solutionkit.policy.columns_sql import Dialect, name, text


def readable_query(asked: RowRules, table: str, reasons: bool, dialect: Dialect) -> str:
    """The verdicts in `table` without the rows at fault; `reasons` adds the rules' ids as text."""
    picked = [name(each, dialect) for each in (ROW, ID)]
    for target in asked.targets:
        columns = [f"{target}.{each}" for each in ("outcome", "failed", "missing")]
        picked += [name(each, dialect) for each in columns]
        if reasons:
            for word in columns[1:]:
                said = _said(bits(asked, target), name(word, dialect), dialect)
                picked.append(f"{said} AS {name(f'{word}_rules', dialect)}")
    outcome = name(f"{asked.targets[0]}.outcome", dialect)
    sound = f"substring({outcome}, 1, {len(REJECTED)}) <> {text(REJECTED, dialect)}"
    return f"SELECT {', '.join(picked)} FROM {table} WHERE {sound}"


def summary_query(asked: RowRules, table: str, target: str, dialect: Dialect) -> str:
    """How many rows have each outcome; then by bit how many failed, and how many wait."""
    columns = [name(f"{target}.{each}", dialect) for each in ("outcome", "failed", "missing")]
    picked = ", ".join(columns)
    alike = f"SELECT {picked}, count(*) AS n FROM {table} AS t GROUP BY {picked}"
    sums = [
        f"sum(CASE WHEN ({word} & CAST({1 << bit} AS BIGINT)) <> 0 THEN n ELSE 0 END)"
        for word in columns[1:]
        for bit in range(len(asked.of(target)))
    ]
    shown = ", ".join([columns[0], "sum(n)", *sums])
    return f"SELECT {shown} FROM ({alike}) AS a GROUP BY {columns[0]}"


def _said(ids: list[str], word: str, dialect: Dialect) -> str:
    """The ids of a word's rules, parted by semicolons."""
    parts = [
        f"CASE WHEN ({word} & CAST({1 << bit} AS BIGINT)) <> 0 THEN {text(id, dialect)} END"
        for bit, id in enumerate(ids)
    ]
    return f"concat_ws(';', {', '.join(parts)})" if parts else "''"
