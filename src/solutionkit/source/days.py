"""Days as authors write them, and as spreadsheets save them again."""

from __future__ import annotations

import re
from datetime import date

LAST_DAY = date(2200, 1, 1)
"""What is later stands for having no end, as `9999-12-31` does; there is no reckoning with it."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_SHEET_DAY = re.compile(
    r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})([ T]00?:00(:00([.]0+)?)?)?", re.ASCII
)


def day_of(text: str) -> date | None:
    """Read `2026-12-02`; `None` for what is no day."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def day_in_cell(text: str) -> date | None:
    """Read a day out of a table, an order or a command; `2026/12/2` and `2026-12-2 0:00` as well.

    Spreadsheets write days so whatever was typed; year, month and day are in no doubt. Any other
    time than midnight is a moment, not a day.
    """
    parts = _SHEET_DAY.fullmatch(text)
    return day_of(f"{parts[1]}-{int(parts[3]):02}-{int(parts[4]):02}" if parts else text)
