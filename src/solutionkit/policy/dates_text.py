"""Days and periods in words: their first and last days."""

from __future__ import annotations

from datetime import date, timedelta

from solutionkit.diagnostics import Text

_DAYS = Text("{first}到 {last}", "{first} to {last}")
_SINCE, _THROUGH = Text("{first}起", "from {first}"), Text("到 {last}为止", "through {last}")
_DAY, _DAY_OF_YEAR = "{0.year} 年 {0.month} 月 {0.day} 日", "{0.month} 月 {0.day} 日"


def days_words(first: date | None, end: date | None) -> Text | None:
    """A period by its first and its last day; `end` is the first day after it."""
    last = end - timedelta(days=1) if end else None
    if first is None and last is None:
        return None
    alike = bool(first and last and first.year == last.year)
    zh = {
        "first": _DAY.format(first) if first else "",
        "last": (_DAY_OF_YEAR if alike else _DAY).format(last) if last else "",
    }
    en = {"first": first.isoformat() if first else "", "last": last.isoformat() if last else ""}
    words = _DAYS if first and last else _SINCE if first else _THROUGH
    return words.filled(**{name: Text(zh[name], en[name]) for name in zh})
