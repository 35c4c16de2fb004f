"""What roles and parties are called where a rule or a fee names them."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.lower.ground import Ground
from solutionkit.spec.solution import SolutionSpec

Rules = TypeVar("Rules", Policy, FeePolicy)
_ROLES = ("app.roles", "party.role", "goods.seller_role")
_SELLER = "goods.seller"


def with_names(policy: Rules, spec: SolutionSpec, ground: Ground) -> Rules:
    """The policy with the industry's words for roles, and the parties' names for their ids."""
    roles = {each.id: Text(each.title.zh, each.title.en) for each in ground.industry.roles}
    parties = {each.id: Text(each.name, each.name) for each in spec.parties}
    called = {**dict.fromkeys(_ROLES, roles), _SELLER: parties}
    fields = {
        name: replace(field, value_titles={**called.get(name, {}), **field.value_titles})
        for name, field in policy.fields.items()
    }
    return replace(policy, fields=fields)
