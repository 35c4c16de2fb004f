"""The rules of one target as one SQL query over encoded rows, in any engine's dialect.

Each row comes out with its verdict and two words of bits: the rules that failed and those that
wait for information. What the bits mean is `bits`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.bulk.bounds import INPUT, refuse_overflow
from solutionkit.bulk.columns import WORD_BITS
from solutionkit.bulk.encode import HELD, LISTED, OPEN, ROW, Encoded
from solutionkit.bulk.read import ID
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.columns_sql import Columns, Dialect, literal, name, sql_of, text
from solutionkit.policy.decide import in_force
from solutionkit.policy.subject import CHILDREN_OF

REJECTED = "rejected"


@dataclass(frozen=True)
class RowRules:
    """The rules of one target in force on one day, as rows are asked them."""

    policy: Policy
    target: str
    day: date
    rules: tuple[Rule, ...]

    @property
    def conditions(self) -> list[ir.Expression]:
        """When each rule is violated; what is inside a row nobody said."""
        return [
            ir.Unknown(Text("", ""), Text("", ""))
            if rule.on in CHILDREN_OF
            else ir.All((rule.when, ir.Not(rule.require)))
            for rule in self.rules
        ]


def row_rules(policy: Policy, target: str, day: date) -> RowRules:
    """The rules of `target` on `day`; as many as have a bit each."""
    if target not in policy.targets:
        said = "、".join(policy.targets)
        raise BulkRefused(
            Text(f"没有目标 {target}，已有：{said}", f"no target {target}; there are: {said}")
        )
    rules = tuple(
        rule
        for rule in policy.rules
        if rule.target == target and in_force(rule.since, rule.until, day)
    )
    if len(rules) > WORD_BITS:
        said = f"{len(rules)} > {WORD_BITS}"
        raise BulkRefused(
            Text(f"一个目标的规则太多：{said}", f"too many rules of one target: {said}")
        )
    found = RowRules(policy, target, day, rules)
    refuse_overflow(found.conditions, {n: f.type.kind for n, f in policy.fields.items()})
    return found


def verdict_query(asked: RowRules, rows: Encoded, table: str, dialect: Dialect) -> str:
    """The query that gives each row of `table` its verdict."""
    columns = Columns(dialect, rows.kinds, asked.day, lambda node: _holds(node, rows, dialect))
    shown = [f"{sql_of(node, columns)} AS v{bit}" for bit, node in enumerate(asked.conditions)] or [
        "FALSE AS v0"
    ]
    identity = ", ".join(name(each, dialect) for each in (ROW, ID))
    values = {name: asked.policy.fields[name].type.values for name in rows.kinds}
    fault = f"{fault_of(rows.kinds, values, dialect)} AS fault"
    inner = f"SELECT {identity}, {fault}, {', '.join(shown)} FROM {table}"
    masks = f"SELECT {identity}, fault, {_failed(asked)} AS failed, {_missing(asked)} AS missing"
    outcome = _outcome(asked, dialect)
    return (
        f"SELECT {identity}, {outcome} AS outcome, failed, missing, fault "
        f"FROM ({masks} FROM ({inner}) AS asked) AS judged"
    )


def _failed(asked: RowRules) -> str:
    return _word(
        [
            f"CASE WHEN v{bit} THEN {_bit(bit)} ELSE CAST(0 AS BIGINT) END"
            for bit, rule in enumerate(asked.rules)
            if rule.effect is not Effect.ASK
        ]
    )


def _missing(asked: RowRules) -> str:
    """A rule waits when it is not known; one that asks also where it is violated."""
    waits = {Effect.ASK: "v{0} OR v{0} IS NULL", Effect.WARN: ""}
    return _word(
        [
            f"CASE WHEN {when.format(bit)} THEN {_bit(bit)} ELSE CAST(0 AS BIGINT) END"
            for bit, rule in enumerate(asked.rules)
            if (when := waits.get(rule.effect, "v{0} IS NULL"))
        ]
    )


def _word(bits: list[str]) -> str:
    return "(" + (" | ".join(bits) or "CAST(0 AS BIGINT)") + ")"


def _bit(bit: int) -> str:
    return f"CAST({1 << bit} AS BIGINT)"


def _outcome(asked: RowRules, dialect: Dialect) -> str:
    def of(effect: Effect) -> str:
        mask = sum(1 << bit for bit, rule in enumerate(asked.rules) if rule.effect is effect)
        return f"(failed & CAST({mask} AS BIGINT)) <> 0"

    said = {
        each: text(each, dialect) for each in (REJECTED, "deny", "need_info", "review", "admit")
    }
    return (
        f"CASE WHEN fault IS NOT NULL THEN {said[REJECTED]} "
        f"WHEN {of(Effect.DENY)} THEN {said['deny']} "
        f"WHEN missing <> 0 THEN {said['need_info']} "
        f"WHEN {of(Effect.REVIEW)} THEN {said['review']} ELSE {said['admit']} END"
    )


def fault_of(
    kinds: Mapping[str, Kind], values: Mapping[str, Sequence[str]], dialect: Dialect
) -> str:
    """The first column whose value no row may have; NULL where all are well."""
    cases = "".join(
        f" WHEN NOT ({allowed}) THEN {text(field, dialect)}"
        for field, kind in kinds.items()
        if (allowed := _allowed(field, kind, values.get(field, ()), dialect))
    )
    return f"CASE WHEN {name(ID, dialect)} IS NULL THEN {text(ID, dialect)}{cases} END"


def _allowed(field: str, kind: Kind, values: Sequence[str], dialect: Dialect) -> str:
    column = name(field, dialect)
    if kind in INPUT and kind is not Kind.BOOL:
        ends = map(date.fromordinal, INPUT[kind]) if kind is Kind.DATE else iter(INPUT[kind])
        low, high = (literal(each, kind, dialect) for each in ends)
        return f"{column} BETWEEN {low} AND {high}"
    if kind is Kind.ENUM and values:
        return f"{column} IN ({', '.join(text(each, dialect) for each in values)})"
    return ""


def _holds(node: ir.Has, rows: Encoded, dialect: Dialect) -> str:
    listed = name(LISTED, dialect)
    place = rows.papers.index((node.kind, node.holder))
    word, bit = divmod(place, WORD_BITS)
    held, still_open = (name(f"{each}{word}", dialect) for each in (HELD, OPEN))
    return (
        f"(CASE WHEN NOT {listed} THEN NULL WHEN ({held} & {_bit(bit)}) <> 0 THEN TRUE "
        f"WHEN ({still_open} & {_bit(bit)}) <> 0 THEN NULL ELSE FALSE END)"
    )
