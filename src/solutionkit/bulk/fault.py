"""What is wrong with a cell or a row: in full, and as it is said of all that are wrong alike."""

from __future__ import annotations

from dataclasses import dataclass

from solutionkit.diagnostics import Text


@dataclass(frozen=True)
class Fault:
    """Why there is no value; `kind` names no cell's own words, so that rows can be counted."""

    reason: Text
    kind: Text
