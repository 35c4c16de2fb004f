"""Where a phrase fits in a normal form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from solutionkit.claims.normal_form import spelling
from solutionkit.claims.numerals import PATTERNS, worth
from solutionkit.ir.text_rule import Edge, Gap, Not, Number, Part, Phrase, Words

_EDGES = {Edge.START: r"(?:^|(?<=[、，。？]))", Edge.END: r"(?=[、，。？]|$)"}


@dataclass(frozen=True, order=True)
class Fit:
    """Where a phrase fits: its start and end, and what stands in its gaps.

    Of a gap over clauses only the last clause counts: that alone can deny what follows.
    """

    start: int
    end: int
    between: str = ""


@dataclass(frozen=True, eq=False)
class Group:
    """Words of which one must be there. Patterns with the same words share one."""

    words: tuple[str, ...]


class Lexicon:
    """The words that patterns ask for, and how long those are that begin with a character."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._asking: defaultdict[str, list[Group]] = defaultdict(list)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for group in frozenset[Group]().union(*(each.needs for each in patterns)):
            for word in group.words:
                self._asking[word].append(group)
                lengths[word[0]].add(len(word))
        self._lengths = dict(lengths)

    def held(self, text: str) -> frozenset[Group]:
        """The groups of which a word stands in the normal form `text`."""
        asking, lengths = self._asking, self._lengths
        return frozenset(
            group
            for at, char in enumerate(text)
            for length in lengths.get(char, ())
            for group in asking.get(text[at : at + length], ())
        )


class Pattern:
    """A phrase made ready for many texts. It can fit only where all it `needs` is held."""

    def __init__(self, phrase: Phrase) -> None:
        self._parts = list(enumerate(phrase))
        self._numbers = [(f"p{at}", each) for at, each in self._parts if isinstance(each, Number)]
        self._gaps = [f"p{at}" for at, each in self._parts if isinstance(each, Gap)]
        asked = (each for each in phrase if isinstance(each, Words) and not each.optional)
        self.needs = frozenset(_group(each.choices) for each in asked)

    @cached_property
    def _form(self) -> re.Pattern[str]:
        """Made when first needed: most phrases stand in none of the texts of a spec."""
        return re.compile("".join(_source(part, at) for at, part in self._parts))

    def fits(self, text: str) -> Iterator[Fit]:
        """Every place where the phrase fits in the normal form `text`; the shortest at each."""
        found = self._form.search(text)
        while found:
            if all(_enough(found[name], each) for name, each in self._numbers):
                between = "，".join(found[name].rpartition("，")[2] for name in self._gaps)
                yield Fit(found.start(), found.end(), between)
            found = self._form.search(text, found.start() + 1)


def fits(phrase: Phrase, text: str) -> Iterator[Fit]:
    """Every place where `phrase` fits in the normal form of `text`."""
    return Pattern(phrase).fits(spelling(text))


@cache
def _group(choices: tuple[str, ...]) -> Group:
    return Group(tuple(filter(None, map(_spelt, choices))))


@cache
def _spelt(word: str) -> str:
    return spelling(word)


def _enough(written: str | None, number: Number) -> bool:
    return written is None or worth(written, number.kind) >= number.least


def _source(part: Part, at: int) -> str:
    if isinstance(part, Edge):
        return _EDGES[part]
    if isinstance(part, Gap):
        ends = "。？" if part.wide else "，。？"
        return f"(?P<p{at}>[^{ends}]{{0,{part.most}}}?)"
    if isinstance(part, Number):
        return f"(?P<p{at}>{PATTERNS[part.kind]})" + ("?" if part.optional else "")
    words = sorted({*map(_spelt, part.choices)} - {""}, key=lambda each: (-len(each), each))
    if isinstance(part, Not):
        before = at == 0
        return "".join(f"(?{'<!' if before else '!'}{re.escape(each)})" for each in words)
    return f"(?:{_any_of(words)})" + ("?" if part.optional else "")


def _any_of(words: list[str]) -> str:
    """Alternatives under their first characters, so that most are left out at once."""
    beginning: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        beginning[word[0]].append(re.escape(word[1:]))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(beginning.items())
    )
