"""Rules on stores that also decide what is decided pair by pair: said once, asked in both places.

Inside a store `some` and `every` of the goods speak of all it offers; in a pair of one of the goods
and one store they speak of those goods.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Rule
from solutionkit.policy.subject import PAIR


def spread_over_pairs(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules, those on stores as rules on pairs where their target is decided by pair."""
    by_pair = {rule.target for rule in rules if rule.on == PAIR}
    return tuple(
        _on_pair(rule) if rule.on == "store" and rule.target in by_pair else rule for rule in rules
    )


def _on_pair(rule: Rule) -> Rule:
    return replace(rule, on=PAIR, when=_of_pair(rule.when), require=_of_pair(rule.require))


def _of_pair(node: Any) -> Any:
    """The same condition with the goods of the store being the goods of the pair."""
    if isinstance(node, tuple):
        return tuple(_of_pair(each) for each in node)
    if isinstance(node, ir.Some) and node.children == "goods":
        return _of_pair(node.where)
    if isinstance(node, ir.Every) and node.children == "goods":
        return ir.AnyOf((ir.Not(_of_pair(node.where)), _of_pair(node.require)))
    if isinstance(node, ir.Expression):
        return replace(node, **{f.name: _of_pair(getattr(node, f.name)) for f in fields(node)})
    return node
