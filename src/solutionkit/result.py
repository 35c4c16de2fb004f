"""What compiling gave. Below `hookspecs`, so that a hook may be given it one day."""

from __future__ import annotations

from dataclasses import dataclass

from solutionkit.diagnostics import Diagnostic, Severity
from solutionkit.generate.tree import FileTree
from solutionkit.ir.solution import Solution
from solutionkit.source import Document


@dataclass(frozen=True)
class Result:
    """As much as could be made, and all there is to say about it; immutable."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    solution: Solution | None = None
    tree: FileTree | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing worse than a warning was found."""
        return all(each.severity is not Severity.ERROR for each in self.diagnostics)
