"""What is said about one kind of fault: the form of a catalogue entry, and filling its holes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit.diagnostics.diagnostic import Severity, Text

LONGEST_VALUE = 80


@dataclass(frozen=True)
class Entry:
    """The words for one code; `message` and `help` have holes for `str.format`.

    `explanation` is what `solutionkit explain` prints: why it is wrong, and what to write.
    """

    severity: Severity
    message: Text
    help: Text | None
    explanation: Text


def filled(template: Text, values: Mapping[str, Any]) -> Text:
    """Fill the holes of both sentences; a value that is a `Text` speaks its own language."""
    return Text(
        template.zh.format(**{name: _shown(value, "zh") for name, value in values.items()}),
        template.en.format(**{name: _shown(value, "en") for name, value in values.items()}),
    )


def _shown(value: Any, lang: str) -> Any:
    if isinstance(value, Text):
        return value.of(lang)
    if not isinstance(value, str):
        return value
    line = "".join(char if char.isprintable() else " " for char in value)
    return line if len(line) <= LONGEST_VALUE else line[:LONGEST_VALUE] + "…"
