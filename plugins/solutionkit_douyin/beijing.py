"""Moments of the platform's days, which are those of Beijing (fact `time.beijing`)."""

from __future__ import annotations

from datetime import date, datetime, time

from solutionkit import Solution
from solutionkit_douyin.limits import known


def moment(solution: Solution, day: str, clock: str) -> str:
    """A moment of `day` as ISO 8601 writes it; `clock` as `10:20` or `10:20:30`."""
    offset = known(solution, "time.beijing").value["utc_offset"]
    return f"{day}T{time.fromisoformat(clock).isoformat()}{offset}"


def unix_seconds(solution: Solution, day: date, clock: time = time.min) -> str:
    """A moment of `day`, the first unless said, in seconds since 1970."""
    told = moment(solution, day.isoformat(), clock.isoformat("seconds"))
    return str(int(datetime.fromisoformat(told).timestamp()))
