"""Where a phrase fits in a normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from solutionkit.checks.texts.normal_form import spelling
from solutionkit.checks.texts.numerals import PATTERNS, worth
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
class _Group:
    """Words of which one must be there. Patterns with the same words share one."""

    words: tuple[str, ...]
    initials: frozenset[str]


class Line:
    """A normal form to match in; it remembers which words it holds, as many patterns ask."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._letters = frozenset(text)
        self._held: dict[_Group, bool] = {}

    def holds(self, group: _Group) -> bool:
        """Whether one of the words stands in it."""
        held = self._held.get(group)
        if held is None:
            near = not self._letters.isdisjoint(group.initials)
            held = near and any(word in self.text for word in group.words)
            self._held[group] = held
        return held


class Pattern:
    """A phrase made ready for many texts."""

    def __init__(self, phrase: Phrase) -> None:
        self._parts = list(enumerate(phrase))
        self._numbers = [(f"p{at}", each) for at, each in self._parts if isinstance(each, Number)]
        self._gaps = [f"p{at}" for at, each in self._parts if isinstance(each, Gap)]
        asked = (each for each in phrase if isinstance(each, Words) and not each.optional)
        self._needs = [_group(each.choices) for each in asked]

    @cached_property
    def _form(self) -> re.Pattern[str]:
        """Made when first needed: most phrases stand in none of the texts of a spec."""
        return re.compile("".join(_source(part, at) for at, part in self._parts))

    def fits(self, line: Line) -> Iterator[Fit]:
        """Every place where the phrase fits in `line`; the shortest at each."""
        if not all(map(line.holds, self._needs)):
            return
        found = self._form.search(line.text)
        while found:
            if all(_enough(found[name], each) for name, each in self._numbers):
                between = "，".join(found[name].rpartition("，")[2] for name in self._gaps)
                yield Fit(found.start(), found.end(), between)
            found = self._form.search(line.text, found.start() + 1)


def fits(phrase: Phrase, text: str) -> Iterator[Fit]:
    """Every place where `phrase` fits in the normal form of `text`."""
    return Pattern(phrase).fits(Line(spelling(text)))


@cache
def _group(choices: tuple[str, ...]) -> _Group:
    words = tuple(filter(None, map(_spelt, choices)))
    return _Group(words, frozenset(word[0] for word in words))


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
    escaped = [re.escape(each) for each in words]
    if isinstance(part, Not):
        before = at == 0
        return "".join(f"(?{'<!' if before else '!'}{each})" for each in escaped)
    return f"(?:{'|'.join(escaped)})" + ("?" if part.optional else "")
