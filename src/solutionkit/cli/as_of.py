"""The option `--as-of`, alike for every command that goes by the calendar, and the day it names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import click

from solutionkit.cli.language import option, say

_CHINA = timezone(timedelta(hours=8))
_YEARS = range(2000, 2101)
"""The years for which anything is reckoned; what is years before or behind a day is a day too."""


def as_of_option(zh: str, en: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add `--as-of`; `zh` and `en` say what is done for the day."""
    return option(
        "--as-of",
        metavar="DAY",
        zh=f"按哪一天{zh}，例如 2026-12-01；不写就是今天",
        en=f"the day to {en} for, as 2026-12-01; today unless given",
    )


def as_of_day(text: str | None) -> date:
    """The day `text` names, today in China without one; the clock is read here and nowhere below.

    Licences end, prices change and contracts begin by that calendar, wherever the machine stands.
    """
    from solutionkit.source.days import day_in_cell

    if text is None:
        return datetime.now(_CHINA).date()
    day = day_in_cell(text)
    if day is None:
        raise click.BadParameter(
            say(f"{text} 不是日期，写成 2026-12-01", f"{text} is no day; write 2026-12-01"),
            param_hint="--as-of",
        )
    if day.year not in _YEARS:
        first, last = _YEARS[0], _YEARS[-1]
        raise click.BadParameter(
            say(f"{text} 不在 {first} 到 {last} 年之间", f"{text} is not in {first} to {last}"),
            param_hint="--as-of",
        )
    return day
