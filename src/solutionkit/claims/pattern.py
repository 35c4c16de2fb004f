"""Where a phrase fits in a normal form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from solutionkit.claims.normal_form import spelling, spellings
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


class Vocabulary:
    """The words that patterns look for: all that phrases name, or those of some texts alone."""

    def __init__(self, forms: Iterable[str] | None = None) -> None:
        """Take the normal forms of the texts that will be looked at, if those are known."""
        self._among = None if forms is None else "。".join(forms)
        among = self._among or ""
        self._beginnings = {among[at : at + size] for at in range(len(among)) for size in (1, 2)}
        self._groups: dict[tuple[str, ...], Group] = {}

    def group(self, choices: tuple[str, ...]) -> Group:
        """Give the words of a phrase, spelt as in a normal form, that there may be."""
        found = self._groups.get(choices)
        if found is None:
            words = filter(None, spellings(choices))
            found = self._groups[choices] = Group(tuple(filter(self._may_stand, words)))
        return found

    def _may_stand(self, word: str) -> bool:
        if self._among is None:
            return True
        return word[:2] in self._beginnings and word in self._among


class Pattern:
    """A phrase made ready for many texts. It can fit only where all it `needs` is held."""

    def __init__(self, phrase: Phrase, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._parts = list(enumerate(phrase))
        self._numbers = [(f"p{at}", each) for at, each in self._parts if isinstance(each, Number)]
        self._gaps = [f"p{at}" for at, each in self._parts if isinstance(each, Gap)]
        asked = (each for each in phrase if isinstance(each, Words) and not each.optional)
        self.needs = frozenset(vocabulary.group(each.choices) for each in asked)

    @property
    def is_possible(self) -> bool:
        """Whether there are words for all it needs."""
        return all(group.words for group in self.needs)

    @cached_property
    def _form(self) -> re.Pattern[str]:
        """Made when first needed: most phrases stand in none of the texts of a spec."""
        return re.compile("".join(_source(part, at, self._vocabulary) for at, part in self._parts))

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
    return Pattern(phrase, Vocabulary()).fits(spelling(text))


def _enough(written: str | None, number: Number) -> bool:
    return written is None or worth(written, number.kind) >= number.least


def _source(part: Part, at: int, vocabulary: Vocabulary) -> str:
    if isinstance(part, Edge):
        return _EDGES[part]
    if isinstance(part, Gap):
        ends = "。？" if part.wide else "，。？"
        return f"(?P<p{at}>[^{ends}]{{0,{part.most}}}?)"
    if isinstance(part, Number):
        return f"(?P<p{at}>{PATTERNS[part.kind]})" + ("?" if part.optional else "")
    words = sorted({*vocabulary.group(part.choices).words}, key=lambda each: (-len(each), each))
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
