"""Deciding: each rule in force is asked about each thing it is about, and the answers summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.explain import Missing, Reason, missing, reasons, row_reasons, stated_no
from solutionkit.policy.lacking import Alternatives, lacking
from solutionkit.policy.python_source import Judge, compiled, papers_of
from solutionkit.policy.subject import CHILDREN_OF, PAIR, Subject
from solutionkit.policy.text import phrase, titles


class Outcome(StrEnum):
    """What a decision says; the worst that any rule leads to, in this order."""

    DENY = "deny"
    NEED_INFO = "need_info"
    REVIEW = "review"
    ADMIT = "admit"


NOT_APPLICABLE = "not_applicable"
"""What is told as the outcome where no rule of a target asks for anything."""


class Status(StrEnum):
    """How one rule came out. `IDLE`: its condition does not hold, so it asks for nothing."""

    MET = "met"
    VIOLATED = "violated"
    UNKNOWN = "unknown"
    IDLE = "idle"


@dataclass(frozen=True)
class Checked:
    """One rule asked about one thing; `subject` and `name` are empty for the app and merchant.

    `lacking` are the documents that would meet it, `lacking_if_asked` those that would where it is
    not known whether it asks at all; `denied` is what the author says is not so.
    """

    rule: Rule
    status: Status
    subject: str = ""
    name: str = ""
    reasons: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    lacking: tuple[Alternatives, ...] = ()
    lacking_if_asked: tuple[Alternatives, ...] = ()
    denied: tuple[Text, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What this alone leads to."""
        return outcome_of(self.rule.effect, self.status)

    @property
    def asks(self) -> bool:
        """Whether the answer waits for information."""
        return self.outcome is Outcome.NEED_INFO

    @property
    def has_run_out(self) -> bool:
        """Whether a document it asks for is there, and its last day is over."""
        return any(each.ended is not None for group in self.lacking for each in group)

    @property
    def is_early(self) -> bool:
        """Whether a document it asks for is there, and its first day is still to come."""
        return any(each.begins is not None for group in self.lacking for each in group)

    @property
    def not_done(self) -> bool:
        """Whether it waits for something that is known not to be so, not only unknown."""
        return self.asks and (bool(self.denied) or self.has_run_out or self.is_early)

    @property
    def unconfirmed(self) -> bool:
        """Whether it is open and does not bear on the outcome."""
        return self.status is Status.UNKNOWN and not self.asks


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
    def said(self) -> str:
        """The outcome as data, or that the target was not asked for."""
        asked = any(each.status is not Status.IDLE for each in self.checked)
        return self.outcome.value if asked else NOT_APPLICABLE

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
    plan = _plan(_Same(policy), target, as_of)
    checked = tuple(
        calm[status]
        if status in calm and thing is not None and not thing.id and not thing.name
        else _checked(policy, rule, thing, status, as_of)
        for rule, calm, answers in zip(
            plan.rules, plan.calm, _answers(plan, subject, as_of), strict=True
        )
        for thing, status in answers
    )
    outcome = worst({_LEADS_TO[each.rule.effect, each.status] for each in checked})
    return Decision(target, outcome, policy.id, policy.version, as_of, checked)


def targets_of(policy: Policy) -> tuple[str, ...]:
    """What is decided about a merchant, in order; what is decided pair by pair is left out."""
    by_pair = {rule.target for rule in policy.rules if rule.on == PAIR}
    return tuple(each for each in policy.targets if each not in by_pair)


def in_force(since: date | None, until: date | None, day: date) -> bool:
    """Whether `day` is in a period; its end is the first day that is outside."""
    return (since is None or since <= day) and (until is None or day < until)


def rules_for(policy: Policy, target: str, day: date) -> list[Rule]:
    """The rules that decide `target` on `day`."""
    return [
        rule
        for rule in policy.rules
        if rule.target == target and in_force(rule.since, rule.until, day)
    ]


class _Same:
    """A policy as a key: by which one it is, since telling by content costs more than deciding."""

    __slots__ = ("policy",)

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.policy is other.policy

    def __hash__(self) -> int:
        return id(self.policy)


class _Plan(NamedTuple):
    """Rules ready to be asked: those about things of one grain, with their places, at once.

    `calm` is what each says of the app and merchant where nothing has to be explained.
    """

    rules: list[Rule]
    calm: list[dict[Status, Checked]]
    judges: list[tuple[str, list[int], Judge]]


@lru_cache(maxsize=256)
def _plan(same: _Same, target: str, day: date) -> _Plan:
    rules = rules_for(same.policy, target, day)
    judges = []
    for on in dict.fromkeys(rule.on for rule in rules):
        places = [at for at, rule in enumerate(rules) if rule.on == on]
        asked = tuple((n, rules[at].when, rules[at].require) for n, at in enumerate(places))
        judges.append((on, places, compiled(asked)))
    calm = [{how: Checked(rule, how) for how in (Status.MET, Status.IDLE)} for rule in rules]
    return _Plan(rules, calm, judges)


def _answers(plan: _Plan, subject: Subject, day: date) -> list[list[tuple[Subject | None, Status]]]:
    """How each rule came out for each thing it is about; a thing is asked all its rules at once."""
    found: list[list[tuple[Subject | None, Status]]] = [[] for _ in plan.rules]
    for on, places, judge in plan.judges:
        for thing in _about(on, subject):
            statuses = _statuses(judge, len(places), thing or _nothing_said(subject), day)
            if thing is None:
                sure = (Status.MET, Status.IDLE)
                statuses = [each if each in sure else Status.UNKNOWN for each in statuses]
            for at, status in zip(places, statuses, strict=True):
                found[at].append((thing, status))
    return found


def _about(on: str, subject: Subject) -> Iterator[Subject | None]:
    """The things rules of a grain are asked about; `None` when nobody said which there are."""
    if on not in CHILDREN_OF:
        yield subject
        return
    children = subject.children.get(CHILDREN_OF[on])
    yield from [None] if children is None else [child.inside(subject) for child in children]


def _nothing_said(parent: Subject) -> Subject:
    """A thing inside `parent` of which nothing is known, not even whether there is one."""
    return Subject(parent.values)


def _statuses(judge: Judge, count: int, thing: Subject, day: date) -> list[Status]:
    judged = judge(thing.values, papers_of(thing.documents, day), thing, day)
    found = [Status.MET] * count
    statuses = (Status.VIOLATED, Status.UNKNOWN, Status.IDLE)
    for places, status in zip(judged, statuses, strict=True):
        for at in places:
            found[at] = status
    return found


def _checked(
    policy: Policy, rule: Rule, subject: Subject | None, status: Status, day: date
) -> Checked:
    """The answer of one rule about one thing, with its why."""
    if status in (Status.MET, Status.IDLE):
        told = (subject.id, subject.name) if subject else ("", "")
        return Checked(rule, status, *told)
    names = titles(policy)
    if subject is None:
        children = CHILDREN_OF[rule.on]
        title = phrase(ir.Count(children, ir.ALWAYS), names)
        return Checked(rule, status, missing=(Missing("children", children, title),))
    asked = evaluate(rule.when, subject, day) is True
    needs = tuple(dict.fromkeys(lacking(rule.require, subject, day)))
    denied = tuple(stated_no(rule.require, subject, names)) if asked else ()
    if status is Status.VIOLATED:
        why = tuple(
            row_reasons(rule, subject, day, names) or reasons(rule.require, subject, day, names)
        )
        return Checked(
            rule, status, subject.id, subject.name, reasons=why, lacking=needs, denied=denied
        )
    violated = ir.All((rule.when, ir.Not(rule.require)))
    wanted = tuple(dict.fromkeys(missing(violated, subject, day, names)))
    sure, unsure = (needs, ()) if asked else ((), needs)
    return Checked(rule, status, subject.id, subject.name, (), wanted, sure, unsure, denied)


def outcome_of(effect: Effect, status: Status) -> Outcome:
    """What one rule alone leads to."""
    if status is Status.UNKNOWN and effect is not Effect.WARN:
        return Outcome.NEED_INFO
    if status is not Status.VIOLATED:
        return Outcome.ADMIT
    led = {Effect.DENY: Outcome.DENY, Effect.REVIEW: Outcome.REVIEW, Effect.ASK: Outcome.NEED_INFO}
    return led.get(effect, Outcome.ADMIT)


_WORST_FIRST = tuple(Outcome)
_LEADS_TO = {(how, came): outcome_of(how, came) for how in Effect for came in Status}
"""What a rule of each effect leads to, by how it came out."""


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """What several answers come to."""
    found = set(outcomes)
    return next((each for each in _WORST_FIRST if each in found), Outcome.ADMIT)
