"""What a fee charges before it is rounded, as SQL: whole fen, and millionths of a fen beside them.

Keeping the two apart keeps every product within 64 bits. What is made of them is `fees_sql`.
"""

from __future__ import annotations

from solutionkit.ir.money import ONE
from solutionkit.ir.rule import FeeComponent, FeeKind
from solutionkit.policy.columns_sql import Dialect

NOT_KNOWN = "CAST(NULL AS BIGINT)"


def number(value: int) -> str:
    """A whole number as SQL, 64 bits wide."""
    return f"CAST({value} AS BIGINT)"


def whole_of(component: FeeComponent, base: str, dialect: Dialect) -> str:
    """Whole fen: what is charged outright, and whole millions of each part by its rate."""
    flat, parts = _parts(component, base, dialect)
    millions = [
        f"{dialect.divided.format(part, number(ONE))} * {number(rate)}" for part, rate in parts
    ]
    return "(" + " + ".join([flat, *millions]) + ")"


def rest_of(component: FeeComponent, base: str, dialect: Dialect) -> str:
    """The rest of each part by its rate, in millionths of a fen."""
    rests = [
        f"{part} % {number(ONE)} * {number(rate)}"
        for part, rate in _parts(component, base, dialect)[1]
    ]
    return "(" + " + ".join([f"0 * {base}", *rests]) + ")"


def _parts(
    component: FeeComponent, base: str, dialect: Dialect
) -> tuple[str, list[tuple[str, int]]]:
    fixed = _outright(component.fixed_fen or 0, base)
    if component.kind is FeeKind.FIXED:
        return fixed, []
    if component.kind is FeeKind.PERCENTAGE:
        return fixed, [(base, component.rate_ppm or 0)]
    if component.kind is FeeKind.PACKAGE:
        size = component.package_fen or 1
        return f"{fixed} * {dialect.divided.format(f'({base} + {size - 1})', number(size))}", []
    ends: list[int | None] = [*(tier.from_fen for tier in component.tiers[1:]), None]
    flats, parts = ["CAST(0 AS BIGINT)"], []
    for tier, end in zip(component.tiers, ends, strict=True):
        reached, low = f"{base} >= {number(tier.from_fen)}", number(tier.from_fen)
        if component.kind is FeeKind.VOLUME:
            reached += "" if end is None else f" AND {base} < {number(end)}"
            part = base
        elif end is None:
            part = f"{base} - {low}"
        else:
            part = f"CASE WHEN {base} < {number(end)} THEN {base} ELSE {number(end)} END - {low}"
        parts.append(
            (f"(CASE WHEN {reached} THEN {part} ELSE CAST(0 AS BIGINT) END)", tier.rate_ppm)
        )
        if tier.flat_fen:
            flat = _outright(tier.flat_fen, base)
            flats.append(f"CASE WHEN {reached} THEN {flat} ELSE 0 END")
    return "(" + " + ".join(flats) + ")", parts


def _outright(fen: int, base: str) -> str:
    """What is charged outright; of nothing nothing is."""
    return f"(CASE WHEN {base} > 0 THEN {number(fen)} ELSE {number(0)} END)" if fen else number(0)
