"""Where a phrase fits in a normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

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


class Pattern:
    """A phrase made ready for many texts."""

    def __init__(self, phrase: Phrase) -> None:
        parts = list(enumerate(phrase))
        self._form = re.compile("".join(_source(part, at) for at, part in parts))
        self._numbers = [(f"p{at}", each) for at, each in parts if isinstance(each, Number)]
        self._gaps = [f"p{at}" for at, each in parts if isinstance(each, Gap)]
        asked = (each for each in phrase if isinstance(each, Words) and not each.optional)
        self._needs = [{spelling(word)[0] for word in each.choices} for each in asked]

    def fits(self, line: str, letters: Set[str]) -> Iterator[Fit]:
        """Every place where the phrase fits in `line`, made of `letters`; the shortest at each."""
        if any(letters.isdisjoint(each) for each in self._needs):
            return
        found = self._form.search(line)
        while found:
            if all(_enough(found[name], each) for name, each in self._numbers):
                between = "，".join(found[name].rpartition("，")[2] for name in self._gaps)
                yield Fit(found.start(), found.end(), between)
            found = self._form.search(line, found.start() + 1)


def fits(phrase: Phrase, text: str) -> Iterator[Fit]:
    """Every place where `phrase` fits in the normal form of `text`."""
    line = spelling(text)
    return Pattern(phrase).fits(line, set(line))


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
    words = sorted({spelling(each) for each in part.choices}, key=lambda each: (-len(each), each))
    escaped = [re.escape(each) for each in words]
    if isinstance(part, Not):
        before = at == 0
        return "".join(f"(?{'<!' if before else '!'}{each})" for each in escaped)
    return f"(?:{'|'.join(escaped)})" + ("?" if part.optional else "")
