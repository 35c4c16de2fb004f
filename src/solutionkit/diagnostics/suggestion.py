"""What an author probably meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from solutionkit.diagnostics.diagnostic import Text

MOST_LISTED = 12
_SURE = 0.8
_NOT = ("un", "not_", "no_", "non_")
"""What begins the opposite of a word, which nobody meant who wrote it."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word most like `word`, whatever its case, dashes and underscores."""
    by_form = {_form(each): each for each in known}
    form = _form(word)
    opposites = {f"{no}{each}" for no in _NOT for each in by_form}
    hits = [] if form in opposites else get_close_matches(form, by_form, n=1, cutoff=0.6)
    return by_form[hits[0]] if hits else None


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """Give the known name most like `name`; of two characters one may be wrong."""
    hits = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return hits[0] if hits else None


def by_title(word: str, titles: Mapping[str, str]) -> str | None:
    """The one id whose title is `word`, or has it as a part."""
    exact = [id for id, title in titles.items() if title == word]
    parts = [id for id, title in titles.items() if len(word) > 1 and word in title]
    return next((found[0] for found in (exact, parts) if len(found) == 1), None)


def did_you_mean(
    word: str, known: Iterable[str], titles: Mapping[str, str] = MappingProxyType({})
) -> Text:
    """Ask whether the nearest known word was meant, else list the known words; may be empty.

    `titles` are what people call those that have a name beside their id.
    """
    # A set has no order of its own; the same input must give the same words.
    words = sorted(known) if isinstance(known, set | frozenset) else list(known)
    near = by_title(word, titles) or nearest(word, words)
    if near is not None:
        return Text(f"是不是想写 “{near}”？", f"did you mean '{near}'?")
    if not words:
        return Text("", "")
    more = len(words) > MOST_LISTED
    named = [f"{each}（{titles[each]}）" if each in titles else each for each in words]
    return Text(
        f"可以写：{'、'.join(named[:MOST_LISTED])}{' 等' if more else ''}",
        f"known: {', '.join(words[:MOST_LISTED])}{' and more' if more else ''}",
    )


def choice_meant(word: str, choices: Iterable[str], titles: Mapping[str, str]) -> Text:
    """What may be chosen instead of `word`; of a few choices none is guessed that is not sure.

    Money hangs on some of them, and two ids of different meaning may be spelt alike.
    """
    listed = list(choices)
    if len(listed) > MOST_LISTED:
        return did_you_mean(word, listed, titles)
    forms = {_form(each): each for each in listed}
    near = get_close_matches(_form(word), forms, n=1, cutoff=_SURE)
    sure = by_title(word, titles) or (forms[near[0]] if near else None)
    return did_you_mean(sure or "", [sure] if sure else listed, titles)


def _form(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
