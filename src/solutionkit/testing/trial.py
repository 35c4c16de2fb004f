"""One thing that was tried of an industry package, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from solutionkit.diagnostics import Diagnostic, Text


@dataclass(frozen=True)
class Trial:
    """One thing that was tried. `said` is what is wrong with it; nothing, where all is well.

    One that is `open` is neither right nor wrong yet: `said` is what it waits for. `texts` are the
    files the diagnostics point into.
    """

    part: Text
    name: str
    said: tuple[Text, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    open: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return self.open or not (self.said or self.diagnostics)
