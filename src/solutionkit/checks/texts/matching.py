"""Looking for claims in one text: the phrases of rules, less what is excepted or denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from solutionkit.checks.texts.denial import continues, is_denied
from solutionkit.checks.texts.normal_form import normal_form
from solutionkit.checks.texts.pattern import Fit, fits
from solutionkit.ir.text_rule import TextRule


@dataclass(frozen=True)
class Claim:
    """A claim a text makes: the rule against it, and the characters it stands in."""

    rule: TextRule
    start: int
    end: int


def claims(text: str, rules: Iterable[TextRule]) -> Iterator[Claim]:
    """The claims that `text` makes itself, by rule and place."""
    form = normal_form(text)
    for rule in rules:
        for fit in _made(rule, form.text):
            yield Claim(rule, *form.original(fit.start, fit.end))


def _made(rule: TextRule, line: str) -> list[Fit]:
    found = sorted({fit for phrase in rule.forbid for fit in fits(phrase, line)})
    excepted = [fit for phrase in rule.unless for fit in fits(phrase, line)] if found else []
    made: list[Fit] = []
    denied: list[Fit] = []
    for fit in found:
        if any(_overlap(fit, other) for other in excepted):
            continue
        if is_denied(line, fit, rule.fillers) or any(continues(line, no, fit) for no in denied):
            denied.append(fit)
        else:
            made.append(fit)
    return _apart([fit for fit in made if not any(_overlap(fit, no) for no in denied)])


def _overlap(one: Fit, other: Fit) -> bool:
    return one.start < other.end and other.start < one.end


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
