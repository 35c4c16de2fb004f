"""Which party of a spec counts where none is named."""

from __future__ import annotations

from solutionkit.ir.heads import heads
from solutionkit.spec.industry import IndustrySpec
from solutionkit.spec.solution import SolutionSpec


def merchant_of(spec: SolutionSpec, industry: IndustrySpec) -> str:
    """The id of the party that sells, is paid and holds the licences; empty where nobody is."""
    required = {role.id for role in industry.roles if role.required}
    idle = {role.id for role in industry.roles if not role.operates}
    return next((party.id for party in heads(spec.parties, required, idle)), "")
