"""Many names in one message: the first few, and how many there are in all."""

from __future__ import annotations

from collections.abc import Sequence

from solutionkit.diagnostics import Text

_NAMED = 3


def first_few(names: Sequence[str], unit: str) -> Text:
    """The first of `names`; `unit` is the Chinese word they are counted by."""
    first, more = names[:_NAMED], len(names) > _NAMED
    return Text(
        "、".join(f"“{each}”" for each in first) + (f"等 {len(names)} {unit}" if more else ""),
        ", ".join(f"'{each}'" for each in first)
        + (f" and others ({len(names)} in all)" if more else ""),
    )
