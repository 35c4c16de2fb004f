"""What codes are of: the goods of a spec, who sells them, and the words of their delivery.

Where a row names goods, what the spec says of them counts for it, as in a single quote; a row that
says something else is refused, for nobody could tell which of both is priced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Meaning, meaning_of
from solutionkit.bulk.encode import TYPES, cell_of
from solutionkit.bulk.fee_rows import GOODS, ON, STATE
from solutionkit.bulk.fees_sql import contradictions
from solutionkit.bulk.read import Reject
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.bulk.rows import Ready, RowEngine
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy
from solutionkit.ir.solution import Solution
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.columns_sql import Dialect, name, text
from solutionkit.policy.delivery import CODED, Delivery, delivery_in
from solutionkit.policy.early_refund import refunded_in_part
from solutionkit.policy.order import goods_values
from solutionkit.policy.subject import Subject

PRICE = "goods.price"
SELLER, ROLE = "goods.seller", "goods.seller_role"
_OF_SPEC = Text("方案里的商品", "goods of the spec")
_PARTY = Text("方案里的主体", "a party of the spec")
_UNLIKE = Text("和方案写的不一样", "is not what the spec says")
_CHANGING = {PRICE, "goods.valid_days"}
"""What may have been different on the day a code was sold."""


@dataclass(frozen=True)
class Sold:
    """The goods by id with what fees may ask of them, and each party's role and name.

    `goods` is `None` where only an industry is known; `dearest` is what each costs at the most,
    `kept_in_part` those that are refunded in part before delivery.
    """

    delivery: Delivery = CODED
    goods: Mapping[str, Mapping[str, Any]] | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    dearest: Mapping[str, int] = field(default_factory=dict)
    kept_in_part: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)

    def meanings(self, policy: FeePolicy) -> dict[str, Meaning]:
        """What the columns hold that name goods and sellers: only those of the spec."""
        if self.goods is None:
            return {}
        role = meaning_of(policy.fields[ROLE])
        played = tuple(sorted(set(self.roles.values())))
        titles = {each: role.titles[each] for each in played if each in role.titles}
        return {
            GOODS: Meaning(GOODS, Kind.TEXT, tuple(self.goods), choice=_OF_SPEC),
            SELLER: Meaning(SELLER, Kind.TEXT, tuple(self.roles), choice=_PARTY),
            ROLE: replace(role, values=played, titles=titles),
        }


def sold_by(solution: Solution) -> Sold:
    """What a solution sells."""
    fields = solution.fee_policy.fields
    goods = {
        each.id: recognised(Subject(goods_values(each, solution)), fields).values
        for each in solution.goods.values()
    }
    roles = {each.id: each.role for each in solution.parties.values()}
    dearest = {each.id: each.dearest_fen for each in solution.goods.values() if each.dearest_fen}
    parts = frozenset(each.id for each in solution.goods.values() if refunded_in_part(each))
    names = {each.id: each.name for each in solution.parties.values()}
    return Sold(delivery_in(solution), goods, roles, dearest, parts, names)


@dataclass(frozen=True)
class _Told:
    """A field that both a row and the spec may tell: the row's column, and the spec's."""

    field: str
    own: str | None
    spec: str


def as_sold(
    rows: Ready,
    sold: Sold,
    asked: Mapping[str, Meaning],
    engine: RowEngine,
    scratch: Path,
) -> tuple[Ready, list[Reject]]:
    """The rows with what the spec says of their goods, and those that say something else."""
    given = rows.relation.kinds
    if sold.goods is None or not given.keys() & {GOODS, SELLER}:
        return rows, []
    kinds = {each: asked[each].kind for each in asked if each.startswith("goods.")}
    joins = _joins(sold, kinds, given, engine, scratch)
    told = list(_told(kinds, given, engine.dialect))
    wrong = [(each, _differs(each)) for each in told if each.own and each.field not in _CHANGING]
    shown = _shown(rows.relation, told, wrong, engine.dialect)
    joined = f"(SELECT {shown} FROM {rows.relation.sql} AS a{joins})"
    every = {**given, **{each.field: kinds[each.field] for each in told}}
    relation = replace(rows.relation, sql=joined, kinds=every, words={})
    differing = list(_differing(rows, wrong, joins, engine))
    return replace(rows, relation=relation, joined=True), differing


def _joins(
    sold: Sold,
    kinds: Mapping[str, Kind],
    given: Mapping[str, Kind],
    engine: RowEngine,
    scratch: Path,
) -> str:
    """The spec's goods as `g` and its parties as `p`, beside the rows as `a`."""
    goods, dialect = sold.goods or {}, engine.dialect
    joins = ""
    if GOODS in given:
        told = [{GOODS: id, **values} for id, values in goods.items()]
        table = _table(scratch / "spec-goods.parquet", kinds, told, engine)
        joins += f" LEFT JOIN {table} AS g ON a.{name(GOODS, dialect)} = g.{name(GOODS, dialect)}"
    if SELLER in given:
        parties = [{SELLER: id, ROLE: role} for id, role in sold.roles.items()]
        texts = dict.fromkeys((SELLER, ROLE), Kind.TEXT)
        table = _table(scratch / "spec-parties.parquet", texts, parties, engine)
        joins += f" LEFT JOIN {table} AS p ON a.{name(SELLER, dialect)} = p.{name(SELLER, dialect)}"
    return joins


def _table(
    target: Path, kinds: Mapping[str, Kind], told: list[dict[str, Any]], engine: RowEngine
) -> str:
    columns = {
        each: pa.array([cell_of(kind, row.get(each)) for row in told], TYPES[kind])
        for each, kind in kinds.items()
    }
    parquet.write_table(pa.table(columns), target)
    return engine.table(target)


def _told(
    kinds: Mapping[str, Kind], given: Mapping[str, Kind], dialect: Dialect
) -> Iterator[_Told]:
    for each in kinds:
        column = name(each, dialect)
        known = [f"p.{column}"] if each == ROLE and SELLER in given else []
        known += [f"g.{column}"] if GOODS in given else []
        if known and each != GOODS:
            own = f"a.{column}" if each in given else None
            yield _Told(each, own, f"coalesce({', '.join([*known, 'NULL'])})")


def _differs(told: _Told) -> str:
    return f"{told.own} <> {told.spec}"


def _shown(
    rows: Relation, told: list[_Told], wrong: list[tuple[_Told, str]], dialect: Dialect
) -> str:
    plain = [ROW, ID, *rows.keys, *(each for each in rows.kinds if each not in _fields(told))]
    shown = [f"a.{name(each, dialect)}" for each in plain]
    for each in told:
        value = f"coalesce({each.own}, {each.spec})" if each.own else each.spec
        shown.append(f"{value} AS {name(each.field, dialect)}")
    fault = f"a.{name(FAULT, dialect)}"
    cases = "".join(f" WHEN {sql} THEN {text(each.field, dialect)}" for each, sql in wrong)
    wrongs = f"CASE WHEN {fault} IS NOT NULL THEN {fault}{cases} END"
    return ", ".join([*shown, f"{wrongs} AS {name(FAULT, dialect)}"])


def _fields(told: list[_Told]) -> set[str]:
    return {each.field for each in told}


def _differing(
    rows: Ready, wrong: list[tuple[_Told, str]], joins: str, engine: RowEngine
) -> Iterator[Reject]:
    """The rows, otherwise sound, that say of their goods what the spec does not."""
    dialect = engine.dialect
    row, fault = (f"a.{name(each, dialect)}" for each in (ROW, FAULT))
    sound = [f"{fault} IS NULL", *(f"a.{name(each, dialect)} IS NOT NULL" for each in (ON, STATE))]
    sound += [f"({each}) IS NOT TRUE" for _, each in contradictions(rows.relation.kinds, dialect)]
    for at, (each, differs) in enumerate(wrong):
        first = [*sound, *(f"({sql}) IS NOT TRUE" for _, sql in wrong[:at]), differs]
        query = (
            f"SELECT {row}, {each.own}, {each.spec} FROM {rows.relation.sql} AS a{joins} "
            f"WHERE {' AND '.join(first)} ORDER BY {row}"
        )
        column = rows.relation.columns.get(each.field, each.field)
        for number, said, spec in engine.stream(query):
            why = Text(
                f"“{said}” 和方案写的不一样：方案里是 “{spec}”；改好，或去掉这一列就用方案的",
                f"{said!r} is not what the spec says: {spec!r}; mend it, or drop the column "
                "to use the spec's",
            )
            yield Reject(rows.source.name, number, column, why, _UNLIKE)
