"""Whether rules and fees stand on facts: known ones, and no surer than those or than none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.rule import FeePolicy, Policy

_SURENESS = (Grade.UNKNOWN, Grade.INDICATIVE, Grade.QUOTED, Grade.OFFICIAL)


def unbacked(policy: Policy, fees: FeePolicy, facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """Every rule and fee that names a fact nobody states, or is surer than its facts."""
    for rule in policy.rules:
        yield from _one(rule.id, rule.facts, rule.grade, rule.origin, facts)
    for fee in fees.components:
        yield from _one(fee.id, fee.facts, fee.shape_grade, fee.origin, facts)
        if fee.grade is not fee.shape_grade:
            yield from _one(fee.id, fee.facts, fee.grade, fee.origin, facts)


def _one(
    name: str, named: tuple[str, ...], grade: Grade, origin: Span, facts: Mapping[str, Fact]
) -> Iterator[Diagnostic]:
    if not named and surer(grade, Grade.UNKNOWN):
        yield diagnose("policy/without-fact", origin, name=name, grade=grade.value)
    for id in named:
        if id not in facts:
            advice = did_you_mean(id, facts)
            yield diagnose("policy/unknown-fact", origin, name=id, advice=advice)
        elif surer(grade, facts[id].grade):
            known = facts[id].grade.value
            yield diagnose(
                "policy/surer-than-its-fact",
                origin,
                name=name,
                grade=grade.value,
                fact=id,
                known=known,
            )


def surer(grade: Grade, known: Grade) -> bool:
    """Whether `grade` says more than a fact known as `known` can bear."""
    if grade not in _SURENESS or known not in _SURENESS:
        return False
    return _SURENESS.index(grade) > _SURENESS.index(known)
