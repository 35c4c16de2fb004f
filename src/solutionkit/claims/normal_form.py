"""A text as the matcher reads it: one spelling, nothing put between characters, clauses marked.

Full width becomes half width, capitals small, traditional characters simplified, words of dialects
standard ones. Spaces, quotes
and ornaments go, as does punctuation around single characters (`包，胜，诉`). Of other
punctuation four marks stay: `、` in a list, `，` after a clause, `。` and `？` after a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from solutionkit.claims.dialect import is_spoken, standard
from solutionkit.claims.traditional import SIMPLIFIED

MARKS = "、，。？"
_MARK_OF = {
    "、": "、",
    ",": "，",
    ";": "，",
    "。": "。",
    "!": "。",
    "\n": "。",
    "?": "？",
}
_HUNDRED = "\N{HUNDRED POINTS SYMBOL}"
_ALONE = re.compile(r"(?<=([、，]))[^、，。？0-9](?=\1)")
_GROUPED = re.compile(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True)
class NormalForm:
    """The text to match in, and for each of its characters where it stood in the original."""

    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stood."""
        return self.places[start], self.places[end - 1] + 1


def normal_form(text: str) -> NormalForm:
    """Give `text` in the one spelling that phrases are matched in."""
    form = _characters(text)
    if not is_spoken(form.text):
        return form
    line, origin = standard(form.text)
    return NormalForm(line, tuple(form.places[at] for at in origin))


def _characters(text: str) -> NormalForm:
    plain = _plain(text)
    if plain is not None:
        return NormalForm(plain, tuple(range(len(text))))
    kept = [
        (char, place)
        for place, raw in enumerate(text)
        for char in _spelt(raw, text[place + 1 : place + 2])
    ]
    line = "".join(char for char, _ in kept)
    idle = {at for found in _ALONE.finditer(line) for at in (found.start() - 1, found.end())}
    idle |= {found.start() for found in _GROUPED.finditer(line)}
    used = [each for at, each in enumerate(kept) if at not in idle]
    return NormalForm("".join(char for char, _ in used), tuple(place for _, place in used))


def spelling(word: str) -> str:
    """A word of a phrase, spelt as in a normal form."""
    plain = _plain(word)
    if plain is None or is_spoken(plain):
        return normal_form(word).text
    return plain


_spelling = cache(spelling)


def spellings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Several words, spelt so; at once where they are spelt so already, as most are."""
    joined = "".join(words)
    if _plain(joined) == joined and not is_spoken(joined):
        return words
    return tuple(map(_spelling, words))


def _plain(text: str) -> str | None:
    """`text` spelt at once where it is letters and digits only, a character for a character."""
    if not (text.isalnum() and unicodedata.is_normalized("NFKC", text)):
        return None
    spelt = text.translate(SIMPLIFIED).lower()
    return spelt if len(spelt) == len(text) else None


def _spelt(raw: str, following: str) -> str:
    if raw == _HUNDRED:
        return "100%"
    if raw in ".．" and following.isdigit():
        return "."
    chars = unicodedata.normalize("NFKC", raw).translate(SIMPLIFIED).lower()
    return "".join(_kept(char) for char in chars)


def _kept(char: str) -> str:
    if char in _MARK_OF:
        return _MARK_OF[char]
    return char if char in "%+" or unicodedata.category(char)[0] in "LN" else ""
