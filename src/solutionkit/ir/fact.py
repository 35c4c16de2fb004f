"""What is known of a platform: one statement, from where, since when, how surely."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text


class Grade(StrEnum):
    """How surely something is known. `UNKNOWN` is stated, never guessed."""

    OFFICIAL = "official"
    QUOTED = "quoted"
    INDICATIVE = "indicative"
    CONTRACT = "contract"
    EXAMPLE = "example"
    UNKNOWN = "unknown"


GRADE_TITLES = {
    Grade.OFFICIAL: Text("官方", "official"),
    Grade.QUOTED: Text("引述", "quoted"),
    Grade.INDICATIVE: Text("参考", "indicative"),
    Grade.CONTRACT: Text("合同", "contract"),
    Grade.EXAMPLE: Text("示例", "example"),
    Grade.UNKNOWN: Text("未知", "unknown"),
}
"""What people read for a grade."""


@dataclass(frozen=True)
class Fact:
    """One statement about the platform.

    `value` is plain data (its form is the fact's own affair; `None` where the grade is unknown),
    `source` an address, `read_on` the day the source was read or dated, as ISO text or "undated",
    `ask` whom to ask where the value is unknown.
    """

    id: str
    statement: Text
    value: Any
    source: str
    read_on: str
    grade: Grade
    ask: Text | None = None
