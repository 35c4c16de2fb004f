"""Amounts and percentages as authors write them: exact whole fen and parts per million.

Never through a float. Computing with them is in `ir.money`.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

MAX_FEN = 10**13
"""The largest amount an author may write: a hundred thousand million yuan."""

ONE = 1_000_000
"""A rate of 100 %, in parts per million."""

RATE_UNITS = {"%": 10_000, "‰": 1_000, "‱": 100}
"""Signs a rate may end in: per cent, per thousand, per ten thousand; each in parts per million."""


_WRITTEN = re.compile(r"[¥￥]? ?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]{1,2})? ?元?", re.ASCII)


def fen_of_yuan(text: str | int | Decimal) -> int | None:
    """Read yuan such as `9.90` as fen; `None` for what is no amount in whole fen."""
    return _scaled(text, 100)


def fen_written(text: str | int | Decimal) -> int | None:
    """Read yuan as tables and orders have it: `1,280.00`, `88元` and `￥88` as well as `88`."""
    if (fen := fen_of_yuan(text)) is not None:
        return fen
    found = _WRITTEN.fullmatch(str(text).strip())
    return fen_of_yuan(found[1].replace(",", "") + (found[2] or "")) if found else None


def ppm_of_percent(text: str) -> int | None:
    """Read a rate such as `2.5%`, `25‰` or `250‱` as parts per million; `None` for what is none."""
    unit = RATE_UNITS.get(text[-1:])
    return _scaled(text[:-1], unit) if unit else None


def _scaled(text: str | int | Decimal, scale: int) -> int | None:
    plain = str(text).strip()
    if not plain.isascii() or not plain.replace(".", "", 1).isdigit() or len(plain) > 20:
        return None
    try:
        scaled = Decimal(plain) * scale
    except InvalidOperation:
        return None
    return int(scaled) if scaled == int(scaled) else None
