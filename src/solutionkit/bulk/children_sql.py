"""What is asked about the things inside a row, compiled to flat stages: a join, a sum, a join back.

A rule on children is asked of each child, `every`, `some` and `count` of those they speak of; the
row then has columns that say how it came out. A table of children holds all there are: a row that
none of them names has none. Without a table, nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from solutionkit.bulk.relation import FAULT, ID, Relation
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Rule
from solutionkit.policy.columns_sql import Columns, Dialect, name, sql_of, text
from solutionkit.policy.subject import CHILDREN_OF, GRAIN_OF

OWNER = "merchant"
"""The column of a table of children that names the row they belong to."""

Inner = ir.Every | ir.Some | ir.Count


@dataclass(frozen=True)
class Inside:
    """What rows are asked of their children: rules by place, and nodes, each of one grain.

    `guards` are the conditions of rules that it matters of whether they ask for anything at all.
    """

    rules: Mapping[int, ir.Expression]
    grains: Mapping[int, str]
    nodes: tuple[Inner, ...]
    guards: Mapping[int, ir.Expression]

    def asked(self, at: int, rule: Rule) -> str:
        """Whether the rule at that place asks a row, or one of its children, for anything."""
        if rule.on not in CHILDREN_OF:
            return f"w{at}"
        return f"asks{at}" if at in self.rules else f"w{at}"

    def violated(self, at: int, rule: Rule) -> str:
        """Whether the rule at that place is violated, of a row or of one of its children."""
        if rule.on not in CHILDREN_OF:
            return f"v{at}"
        return f"yes{at}" if at in self.rules else "FALSE"

    def unknown(self, at: int, rule: Rule) -> str:
        """Whether it is not known of a row or of one of its children."""
        if rule.on not in CHILDREN_OF:
            return f"v{at} IS NULL"
        return f"open{at}" if at in self.rules else f"coalesce(v{at}, TRUE)"

    def column_of(self, node: Inner) -> str | None:
        """The column that says what `node` comes to."""
        return f"inside{self.nodes.index(node)}" if node in self.nodes else None

    @property
    def kept(self) -> list[str]:
        """The columns that rules on children came to."""
        found = [f"{said}{at}" for at in self.rules for said in ("yes", "open")]
        return [*found, *(f"asks{at}" for at in self.rules if at in self.guards)]


def asked_inside(
    rules: Sequence[Rule],
    conditions: Sequence[ir.Expression],
    given: Mapping[str, Relation],
    guards: Mapping[int, ir.Expression],
) -> Inside:
    """What the children in `given` are asked, by grain."""
    own = {at: node for at, node in enumerate(conditions) if rules[at].on in given}
    grains = {at: rules[at].on for at in own}
    rest = [node for at, node in enumerate(conditions) if rules[at].on not in CHILDREN_OF]
    nodes = dict.fromkeys(node for each in rest for node in inner_nodes(each))
    return Inside(own, grains, tuple(n for n in nodes if GRAIN_OF[n.children] in given), guards)


def inner_nodes(node: Any) -> Iterator[Inner]:
    """The outermost parts of an expression that speak of children."""
    if isinstance(node, tuple):
        for each in node:
            yield from inner_nodes(each)
    elif isinstance(node, ir.Every | ir.Some | ir.Count):
        yield node
    elif isinstance(node, ir.Expression):
        for each in fields(node):
            yield from inner_nodes(getattr(node, each.name))


def with_children(
    rows: Relation, asked: Inside, given: Mapping[str, Relation], day: date, dialect: Dialect
) -> str:
    """The rows to select from, with a column for all that children are asked."""
    if not given:
        return f"{rows.sql} AS rows"
    id, fault = name(ID, dialect), name(FAULT, dialect)
    picked, joins, faults = ["r.*"], "", []
    for grain, children in given.items():
        stage, columns = _stage(rows, children, grain, asked, day, dialect)
        joins += f" LEFT JOIN ({stage}) AS {grain} ON r.{id} = {grain}.owner"
        picked += [_or_none(grain, column, asked) for column in columns]
        faults.append(f"WHEN coalesce({grain}.tainted, FALSE) THEN {text(grain, dialect)} ")
    told = f"CASE WHEN r.{fault} IS NOT NULL THEN r.{fault} {''.join(faults)}END AS told"
    joined = f"SELECT {', '.join([*picked, told])} FROM {rows.sql} AS r{joins}"
    others = [each for each in _names_of(rows) if each != FAULT]
    others += [*asked.kept, *(f"inside{at}" for at in range(len(asked.nodes)))]
    shown = ", ".join(name(each, dialect) for each in others)
    return f"(SELECT {shown}, told AS {fault} FROM ({joined}) AS j) AS rows"


def _names_of(rows: Relation) -> list[str]:
    return ["row", ID, FAULT, *rows.kinds, *rows.paper_columns(), *rows.keys]


def _or_none(grain: str, column: str, asked: Inside) -> str:
    """What a column says, or what it says of a row without children."""
    if not column.startswith("inside"):
        return f"coalesce({grain}.{column}, FALSE) AS {column}"
    node = asked.nodes[int(column.removeprefix("inside"))]
    none = {ir.Every: "TRUE", ir.Some: "FALSE", ir.Count: "CAST(0 AS BIGINT)"}[type(node)]
    return f"CASE WHEN {grain}.owner IS NULL THEN {none} ELSE {grain}.{column} END AS {column}"


def _stage(
    rows: Relation, children: Relation, grain: str, asked: Inside, day: date, dialect: Dialect
) -> tuple[str, list[str]]:
    """All that children of one grain are asked, a row for each row that has some."""
    columns = Columns(
        dialect,
        {**rows.kinds, **children.kinds},
        day,
        lambda node: _holds(node, rows, children, grain, dialect),
    )
    each: dict[str, str] = {}
    summed: dict[str, str] = {}
    for at, node in asked.rules.items():
        if asked.grains[at] == grain:
            each[f"y{at}"] = sql_of(node, columns)
            summed[f"yes{at}"] = dialect.any.format(f"coalesce(y{at}, FALSE)")
            summed[f"open{at}"] = dialect.any.format(f"y{at} IS NULL")
            if at in asked.guards:
                each[f"w{at}"] = f"coalesce({sql_of(asked.guards[at], columns)}, TRUE)"
                summed[f"asks{at}"] = dialect.any.format(f"w{at}")
    for at, inner in enumerate(asked.nodes):
        if GRAIN_OF[inner.children] == grain:
            each[f"y{at}n"] = sql_of(_of_each(inner), columns)
            summed[f"inside{at}"] = _together(inner, f"y{at}n", dialect)
    seen = _joined(rows, children, dialect)
    shown = ", ".join(["owner", "faulty", *(f"{sql} AS {made}" for made, sql in each.items())])
    tainted = dialect.any.format("faulty IS NOT NULL")
    totals = ", ".join(
        [f"{sql} AS {made}" for made, sql in summed.items()] + [f"{tainted} AS tainted"]
    )
    asked_of_each = f"SELECT {shown} FROM ({seen}) AS s"
    return f"SELECT owner, {totals} FROM ({asked_of_each}) AS e GROUP BY owner", list(summed)


def _joined(rows: Relation, children: Relation, dialect: Dialect) -> str:
    """Each child beside the row it stands in; its own values hide those of the row."""
    prefix = children.prefix
    own = [f"c.{name(each, dialect)}" for each in children.kinds]
    own += [
        f"c.{name(each, dialect)} AS {name(prefix + each, dialect)}"
        for each in children.paper_columns()
    ]
    outer = [f"r.{name(each, dialect)}" for each in rows.kinds if each not in children.kinds]
    outer += [f"r.{name(each, dialect)}" for each in rows.paper_columns()]
    identity = [f"c.{name(OWNER, dialect)} AS owner", f"c.{name(FAULT, dialect)} AS faulty"]
    on = f"c.{name(OWNER, dialect)} = r.{name(ID, dialect)}"
    picked = ", ".join([*identity, *own, *outer])
    sound = f"(SELECT * FROM {rows.sql} AS r WHERE {name(FAULT, dialect)} IS NULL)"
    return f"SELECT {picked} FROM {children.sql} AS c JOIN {sound} AS r ON {on}"


def _of_each(node: Inner) -> ir.Expression:
    if isinstance(node, ir.Every):
        return ir.AnyOf((ir.Not(node.where), node.require))
    return node.where


def _together(node: Inner, column: str, dialect: Dialect) -> str:
    unknown = dialect.any.format(f"{column} IS NULL")
    if isinstance(node, ir.Count):
        count = f"sum(CASE WHEN {column} THEN 1 ELSE 0 END)"
        return f"CASE WHEN {unknown} THEN NULL ELSE CAST({count} AS BIGINT) END"
    decides, says, else_ = (
        (f"NOT {column}", "FALSE", "TRUE")
        if isinstance(node, ir.Every)
        else (column, "TRUE", "FALSE")
    )
    decided = dialect.any.format(f"coalesce({decides}, FALSE)")
    return f"CASE WHEN {decided} THEN {says} WHEN {unknown} THEN NULL ELSE {else_} END"


def _holds(
    node: ir.Has, rows: Relation, children: Relation, grain: str, dialect: Dialect
) -> str | None:
    """Documents of a child are its own and those of the row it stands in."""
    outer, own = rows.listed(dialect), children.listed(dialect)
    if node.holder != grain:
        return rows.holds(node.kind, node.holder, dialect)
    said = children.holds(node.kind, node.holder, dialect) or "NULL"
    return f"(CASE WHEN {own} THEN {said} WHEN {outer} THEN FALSE END)"
