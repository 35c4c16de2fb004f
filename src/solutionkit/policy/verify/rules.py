"""Rules that can never matter or never be met, rules that contradict, gaps between versions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from solutionkit.diagnostics import Diagnostic, Related, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.text import titles
from solutionkit.policy.verify.search import Found, search, share_names, words
from solutionkit.policy.versions import gaps

_OTHER = Text("另一条在这里", "the other one stands here")


def rule_faults(policy: Policy) -> Iterator[Diagnostic]:
    """Every rule that never applies, can never be met, or contradicts another."""
    for rule in policy.rules:
        yield from _alone(policy, rule)
    refusing = [rule for rule in policy.rules if rule.effect is Effect.DENY]
    for one, other in combinations(refusing, 2):
        if (one.on, one.target) == (other.on, other.target) and _meet(one, other):
            yield from _together(policy, one, other)


def version_gaps(policy: Policy) -> Iterator[Diagnostic]:
    """Every stretch of time between two versions of a rule in which neither holds."""
    yield from gaps(policy.rules)


def _alone(policy: Policy, rule: Rule) -> Iterator[Diagnostic]:
    if search(rule.when, policy.fields).found is Found.NONE:
        yield diagnose("policy/rule-unreachable", rule.origin, name=rule.id)
    elif search(ir.All((rule.when, rule.require)), policy.fields).found is Found.NONE:
        yield diagnose("policy/rule-never-met", rule.origin, name=rule.id)
    elif search(ir.All((rule.when, ir.Not(rule.require))), policy.fields).found is Found.NONE:
        yield diagnose("policy/rule-always-met", rule.origin, name=rule.id)


def _meet(one: Rule, other: Rule) -> bool:
    """Whether both are in force on some day and speak of anything in common."""
    starts = one.until is None or other.since is None or other.since < one.until
    ends = other.until is None or one.since is None or one.since < other.until
    spoken = share_names(ir.All((one.when, one.require)), ir.All((other.when, other.require)))
    return starts and ends and spoken


def _together(policy: Policy, one: Rule, other: Rule) -> Iterator[Diagnostic]:
    both = ir.All((one.when, other.when))
    case = search(both, policy.fields)
    met = search(ir.All((both, one.require, other.require)), policy.fields)
    if case.found is Found.YES and met.found is Found.NONE:
        yield diagnose(
            "policy/rules-contradict",
            other.origin,
            related=[Related(one.origin, _OTHER)],
            name=other.id,
            other=one.id,
            case=words(both, case.values, titles(policy)) if case.values else _ANY_CASE,
        )


_ANY_CASE = Text("任何情况", "every case")
