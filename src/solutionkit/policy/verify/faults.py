"""What proofs find wrong with policies, as diagnostics.

`policy_faults` is for whoever writes an industry: it looks at all rules together and takes its
time. `law_faults` is for each check of a spec, with the figures of its contract.
"""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.diagnostics import Diagnostic, Related, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.ir.solution import Solution
from solutionkit.policy.verify import solver
from solutionkit.policy.verify.domains import named
from solutionkit.policy.verify.laws import Answer, proofs
from solutionkit.policy.verify.promises import promise_words
from solutionkit.policy.verify.rules import rule_faults, version_gaps
from solutionkit.policy.verify.sales import sales_of
from solutionkit.policy.verify.tables import table_faults
from solutionkit.policy.versions import gaps

_SETTLED = "settlement"
_PROMISED = Text("行业在这里承诺", "the industry promises it here")


def policy_faults(policy: Policy, fees: FeePolicy) -> list[Diagnostic]:
    """Every fault of an industry's rules and tables that can be proved."""
    late = [*version_gaps(policy), *gaps(fees.components)]
    found = [*rule_faults(policy), *late, *tables_of(policy, fees)]
    return sorted(found)


def tables_of(policy: Policy, fees: FeePolicy) -> Iterator[Diagnostic]:
    """What is wrong with the tables of both policies."""
    for each in policy.tables.values():
        yield from table_faults(each.table, policy.fields)
    for each in fees.tables.values():
        yield from table_faults(each.table, fees.fields)
    for rule in policy.rules:
        if rule.table is not None:
            yield from table_faults(rule.table, policy.fields)
    for component in fees.components:
        if component.table is not None:
            yield from table_faults(component.table, fees.fields)


def law_faults(solution: Solution) -> Iterator[Diagnostic]:
    """Every assertion that one order breaks, and every one that could not be decided.

    A broken one is told at the figure of the contract, which is what its author can change.
    """
    policy, terms, document = solution.fee_policy, solution.fees, solution.document
    for each in proofs(policy, terms, solution.as_of, sales=sales_of(solution)):
        if each.answer is Answer.BROKEN:
            spoken = set(named(each.assertion.claim))
            own = next((t for t in terms if spoken & {t.component, _SETTLED}), None)
            place = document.key_span(own.origin) if own else each.assertion.origin
            yield diagnose(
                "policy/law-broken",
                place,
                related=[Related(each.assertion.origin, _PROMISED)] if own else [],
                promise=promise_words(each.assertion, policy),
                case=each.words,
            )
        elif each.answer is Answer.UNDECIDED:
            promise = promise_words(each.assertion, policy)
            code = "policy/law-undecidable" if solver.installed() else "policy/law-undecided"
            yield diagnose(code, each.assertion.origin, promise=promise, why=each.words)
