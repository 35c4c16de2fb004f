"""The theme's styles without the rules no file of the project uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z][\w-]*")
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")


def used_styles(theme: str, markup: Iterable[str]) -> str:
    """Keep the rules of `theme` whose classes some markup names, and the headings over them.

    Rules and headings (comments) stand apart by one empty line.
    """
    words = {word for text in markup for word in _WORD.findall(text)}
    kept: list[str] = []
    for piece in theme.strip().split("\n\n"):
        if piece.startswith("/*"):
            if kept and kept[-1].startswith("/*") and len(kept) > 1:
                kept.pop()
            kept.append(piece)
        elif set(_CLASS.findall(piece.partition("{")[0])) <= words:
            kept.append(piece)
    if kept[-1].startswith("/*"):
        kept.pop()
    return "\n\n".join(kept) + "\n"
