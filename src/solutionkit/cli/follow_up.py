"""A command to type next, about the same spec with the same files laid over it for the same day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from solutionkit.cli.program import program


@dataclass(frozen=True)
class Asked:
    """What a command was asked about: a spec, what is laid over it, and the day where one is said.

    A command that leaves one of these out tells of another solution.
    """

    spec: Path
    overlays: Sequence[Path] = ()
    as_of: str | None = None

    def command(self, name: str, *words: str | Path) -> str:
        """Give the line that runs the command `name` about the same, `words` last."""
        laid = [word for each in self.overlays for word in ("--with", each)]
        day = ["--as-of", self.as_of] if self.as_of else []
        said = map(_word, [name, self.spec, *laid, *day, *words])
        return " ".join([program(), *said])


def _word(word: str | Path) -> str:
    text = str(word)
    return f'"{text}"' if set(text) & set(" ()&;'") else text
