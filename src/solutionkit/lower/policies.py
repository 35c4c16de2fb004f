"""The industry's rules and fees, parsed against the fields and documents that are known."""

from __future__ import annotations

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.lower.ground import Ground
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy


def policies(ground: Ground) -> tuple[Policy, FeePolicy, list[Diagnostic]]:
    """The admission policy and the fee policy; every fault in the industry's files."""
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in ground.industry.documents}
    admission, found = admission_policy(ground.admission, ground.fields, kinds)
    fees, told = fee_policy(ground.fees, ground.fields)
    return admission, fees, [*found, *told]
