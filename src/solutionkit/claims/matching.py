"""Looking for claims in one text: the phrases of rules, less what is excepted or denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from solutionkit.claims.normal_form import normal_form
from solutionkit.claims.pattern import Fit, Group, Lexicon, Pattern, Vocabulary
from solutionkit.claims.quotation import Quotes, quotations, reaches_into, unquoted
from solutionkit.ir.text_rule import Phrase, TextRule

_DENIAL = "不没无未"
"""A claim may begin with one of these: `不瘦退款`."""


@dataclass(frozen=True)
class Claim:
    """A claim a text makes: the rule against it, and the characters it stands in."""

    rule: TextRule
    start: int
    end: int


class Matcher:
    """Rules made ready for many texts, or sooner for `texts` alone."""

    def __init__(self, rules: Iterable[TextRule], texts: Iterable[str] | None = None) -> None:
        forms = None if texts is None else (normal_form(text).text for text in texts)
        vocabulary = Vocabulary(forms)
        self._rules = [_Ready(rule, vocabulary) for rule in rules]
        self._lexicon = Lexicon(each for ready in self._rules for each in ready.patterns)

    def claims(self, text: str) -> Iterator[Claim]:
        """The claims that `text` makes itself, by rule and place."""
        form = normal_form(text)
        held = self._lexicon.held(form.text)
        quotes = quotations(text, form)
        for ready in self._rules:
            for fit in ready.made(form.text, held, quotes):
                yield Claim(ready.rule, *form.original(fit.start, fit.end))


class _Ready:
    """One rule and its patterns."""

    def __init__(self, rule: TextRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        self._forbid = _possible(rule.forbid, vocabulary)
        self._unless = _possible(rule.unless, vocabulary)
        self.patterns = (*self._forbid, *self._unless)

    def made(self, line: str, held: frozenset[Group], quotes: Quotes) -> list[Fit]:
        """Where a claim is made: it fits, and is neither excepted nor denied."""
        fits = _fits(self._forbid, line, held)
        return self._standing(line, held, fits, quotes) if fits else []

    def _standing(
        self, line: str, held: frozenset[Group], fits: list[Fit], quotes: Quotes
    ) -> list[Fit]:
        # What denies a claim takes long to make ready, and most texts make no claim at all.
        from solutionkit.claims.denial import continues, is_denied, negates, spares
        from solutionkit.claims.whole_words import uncut

        found = uncut(line, fits)
        unless = _fits(self._unless, line, held) if found else []
        excepted = [each for each in unless if not spares(each.between)]
        made: list[Fit] = []
        denied: list[Fit] = []
        for fit in found:
            if negates(fit.between) or any(_overlap(fit, other) for other in excepted):
                continue
            inherits = any(continues(line, other, fit) for other in denied)
            no = inherits or any(
                is_denied(*told, self.rule)
                for told in ((line, fit), unquoted(line, fit, quotes))
                if told
            )
            (denied if no else made).append(fit)
        standing = (fit for fit in made if not any(_silences(no, fit, line) for no in denied))
        return _apart(fit for fit in standing if not reaches_into(fit, denied, quotes))


def _possible(phrases: Iterable[Phrase], vocabulary: Vocabulary) -> list[Pattern]:
    patterns = (Pattern(phrase, vocabulary) for phrase in phrases)
    return [each for each in patterns if each.is_possible]


def _fits(patterns: Iterable[Pattern], line: str, held: frozenset[Group]) -> list[Fit]:
    return [fit for each in patterns if each.needs <= held for fit in each.fits(line)]


def _overlap(one: Fit, other: Fit) -> bool:
    return one.start < other.end and other.start < one.end


def _silences(denied: Fit, made: Fit, line: str) -> bool:
    """Whether a denied fit denies another; not one that begins earlier and so holds the denial.

    Of `不瘦十斤不收钱` the first `不` is part of the claim. Nor one that holds more of the text
    at both ends: what denied the other is then part of the claim (`到期照扣，不支持退订`). Nor one
    of a later clause: what denied the earlier stands before that.
    """
    if "，" in line[denied.start : made.start]:
        return False
    reach = made.start + (line[made.start] not in _DENIAL)
    holds = made.start <= denied.start and made.end > denied.end
    later = "，" in line[denied.start : made.start]
    return _overlap(denied, made) and denied.start <= reach and not holds and not later


def _apart(made: Iterable[Fit]) -> list[Fit]:
    """One fit for those that overlap, as wide as all of them."""
    apart: list[Fit] = []
    for fit in made:
        if apart and _overlap(apart[-1], fit):
            last = apart.pop()
            apart.append(Fit(last.start, max(last.end, fit.end)))
        else:
            apart.append(fit)
    return apart
