"""The admission decisions as plain data, in the form of `admission.schema.json`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from solutionkit import (
    Checked,
    Decision,
    Rule,
    Solution,
    lacking_data,
    rule_sentence,
    titles,
)


def admission_data(solution: Solution, decisions: Sequence[Decision]) -> dict[str, Any]:
    """Every decision with what failed and what is missing, and every rule in force in words."""
    return {
        "$schema": "./admission.schema.json",
        "solution": solution.id,
        "policy": {"id": solution.admission.id, "version": solution.admission.version},
        "as_of": solution.as_of.isoformat(),
        "decisions": [_decision(solution, each) for each in decisions],
        "rules": [_rule(solution, each) for each in _rules(decisions)],
    }


def _decision(solution: Solution, decision: Decision) -> dict[str, Any]:
    return {
        "target": decision.target,
        "title": solution.admission.targets[decision.target].as_data(),
        "outcome": decision.outcome.value,
        "failed": [_failed(each) for each in decision.failed],
        "missing": [_missing(each) for each in decision.missing],
        "statuses": [
            {"rule": each.rule.id, "subject": each.subject, "status": each.status.value}
            for each in decision.checked
        ],
    }


def _failed(checked: Checked) -> dict[str, Any]:
    return {
        **_head(checked),
        "effect": checked.rule.effect.value,
        "reasons": [
            {
                **reason.statement.as_data(),
                "values": {name: value.as_data() for name, value in reason.values},
            }
            for reason in checked.reasons
        ],
        "documents": lacking_data(checked),
    }


def _missing(checked: Checked) -> dict[str, Any]:
    return {
        **_head(checked),
        "wanted": [
            {
                "kind": each.kind,
                "name": each.name,
                "title": each.title.as_data(),
                "ask": each.ask.as_data() if each.ask else None,
            }
            for each in checked.missing
        ],
        "documents": lacking_data(checked),
    }


def _head(checked: Checked) -> dict[str, Any]:
    return {
        "rule": checked.rule.id,
        "subject": checked.subject,
        "title": checked.rule.title.as_data(),
        "fix": checked.rule.fix.as_data(),
    }


def _rules(decisions: Sequence[Decision]) -> list[Rule]:
    """The rules in force, each once, in the policy's order."""
    return list(dict.fromkeys(each.rule for decision in decisions for each in decision.checked))


def _rule(solution: Solution, rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "target": rule.target,
        "title": rule.title.as_data(),
        "sentence": rule_sentence(rule, titles(solution.admission)).as_data(),
        "effect": rule.effect.value,
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "grade": rule.grade.value,
        "facts": list(rule.facts),
    }
