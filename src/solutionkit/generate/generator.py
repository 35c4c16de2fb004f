"""What a generator is; plugins contribute values of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from solutionkit.diagnostics import Text
from solutionkit.generate.tree import FileTree

if TYPE_CHECKING:
    from solutionkit.ir.solution import Solution


def _always_made(solution: Solution) -> Text | None:
    return None


@dataclass(frozen=True)
class Generator:
    """Something that turns a solution into files; `name` is the target and its output folder.

    `open_first` is the file, inside that folder, that a person should look at first.
    `generate` is pure: same solution, same bytes; no disk but package data, no clock, no network.
    `why_nothing` says why a solution has no use for the target, whose files are then not made.
    """

    name: str
    summary: Text
    generate: Callable[[Solution], FileTree]
    open_first: str = ""
    why_nothing: Callable[[Solution], Text | None] = _always_made
