"""Versions of a client and times of day as whole numbers, so that they have an order.

`32.0.0` is three steps of up to three digits, `20:30` the minutes since midnight.
"""

from __future__ import annotations

import re

STEP = 1_000
"""One more than the largest step of a version."""

DAY_MINUTES = 24 * 60
_VERSION = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}", re.ASCII)
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})", re.ASCII)


def version_number(text: str) -> int | None:
    """Read `32.0.0` (or `32`, which is the same) as a number; `None` for what is no version."""
    if not _VERSION.fullmatch(text.strip()):
        return None
    steps = [int(step) for step in text.strip().split(".")]
    major, minor, patch = [*steps, 0, 0][:3]
    return (major * STEP + minor) * STEP + patch


def version_text(number: int) -> str:
    """Write the version a number stands for."""
    return f"{number // STEP // STEP}.{number // STEP % STEP}.{number % STEP}"


def minutes_of(text: str) -> int | None:
    """Read `20:30` as minutes since midnight; `24:00` is the end of the day."""
    match = _TIME.fullmatch(text.strip().replace("：", ":"))
    if match is None or int(match[2]) >= 60:
        return None
    minutes = int(match[1]) * 60 + int(match[2])
    return minutes if minutes <= DAY_MINUTES else None


def time_text(minutes: int) -> str:
    """Write minutes since midnight as a time of day."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
