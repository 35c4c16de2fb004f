"""Which rules of a policy are about a pair of goods and store, and what they need to know.

A pair is admitted when every one of them that may refuse or ask is known not to be violated. One
pair is explained by the plain evaluator, on demand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from solutionkit.bulk.as_specs import LOOKED_AT, NUMBERS
from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.cells import Meaning, meaning_of
from solutionkit.bulk.pairs import is_of_goods
from solutionkit.bulk.read import MERCHANT, Wanted, all_names
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import Effect, Field, FieldType, Policy, Rule
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.decide import Decision, decide, in_force
from solutionkit.policy.explain import inner
from solutionkit.policy.subject import PAIR, Held, Subject

GRAINS = {"goods", "store", PAIR}
NAMED = {"goods.id", "store.id"}
LISTED = Meaning("goods.stores", Kind.SET)
"""The stores a row of goods may name for itself; goods that name none go with every store."""


NAMED_STORES = Text("商品自己限定的门店", "the stores the goods name")
_LISTED_FIELD = Field(LISTED.field, FieldType(Kind.SET), "goods", NAMED_STORES)


@dataclass(frozen=True)
class PairRules:
    """The rules asked of each pair, all of one target, on one day."""

    policy: Policy
    target: str
    day: date
    rules: tuple[Rule, ...]

    def explain(self, pair: Subject) -> tuple[Decision, Policy]:
        """The whole answer for one pair, with reasons, and the rules it was asked."""
        about_it = (self._named(pair.id), *self.rules)
        policy = replace(
            self.policy,
            fields={**self.policy.fields, LISTED.field: _LISTED_FIELD},
            rules=tuple(replace(rule, on="app") for rule in about_it),
        )
        known = recognised(pair, policy.fields)
        return decide(policy, known, self.day, self.target), policy

    def _named(self, store: str) -> Rule:
        """That the goods name the store, where they name any."""
        stores = ir.FieldRef(LISTED.field)
        return Rule(
            id=LISTED.field,
            title=NAMED_STORES,
            on=PAIR,
            target=self.target,
            when=ir.Not(ir.IsUnknown(stores)),
            require=ir.Includes(stores, store),
            effect=Effect.DENY,
            fix=Text("要放到这家，在商品的 stores 里加上它", "add it to the goods' stores"),
            facts=(),
            grade=Grade.CONTRACT,
            since=None,
            until=None,
            origin=self.rules[0].origin,
        )


def pair_rules(policy: Policy, target: str, day: date) -> PairRules:
    """The rules of `target` on goods and stores in force on `day`; none at all is a refusal."""
    rules = tuple(
        rule
        for rule in policy.rules
        if rule.target == target and rule.on in GRAINS and in_force(rule.since, rule.until, day)
    )
    if not rules:
        said = "、".join(policy.targets)
        zh = f"目标 {target} 没有关于商品或门店的规则（已有目标：{said}）"
        raise BulkRefused(
            Text(zh, f"no rule of {target} is about goods or stores; targets: {said}")
        )
    kinds = {name: each.type.kind for name, each in policy.fields.items()}
    refuse_overflow([violation(rule) for rule in rules], kinds)
    return PairRules(policy, target, day, rules)


def pair_target(policy: Policy) -> str:
    """The target that is decided pair by pair; of several the first."""
    asked = [
        (rule.on != PAIR, place)
        for place, target in enumerate(policy.targets)
        for rule in policy.rules
        if rule.target == target and rule.on in GRAINS
    ]
    return list(policy.targets)[min(asked)[1] if asked else 0]


def violation(rule: Rule) -> ir.Expression:
    """When a rule is violated: its condition holds and its requirement does not."""
    return ir.All((rule.when, ir.Not(rule.require)))


def decides(rule: Rule) -> bool:
    """Whether a rule has a say; one that only warns never keeps a pair apart."""
    return rule.effect is not Effect.WARN


def wanted(
    asked: PairRules, also: Iterable[str] = (), inherited: tuple[Held, ...] = ()
) -> tuple[Wanted, Wanted]:
    """What to read of goods and of stores for the rules, and the fields named in `also`.

    `inherited` are the merchant's own documents.
    """
    nodes = [node for rule in asked.rules for node in _all_nodes(violation(rule))]
    named = {each.name for each in nodes if isinstance(each, ir.FieldRef)} | set(also) - NAMED
    fields = {name: _meaning(name, asked.policy) for name in sorted(named)}
    papers = sorted({(each.kind, each.holder) for each in nodes if isinstance(each, ir.Has)})
    kinds = frozenset(asked.policy.documents)
    of_goods = {name: each for name, each in fields.items() if is_of_goods(name)}
    of_stores = {name: each for name, each in fields.items() if not is_of_goods(name)}
    goods, store = (all_names(asked.policy.fields, each) for each in ("goods", "store"))
    return (
        Wanted(
            "goods",
            {**of_goods, LISTED.field: LISTED},
            optional=frozenset({LISTED.field}),
            others=goods,
            keys=(MERCHANT,),
        ),
        Wanted("store", of_stores, papers, inherited, kinds, others=store, keys=(MERCHANT,)),
    )


def looked_at(asked: Wanted, policy: Policy) -> Wanted:
    """The same, with what is looked at wherever a table tells it, whoever asks."""
    own = [each for each in LOOKED_AT if each.partition(".")[0] == asked.grain]
    more = {each: _meaning(each, policy) for each in own if each not in asked.fields}
    optional = asked.optional | more.keys()
    return replace(asked, fields={**asked.fields, **more}, optional=optional)


def pair_subject(goods: Subject, store: Subject) -> Subject:
    """A pair as rules see it."""
    both = {**store.values, **goods.values}
    name, outside = f"{goods.name} × {store.name}", {**store.outside, **goods.outside}
    return Subject(both, store.documents, {}, store.id, name, outside)


def _meaning(name: str, policy: Policy) -> Meaning:
    field: Any = policy.fields.get(name)
    return meaning_of(field) if field else Meaning(name, Kind.TEXT, is_number=name in NUMBERS)


def _all_nodes(node: ir.Expression) -> Iterator[ir.Expression]:
    yield node
    for part in inner(node):
        yield from _all_nodes(part)
