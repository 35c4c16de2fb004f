"""The industry's rules and fees, parsed against the fields and documents that are known."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.lower.ground import Ground
from solutionkit.policy.backing import unbacked
from solutionkit.policy.client_facts import with_client_rules
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.source import Document
from solutionkit.spec.solution import SolutionSpec


def policies(
    ground: Ground, category: tuple[str, ...]
) -> tuple[Policy, FeePolicy, list[Diagnostic]]:
    """The admission policy and the fee policy; every fault in the industry's files.

    `category` is the app's main one, for what the platform answered about it.
    """
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in ground.industry.documents}
    admission, found = admission_policy(ground.admission, ground.fields, kinds)
    fees, told = fee_policy(ground.fees, ground.fields)
    proved = [] if found or told else policy_faults(admission, fees)
    faults = [*found, *told, *proved, *unbacked(admission, fees, ground.platform.facts)]
    return with_client_rules(admission, ground.platform.facts, category), fees, faults


def unknown_readiness(
    spec: SolutionSpec, document: Document, admission: Policy
) -> Iterator[Diagnostic]:
    """Every thing said to be ready that no rule asks about; most likely misspelt."""
    asked = {
        field.stated_at[1]
        for field in admission.fields.values()
        if len(field.stated_at) == 2 and field.stated_at[0] == "readiness"
    }
    for name in spec.readiness:
        if asked and name not in asked:
            path = ("readiness", name)
            advice = did_you_mean(name, sorted(asked))
            kind = Text("准备事项", "readiness item")
            place = document.key_span(path)
            yield diagnose("reference/unknown", place, kind=kind, name=name, advice=advice)
