"""The laws every admission policy keeps, for subjects made of what its rules ask for."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policies import industry_admission
from test_industry_cases import WITH_RULES

from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import ONE
from solutionkit.ir.rule import (
    Policy,
    Rule,
)
from solutionkit.policy.decide import Decision, Outcome, Status, decide
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.explain import inner
from solutionkit.policy.subject import CHILDREN_OF, Held, Subject

ADMISSION = {name: industry_admission(name)[0] for name in WITH_RULES}
DAY = date(2026, 6, 1)
LATER = DAY + timedelta(days=30)


def documents(policy: Policy, random: Random) -> tuple[Held, ...]:
    return tuple(
        Held(
            random.choice(sorted(policy.documents)),
            random.choice(["merchant", "merchant", "store", "person"]),
            random.choice([None, DAY - timedelta(days=9)]),
            random.choice([None, LATER, DAY, DAY - timedelta(days=1)]),
            random.choice([True, True, False, None]),
        )
        for _ in range(random.randrange(9))
    )


SOME: dict[Kind, tuple[Any, ...]] = {
    Kind.BOOL: (True, True, True, False),
    Kind.INT: (0, 1, 3, 40),
    Kind.MONEY: (0, 1, 100_00, 10**9),
    Kind.RATE: (0, 1, ONE),
    Kind.DATE: (DAY - timedelta(days=1), DAY, LATER),
    Kind.ENUM: ("enterprise", "im", "甲"),
    Kind.TEXT: ("", "青木茶事"),
    Kind.SET: ((), ("payment",), ("甲",)),
    Kind.CATEGORY: (("餐饮",), ("餐饮", "茶饮"), ("法律",)),
}


def subject_of(policy: Policy, random: Random, depth: int = 1) -> Subject:
    """Somebody who states most of what rules ask for, the truth more often than not."""
    values = {
        name: random.choice(field.type.values or SOME.get(field.type.kind, (None,)))
        for name, field in policy.fields.items()
        if random.random() < 0.95
    }
    values |= {
        name: (value,)
        for name, value in values.items()
        if policy.fields[name].type.kind is Kind.SET and isinstance(value, str)
    }
    inside = {
        plural: tuple(subject_of(policy, random, 0) for _ in range(random.randrange(3)))
        for plural in (CHILDREN_OF.values() if depth else ())
    }
    return Subject(values, random.choice([None, *[documents(policy, random)] * 4]), inside)


def asks_for_none(node: ir.Expression, under_not: bool = False) -> bool:
    """Whether somewhere a document must not be held."""
    if isinstance(node, ir.Has):
        return under_not
    if isinstance(node, ir.Not):
        return asks_for_none(node.part, not under_not)
    if isinstance(node, ir.Every):
        return asks_for_none(node.where, not under_not) or asks_for_none(node.require, under_not)
    if isinstance(node, ir.Some | ir.Count):
        return asks_for_none(node.where, under_not)
    return any(asks_for_none(part, under_not) for part in inner(node))


def few_of(policy: Policy, random: Random) -> Policy:
    """The policy with a few of its rules, so that somebody is admitted by all of them, too."""
    count = random.choice([1, 2, 3, len(policy.rules)])
    return replace(policy, rules=tuple(random.sample(policy.rules, min(count, len(policy.rules)))))


def only_asks_for_more(rule: Rule) -> bool:
    return not asks_for_none(rule.require) and not asks_for_none(rule.when, under_not=True)


@pytest.mark.parametrize("industry", WITH_RULES)
@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_more_documents_never_turn_an_admission_into_a_refusal(
    industry: str, random: Random
) -> None:
    policy = ADMISSION[industry]
    kept = tuple(filter(only_asks_for_more, policy.rules))
    assert len(kept) > len(policy.rules) // 2
    policy = few_of(replace(policy, rules=kept), random)
    subject, more = subject_of(policy, random), documents(policy, random)
    richer = replace(subject, documents=(*(subject.documents or ()), *more))
    for target in policy.targets:
        before, after = (decide(policy, each, DAY, target) for each in (subject, richer))
        if subject.documents is not None:
            assert refused(after) <= refused(before)
        if before.outcome is Outcome.ADMIT:
            assert after.outcome is Outcome.ADMIT


@pytest.mark.parametrize("industry", WITH_RULES)
def test_somebody_is_admitted_and_somebody_refused_before_documents_are_added(
    industry: str,
) -> None:
    kept = tuple(filter(only_asks_for_more, ADMISSION[industry].rules))
    outcomes = []
    for seed in range(60):
        random = Random(seed)
        policy = few_of(replace(ADMISSION[industry], rules=kept), random)
        subject = subject_of(policy, random)
        targets = {rule.target for rule in policy.rules}
        outcomes += [decide(policy, subject, DAY, target).outcome for target in sorted(targets)]
    for outcome in (Outcome.ADMIT, Outcome.DENY, Outcome.NEED_INFO):
        assert outcomes.count(outcome) > len(outcomes) // 20


def refused(decision: Decision) -> set[str]:
    return {each.rule.id for each in decision.failed}


@pytest.mark.parametrize("industry", WITH_RULES)
@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_a_later_rule_changes_no_earlier_verdict(industry: str, random: Random) -> None:
    policy = ADMISSION[industry]
    subject = subject_of(policy, random)
    later = [replace(rule, since=LATER, require=ir.Not(rule.require)) for rule in policy.rules]
    newer = replace(policy, rules=(*later, *policy.rules))
    for target in policy.targets:
        verdict = decide(policy, subject, DAY, target)
        assert decide(newer, subject, DAY, target) == verdict
        if any(rule.target == target for rule in later):
            assert decide(newer, subject, LATER, target).checked != verdict.checked


@pytest.mark.parametrize("industry", WITH_RULES)
@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_an_explanation_is_of_the_decision(industry: str, random: Random) -> None:
    policy = ADMISSION[industry]
    subject = subject_of(policy, random)
    for target in policy.targets:
        for each in decide(policy, subject, DAY, target).checked:
            assert bool(each.reasons) == (each.status is Status.VIOLATED)
            assert bool(each.missing) == (each.status is Status.UNKNOWN)
            if each.rule.on not in CHILDREN_OF:
                violated = ir.All((each.rule.when, ir.Not(each.rule.require)))
                said = {Status.VIOLATED: True, Status.UNKNOWN: None}.get(each.status, False)
                assert evaluate(violated, subject, DAY) is said
