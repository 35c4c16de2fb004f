"""Deciding: each rule in force is asked about each thing it is about, and the answers summed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.explain import Missing, Reason, missing, reasons, row_reasons
from solutionkit.policy.subject import CHILDREN_OF, PAIR, Subject
from solutionkit.policy.text import phrase, titles


class Outcome(StrEnum):
    """What a decision says; the worst that any rule leads to, in this order."""

    DENY = "deny"
    NEED_INFO = "need_info"
    REVIEW = "review"
    ADMIT = "admit"


class Status(StrEnum):
    """How one rule came out. `IDLE`: its condition does not hold, so it asks for nothing."""

    MET = "met"
    VIOLATED = "violated"
    UNKNOWN = "unknown"
    IDLE = "idle"


@dataclass(frozen=True)
class Checked:
    """One rule asked about one thing; `subject` and `name` are empty for the app and merchant."""

    rule: Rule
    status: Status
    subject: str = ""
    name: str = ""
    reasons: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the answer waits for information."""
        if self.status is Status.VIOLATED:
            return self.rule.effect is Effect.ASK
        return self.status is Status.UNKNOWN and self.rule.effect is not Effect.WARN


@dataclass(frozen=True)
class Decision:
    """The answer for one target on one day, and every rule's part in it."""

    target: str
    outcome: Outcome
    policy: str
    version: str
    as_of: date
    checked: tuple[Checked, ...]

    @property
    def failed(self) -> tuple[Checked, ...]:
        """The rules that are violated, those that only ask left out."""
        return tuple(c for c in self.checked if c.status is Status.VIOLATED and not c.asks)

    @property
    def missing(self) -> tuple[Checked, ...]:
        """The rules that wait for information."""
        return tuple(each for each in self.checked if each.asks)


def decide(policy: Policy, subject: Subject, as_of: date, target: str = "enter") -> Decision:
    """Decide `target` for `subject` by the rules in force on `as_of`.

    A rule is violated when its condition holds and its requirement does not; where that is not
    known, the answer waits for information instead of refusing.
    """
    checked = tuple(
        _checked(policy, rule, each, as_of)
        for rule in policy.rules
        if rule.target == target and in_force(rule.since, rule.until, as_of)
        for each in _about(rule, subject)
    )
    outcome = _worst(_leads_to(each) for each in checked)
    return Decision(target, outcome, policy.id, policy.version, as_of, checked)


def targets_of(policy: Policy) -> tuple[str, ...]:
    """What is decided about a merchant, in order; what is decided pair by pair is left out."""
    by_pair = {rule.target for rule in policy.rules if rule.on == PAIR}
    return tuple(each for each in policy.targets if each not in by_pair)


def in_force(since: date | None, until: date | None, day: date) -> bool:
    """Whether `day` is in a period; its end is the first day that is outside."""
    return (since is None or since <= day) and (until is None or day < until)


def _about(rule: Rule, subject: Subject) -> Iterator[Subject | None]:
    """The things a rule is asked about; `None` when nobody said which there are."""
    if rule.on not in CHILDREN_OF:
        yield subject
        return
    children = subject.children.get(CHILDREN_OF[rule.on])
    yield from [None] if children is None else [child.inside(subject) for child in children]


def _checked(policy: Policy, rule: Rule, subject: Subject | None, day: date) -> Checked:
    names = titles(policy)
    if subject is None:
        children = CHILDREN_OF[rule.on]
        title = phrase(ir.Count(children, ir.ALWAYS), names)
        return Checked(rule, Status.UNKNOWN, missing=(Missing("children", children, title),))
    violated = ir.All((rule.when, ir.Not(rule.require)))
    value = evaluate(violated, subject, day)
    if value is True:
        why = tuple(
            row_reasons(rule, subject, day, names) or reasons(rule.require, subject, day, names)
        )
        return Checked(rule, Status.VIOLATED, subject.id, subject.name, reasons=why)
    if value is None:
        wanted = tuple(dict.fromkeys(missing(violated, subject, day, names)))
        return Checked(rule, Status.UNKNOWN, subject.id, subject.name, missing=wanted)
    idle = evaluate(rule.when, subject, day) is False
    return Checked(rule, Status.IDLE if idle else Status.MET, subject.id, subject.name)


def _leads_to(checked: Checked) -> Outcome:
    if checked.asks:
        return Outcome.NEED_INFO
    if checked.status is not Status.VIOLATED:
        return Outcome.ADMIT
    refused = {Effect.DENY: Outcome.DENY, Effect.REVIEW: Outcome.REVIEW}
    return refused.get(checked.rule.effect, Outcome.ADMIT)


def _worst(outcomes: Iterator[Outcome]) -> Outcome:
    found = set(outcomes)
    return next((each for each in Outcome if each in found), Outcome.ADMIT)
