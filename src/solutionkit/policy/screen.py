"""Many single decisions by one policy, without the why: what fails and what waits, by rule.

A record is plain: fields by name with their values as rules know them (fen, days as dates, a
category as its steps), `documents` by kind or as `Held`, and the things inside by what many of
them are called. Why a rule came out as it did is for `policy.decide` to say.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from solutionkit.ir.rule import Effect, Policy
from solutionkit.policy.decide import (
    Outcome,
    Status,
    decide,
    outcome_of,
    rules_for,
    worst,
)
from solutionkit.policy.python_source import NOT_LISTED, Papers, compiled, papers_of
from solutionkit.policy.subject import CHILDREN_OF, GRAIN_OF, Held, Subject


class Screened(NamedTuple):
    """An answer, and the ids of the rules that failed and of those that wait."""

    outcome: Outcome
    failed: list[str]
    missing: list[str]


_FINE = Screened(Outcome.ADMIT, [], [])


class Screen:
    """The rules of a policy for one target on one day, ready to be asked."""

    def __init__(self, policy: Policy, as_of: date, target: str = "enter") -> None:
        self.policy, self.day, self.target = policy, as_of, target
        rules = rules_for(policy, target, as_of)
        self.whole = all(rule.on not in CHILDREN_OF for rule in rules)
        asked = tuple((rule.id, rule.when, rule.require) for rule in rules)
        self.judge, self.asks_subject = compiled(asked, tells_idle=False)
        self.plain = all(rule.effect is Effect.DENY for rule in rules)
        self.effects = {rule.id: rule.effect for rule in rules}

    def of(self, record: Mapping[str, Any]) -> Screened:
        """Decide about one record."""
        if not self.whole:
            return self._of_each(subject_in(record))
        papers = _papers(record.get("documents"), self.day)
        subject = subject_in(record) if self.asks_subject else None
        failed, missing, _ = self.judge(record, papers, subject, self.day)
        if not failed and not missing:
            return _FINE
        if self.plain:
            return Screened(Outcome.DENY if failed else Outcome.NEED_INFO, failed, missing)
        return self._summed(failed, missing)

    def _summed(self, violated: list[str], unknown: list[str]) -> Screened:
        """What violated and open rules come to by their effects."""
        led = [(id, outcome_of(self.effects[id], Status.VIOLATED)) for id in violated]
        still = [(id, outcome_of(self.effects[id], Status.UNKNOWN)) for id in unknown]
        found = [*led, *still]
        return Screened(
            worst(outcome for _, outcome in found),
            [id for id, outcome in led if outcome is not Outcome.NEED_INFO],
            [id for id, outcome in found if outcome is Outcome.NEED_INFO],
        )

    def _of_each(self, subject: Subject) -> Screened:
        """Decide where rules are about the things inside."""
        decision = decide(self.policy, subject, self.day, self.target)
        failed = dict.fromkeys(each.rule.id for each in decision.failed)
        waiting = dict.fromkeys(each.rule.id for each in decision.missing)
        return Screened(decision.outcome, list(failed), list(waiting))


def subject_in(record: Mapping[str, Any], grain: str = "merchant") -> Subject:
    """A plain record as rules see it."""
    documents = record.get("documents")
    held = None if documents is None else tuple(_held(each, grain) for each in documents)
    children = {
        plural: tuple(subject_in(each, child) for each in record[plural])
        for plural, child in GRAIN_OF.items()
        if record.get(plural) is not None
    }
    id = str(record.get("id", ""))
    return Subject(record, held, children, id, str(record.get("name", id)))


def _held(document: str | Held, grain: str) -> Held:
    return document if isinstance(document, Held) else Held(document, grain)


def _papers(documents: Collection[str | Held] | None, day: date) -> Papers:
    if documents is None:
        return NOT_LISTED
    try:
        "".join(documents)  # type: ignore[arg-type]  # the quickest way to see that all are text
    except TypeError:
        return papers_of([_held(each, "merchant") for each in documents], day)
    return Papers({"merchant": frozenset(documents)}, {})
