"""What services by appointment ask of both sides: materials, and rules of the time agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from solutionkit.source import Path


@dataclass(frozen=True)
class Material:
    """Something a client has to have at hand; `how` is `bring` or `send`."""

    name: str
    how: str
    required: bool
    note: str


@dataclass(frozen=True)
class AppointmentRules:
    """How often the time agreed may be changed, and until how many hours before it.

    `closed` are the first and last of days on which nobody is booked.
    """

    changes: int
    change_hours: int
    cancel_hours: int
    origin: Path
    closed: tuple[tuple[date, date], ...] = ()
