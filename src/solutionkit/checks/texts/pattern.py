"""Where a phrase fits in a normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from solutionkit.checks.texts.normal_form import spelling
from solutionkit.checks.texts.numerals import PATTERNS, worth
from solutionkit.ir.text_rule import Edge, Gap, Not, Number, Part, Phrase

_EDGES = {Edge.START: r"(?:^|(?<=[、，。？]))", Edge.END: r"(?=[、，。？]|$)"}


@dataclass(frozen=True, order=True)
class Fit:
    """Where a phrase fits: its start and end, and what stands in its gaps."""

    start: int
    end: int
    between: str = ""


def fits(phrase: Phrase, line: str) -> Iterator[Fit]:
    """Every place where `phrase` fits in `line`, the shortest fit at each."""
    compiled = _compiled(phrase)
    numbers = [(f"p{at}", each) for at, each in enumerate(phrase) if isinstance(each, Number)]
    gaps = [f"p{at}" for at, each in enumerate(phrase) if isinstance(each, Gap)]
    found = compiled.search(line)
    while found:
        if all(_enough(found[name], each) for name, each in numbers):
            between = "，".join(found[name] for name in gaps)
            yield Fit(found.start(), found.end(), between)
        found = compiled.search(line, found.start() + 1)


def _enough(written: str | None, number: Number) -> bool:
    return written is None or worth(written, number.kind) >= number.least


@cache
def _compiled(phrase: Phrase) -> re.Pattern[str]:
    return re.compile("".join(_source(part, at) for at, part in enumerate(phrase)))


def _source(part: Part, at: int) -> str:
    if isinstance(part, Edge):
        return _EDGES[part]
    if isinstance(part, Gap):
        return f"(?P<p{at}>[^，。？]{{0,{part.most}}}?)"
    if isinstance(part, Number):
        return f"(?P<p{at}>{PATTERNS[part.kind]})" + ("?" if part.optional else "")
    words = sorted({spelling(each) for each in part.choices}, key=lambda each: (-len(each), each))
    escaped = [re.escape(each) for each in words]
    if isinstance(part, Not):
        before = at == 0
        return "".join(f"(?{'<!' if before else '!'}{each})" for each in escaped)
    return f"(?:{'|'.join(escaped)})" + ("?" if part.optional else "")
