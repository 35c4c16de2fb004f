"""What an author probably meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from solutionkit.diagnostics.diagnostic import Text

MOST_LISTED = 12


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word most like `word`, whatever its case, dashes and underscores."""
    by_form = {_form(each): each for each in known}
    hits = get_close_matches(_form(word), by_form, n=1, cutoff=0.6)
    return by_form[hits[0]] if hits else None


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """Give the known name most like `name`; of two characters one may be wrong."""
    hits = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return hits[0] if hits else None


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """Ask whether the nearest known word was meant, else list the known words; may be empty."""
    # A set has no order of its own; the same input must give the same words.
    words = sorted(known) if isinstance(known, set | frozenset) else list(known)
    near = nearest(word, words)
    if near is not None:
        return Text(f"是不是想写 “{near}”？", f"did you mean '{near}'?")
    if not words:
        return Text("", "")
    more = len(words) > MOST_LISTED
    return Text(
        f"可以写：{'、'.join(words[:MOST_LISTED])}{' 等' if more else ''}",
        f"known: {', '.join(words[:MOST_LISTED])}{' and more' if more else ''}",
    )


def _form(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
