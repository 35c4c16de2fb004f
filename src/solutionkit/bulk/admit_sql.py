"""The rules of some targets as one SQL query over rows, in any engine's dialect.

Each row comes out with, for each target, its outcome and two words of bits: the rules that failed
and those that wait for information. What the bits mean is `bits`. What is asked about the things
inside a row is `bulk.children_sql`; what columns a row has is `bulk.relation`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.children_sql import Inside, asked_inside, with_children
from solutionkit.bulk.columns import WORD_BITS
from solutionkit.bulk.known import with_known
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.columns_sql import Columns, Dialect, name, sql_of, text
from solutionkit.policy.decide import NOT_APPLICABLE, in_force, targets_of
from solutionkit.policy.subject import CHILDREN_OF

REJECTED = "rejected: "
"""What the outcome of a row that is left out begins with; the column at fault follows."""


@dataclass(frozen=True)
class RowRules:
    """The rules of some targets in force on one day, as rows are asked them.

    `conditions` say when each rule is violated, `guards` when it asks for anything, in the rules'
    order.
    """

    policy: Policy
    targets: tuple[str, ...]
    day: date
    rules: tuple[Rule, ...]
    conditions: tuple[ir.Expression, ...]
    guards: tuple[ir.Expression, ...]

    def may_be_idle(self, target: str) -> bool:
        """Whether there may be rows of which no rule of the target asks anything."""
        own = [at for at, rule in self.of(target) if rule.on not in CHILDREN_OF]
        return all(self.guards[at] != ir.ALWAYS for at in own)

    def of(self, target: str) -> list[tuple[int, Rule]]:
        """The rules of one target, each with its place among all; its bit is its place here."""
        return [(at, each) for at, each in enumerate(self.rules) if each.target == target]


def row_rules(
    policy: Policy,
    targets: Sequence[str],
    day: date,
    known: Mapping[str, Any] | None = None,
) -> RowRules:
    """The rules of `targets` on `day`; `known` are values that are the same for every row."""
    decided = targets_of(policy)
    for target in targets:
        if target not in decided:
            said = "、".join(decided)
            raise BulkRefused(
                Text(f"没有目标 {target}，已有：{said}", f"no target {target}; there are: {said}")
            )
    rules = tuple(
        rule
        for rule in policy.rules
        if rule.target in targets and in_force(rule.since, rule.until, day)
    )
    kinds = {name: field.type.kind for name, field in policy.fields.items()}
    conditions = tuple(
        with_known(ir.All((rule.when, ir.Not(rule.require))), known or {}, kinds, day)
        for rule in rules
    )
    guards = tuple(with_known(rule.when, known or {}, kinds, day) for rule in rules)
    refuse_overflow(conditions, kinds)
    found = RowRules(policy, tuple(targets), day, rules, conditions, guards)
    for target in targets:
        if len(found.of(target)) > WORD_BITS:
            said = f"{target}: {len(found.of(target))} > {WORD_BITS}"
            raise BulkRefused(
                Text(f"一个目标的规则太多：{said}", f"too many rules of one target: {said}")
            )
    return found


def bits(asked: RowRules, target: str) -> list[str]:
    """The rules of a target by their bits, the lowest first."""
    return [rule.id for _, rule in asked.of(target)]


def verdict_query(
    asked: RowRules,
    rows: Relation,
    dialect: Dialect,
    inside: Mapping[str, Relation] | None = None,
) -> str:
    """The query that gives each row its verdicts; `inside` are the tables of children by grain."""
    guarded = {at for each in asked.targets if asked.may_be_idle(each) for at, _ in asked.of(each)}
    guards = {at: asked.guards[at] for at in sorted(guarded)}
    stages = asked_inside(asked.rules, asked.conditions, inside or {}, guards)
    columns = Columns(
        dialect,
        rows.kinds,
        asked.day,
        lambda node: rows.holds(node.kind, node.holder, dialect),
        lambda node: stages.column_of(node),
    )
    # Of things no table was given for nothing is known but what their row says.
    untold = Columns(dialect, rows.kinds, asked.day)
    seen = [columns if each.on not in CHILDREN_OF else untold for each in asked.rules]
    shown = [
        f"{sql_of(node, seen[at])} AS v{at}"
        for at, node in enumerate(asked.conditions)
        if at not in stages.rules
    ]
    shown += [
        f"coalesce({sql_of(node, seen[at])}, TRUE) AS w{at}"
        for at, node in guards.items()
        if at not in stages.rules
    ]
    identity = [name(each, dialect) for each in (ROW, ID, FAULT)]
    source = with_children(rows, stages, inside or {}, asked.day, dialect)
    inner = f"SELECT {', '.join([*identity, *stages.kept, *shown])} FROM {source}"
    words = _words(asked, stages, dialect)
    masks = f"SELECT {', '.join([*identity, *words])} FROM ({inner}) AS asked"
    given = [name(ROW, dialect), name(ID, dialect)]
    for target in asked.targets:
        given.append(f"{_outcome(asked, target, dialect)} AS {name(f'{target}.outcome', dialect)}")
        given += [name(f"{target}.{said}", dialect) for said in ("failed", "missing")]
    return f"SELECT {', '.join(given)} FROM ({masks}) AS judged"


def _words(asked: RowRules, stages: Inside, dialect: Dialect) -> list[str]:
    """For each target the rules that failed, those that wait, and whether any rule asks."""
    found = [
        f"{word(asked, target, stages)} AS {name(f'{target}.{said}', dialect)}"
        for target in asked.targets
        for said, word in (("failed", _failed), ("missing", _missing))
    ]
    idle = [each for each in asked.targets if asked.may_be_idle(each)]
    asks = (f"({_asks(asked, e, stages)}) AS {name(f'{e}.asked', dialect)}" for e in idle)
    return [*found, *asks]


def _asks(asked: RowRules, target: str, stages: Inside) -> str:
    return " OR ".join(stages.asked(at, rule) for at, rule in asked.of(target)) or "FALSE"


def _failed(asked: RowRules, target: str, stages: Inside) -> str:
    return _word(
        [
            _flag(stages.violated(at, rule), bit)
            for bit, (at, rule) in enumerate(asked.of(target))
            if rule.effect is not Effect.ASK
        ]
    )


def _missing(asked: RowRules, target: str, stages: Inside) -> str:
    """A rule waits when it is not known; one that asks also where it is violated."""
    waits = []
    for bit, (at, rule) in enumerate(asked.of(target)):
        unknown = stages.unknown(at, rule)
        if rule.effect is Effect.ASK:
            waits.append(_flag(f"{stages.violated(at, rule)} OR {unknown}", bit))
        elif rule.effect is not Effect.WARN:
            waits.append(_flag(unknown, bit))
    return _word(waits)


def _flag(condition: str, bit: int) -> str:
    return f"CASE WHEN {condition} THEN {_bit(bit)} ELSE CAST(0 AS BIGINT) END"


def _word(found: list[str]) -> str:
    return "(" + (" | ".join(found) or "CAST(0 AS BIGINT)") + ")"


def _bit(bit: int) -> str:
    return f"CAST({1 << bit} AS BIGINT)"


def _outcome(asked: RowRules, target: str, dialect: Dialect) -> str:
    failed, missing = (name(f"{target}.{each}", dialect) for each in ("failed", "missing"))
    fault = name(FAULT, dialect)

    def of(effect: Effect) -> str:
        rules = enumerate(asked.of(target))
        mask = sum(1 << bit for bit, (_, rule) in rules if rule.effect is effect)
        return f"({failed} & CAST({mask} AS BIGINT)) <> 0"

    said = {each: text(each, dialect) for each in ("deny", "need_info", "review", "admit")}
    idle = ""
    if asked.may_be_idle(target):
        asks, none = name(f"{target}.asked", dialect), text(NOT_APPLICABLE, dialect)
        idle = f"WHEN NOT {asks} THEN {none} "
    return (
        f"CASE WHEN {fault} IS NOT NULL THEN concat({text(REJECTED, dialect)}, {fault}) "
        f"WHEN {of(Effect.DENY)} THEN {said['deny']} "
        f"WHEN {missing} <> 0 THEN {said['need_info']} "
        f"WHEN {of(Effect.REVIEW)} THEN {said['review']} {idle}ELSE {said['admit']} END"
    )
