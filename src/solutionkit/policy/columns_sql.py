"""Expressions as SQL over columns, for the engines whose logic is three-valued like ours.

What engines disagree on stands in a `Dialect`, one file an engine; no engine is imported. A column
is named as its field; a category is its steps joined by ` > `; a set is a list of text. Money never
becomes a decimal: all arithmetic is 64-bit, and engines raise where it does not fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from solutionkit.ir import expression as ir
from solutionkit.ir.category import PATH as PATH
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import Rounding


@dataclass(frozen=True)
class Dialect:
    """What an engine calls things. Templates take their parts in order."""

    quote: str
    backslash: str
    apostrophe: str
    divided: str
    plus_days: str
    minus_days: str
    contains: str
    starts: str
    trimmed: str = "trim({0}, {1})"
    replaced: str = "regexp_replace({0}, {1}, {2}, 'g')"
    matches: str = "regexp_matches({0}, {1})"
    within: str = "list_has_all({1}, {0})"
    words: str = "[{0}]"
    any: str = "bool_or({0})"
    among: str = "{0} IN ({1})"
    strange: str = "{0} NOT IN ({1})"
    chosen: str = "map_extract_value(MAP([{0}], [{1}]), {2})"
    nth: str = "list_extract([{0}], {1})"


@dataclass(frozen=True)
class Columns:
    """What expressions are written for: the kinds of the fields there are, and the day.

    A field that is not in `kinds` is unknown. `holds` says in SQL whether a document counts,
    `children` what is asked about the things inside a row; `None` where no column tells.
    """

    dialect: Dialect
    kinds: Mapping[str, Kind]
    day: date
    holds: Callable[[ir.Has], str | None] = lambda node: None
    children: Callable[[ir.Every | ir.Some | ir.Count], str | None] = lambda node: None


def sql_of(node: ir.Expression, columns: Columns) -> str:
    """`node` as an SQL expression; unknown is NULL."""
    return _sql(node, columns)


def name(field: str, dialect: Dialect) -> str:
    """A column's name, quoted."""
    return dialect.quote + field.replace(dialect.quote, dialect.quote * 2) + dialect.quote


def literal(value: ir.Scalar | None, kind: Kind, dialect: Dialect) -> str:
    """A value as SQL; `None` is NULL of its type."""
    if value is None:
        return f"CAST(NULL AS {TYPES[kind]})"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return f"CAST({value} AS BIGINT)"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    return text(value if isinstance(value, str) else PATH.join(value), dialect)


def text(value: str, dialect: Dialect) -> str:
    """Text between quotes; some engines read a backslash as an escape."""
    return "'" + value.replace("\\", dialect.backslash).replace("'", dialect.apostrophe) + "'"


TYPES = {
    Kind.BOOL: "BOOLEAN",
    Kind.INT: "BIGINT",
    Kind.MONEY: "BIGINT",
    Kind.RATE: "BIGINT",
    Kind.DATE: "DATE",
    Kind.ENUM: "VARCHAR(1000)",
    Kind.SET: "VARCHAR(1000)",
    Kind.TEXT: "VARCHAR(1000)",
    Kind.CATEGORY: "VARCHAR(1000)",
    Kind.VERSION: "BIGINT",
    Kind.TIME: "BIGINT",
}


def kind_of(node: ir.Expression, kinds: Mapping[str, Kind]) -> Kind:
    """What the value of `node` is; a field nobody gave counts as a number."""
    if isinstance(node, ir.Constant | ir.Lookup):
        return node.kind
    if isinstance(node, ir.FieldRef):
        return kinds.get(node.name, Kind.INT)
    if isinstance(node, ir.Today):
        return Kind.DATE
    if isinstance(node, ir.Add | ir.Subtract):
        return kind_of(node.left, kinds)
    if isinstance(node, ir.MulDiv):
        return kind_of(node.amount, kinds)
    if isinstance(node, ir.Least | ir.Greatest):
        return kind_of(node.parts[0], kinds)
    return Kind.INT if isinstance(node, ir.Count) else Kind.BOOL


@singledispatch
def _sql(node: ir.Expression, columns: Columns) -> str:
    raise TypeError(f"{type(node).__name__} is no expression")


@_sql.register
def _(node: ir.Constant, columns: Columns) -> str:
    return literal(node.value, node.kind, columns.dialect)


@_sql.register
def _(node: ir.FieldRef, columns: Columns) -> str:
    if node.name not in columns.kinds:
        return "NULL"
    return name(node.name, columns.dialect)


@_sql.register
def _(node: ir.Today, columns: Columns) -> str:
    return literal(columns.day, Kind.DATE, columns.dialect)


@_sql.register
def _(node: ir.Unknown, columns: Columns) -> str:
    return "CAST(NULL AS BOOLEAN)"


@_sql.register(ir.Every)
@_sql.register(ir.Some)
def _(node: ir.Every | ir.Some, columns: Columns) -> str:
    return columns.children(node) or "CAST(NULL AS BOOLEAN)"


@_sql.register
def _(node: ir.Count, columns: Columns) -> str:
    return columns.children(node) or "CAST(NULL AS BIGINT)"


@_sql.register
def _(node: ir.Compare, columns: Columns) -> str:
    sign = {ir.Comparison.EQUAL: "=", ir.Comparison.DIFFERENT: "<>"}
    shown = sign.get(node.comparison, node.comparison.value)
    return f"({_sql(node.left, columns)} {shown} {_sql(node.right, columns)})"


@_sql.register
def _(node: ir.OneOf, columns: Columns) -> str:
    item, kind = _sql(node.item, columns), kind_of(node.item, columns.kinds)
    if not node.choices:
        return f"(CASE WHEN {item} IS NOT NULL THEN FALSE END)"
    dialect = columns.dialect
    listed = ", ".join(literal(each, kind, dialect) for each in node.choices)
    beneath = [
        dialect.starts.format(item, text(PATH.join([*each, ""]), dialect))
        for each in node.choices
        if isinstance(each, tuple)
    ]
    return "(" + " OR ".join([f"{item} IN ({listed})", *beneath]) + ")"


@_sql.register
def _(node: ir.Includes, columns: Columns) -> str:
    held, dialect = _sql(node.set, columns), columns.dialect
    if held == "NULL":
        return "CAST(NULL AS BOOLEAN)"
    contains = dialect.contains.format(held, text(node.value, dialect))
    return f"(CASE WHEN {held} IS NOT NULL THEN {contains} END)"


@_sql.register
def _(node: ir.Has, columns: Columns) -> str:
    return columns.holds(node) or "CAST(NULL AS BOOLEAN)"


@_sql.register
def _(node: ir.All, columns: Columns) -> str:
    return _joined(" AND ", "TRUE", node.parts, columns)


@_sql.register
def _(node: ir.AnyOf, columns: Columns) -> str:
    return _joined(" OR ", "FALSE", node.parts, columns)


@_sql.register
def _(node: ir.Not, columns: Columns) -> str:
    return f"(NOT {_sql(node.part, columns)})"


@_sql.register
def _(node: ir.IsUnknown, columns: Columns) -> str:
    return f"({_sql(node.part, columns)} IS NULL)"


@_sql.register
def _(node: ir.Add, columns: Columns) -> str:
    return _sum(node, "+", columns.dialect.plus_days, columns)


@_sql.register
def _(node: ir.Subtract, columns: Columns) -> str:
    return _sum(node, "-", columns.dialect.minus_days, columns)


@_sql.register
def _(node: ir.MulDiv, columns: Columns) -> str:
    amount, numerator = _sql(node.amount, columns), _sql(node.numerator, columns)
    size = muldiv(f"abs({amount})", f"abs({numerator})", node, columns.dialect)
    sign = "<>" if node.denominator > 0 else "="
    return f"(CASE WHEN ({amount} < 0) {sign} ({numerator} < 0) THEN -{size} ELSE {size} END)"


@_sql.register
def _(node: ir.Least, columns: Columns) -> str:
    return _extreme("least", node.parts, columns)


@_sql.register
def _(node: ir.Greatest, columns: Columns) -> str:
    return _extreme("greatest", node.parts, columns)


@_sql.register
def _(node: ir.Lookup, columns: Columns) -> str:
    key, dialect = _sql(node.key, columns), columns.dialect
    kind = kind_of(node.key, columns.kinds)
    cases = "".join(
        f" WHEN {key} = {literal(each, kind, dialect)} THEN {literal(given, node.kind, dialect)}"
        for each, given in node.table
    )
    default = literal(node.default, node.kind, dialect)
    return f"(CASE WHEN {key} IS NULL THEN NULL{cases} ELSE {default} END)"


def muldiv(amount: str, numerator: str, node: ir.MulDiv, dialect: Dialect) -> str:
    """`amount * numerator / denominator` of numbers not below zero, rounded once.

    The whole product, which may not fit 64 bits, is never made.
    """
    one = f"CAST({abs(node.denominator)} AS BIGINT)"
    rest = f"({amount} % {one} * {numerator})"
    whole = f"({dialect.divided.format(amount, one)} * {numerator}"
    whole += f" + {dialect.divided.format(rest, one)})"
    left = f"({rest} % {one})"
    half = f"2 * {left}"
    up = {
        Rounding.HALF_UP: f"{half} >= {one}",
        Rounding.HALF_EVEN: f"{half} > {one} OR ({half} = {one} AND {whole} % 2 = 1)",
        Rounding.DOWN: "",
        Rounding.UP: f"{left} > 0",
    }[node.rounding]
    return f"({whole} + CASE WHEN {up} THEN 1 ELSE 0 END)" if up else whole


def _joined(word: str, none: str, parts: Iterable[ir.Expression], columns: Columns) -> str:
    return "(" + (word.join(_sql(part, columns) for part in parts) or none) + ")"


def _sum(node: ir.Add | ir.Subtract, sign: str, days: str, columns: Columns) -> str:
    left, right = _sql(node.left, columns), _sql(node.right, columns)
    if kind_of(node, columns.kinds) is Kind.DATE:
        return days.format(left, right)
    return f"({left} {sign} {right})"


def _extreme(function: str, parts: Iterable[ir.Expression], columns: Columns) -> str:
    """The engines leave out NULL here; we do not."""
    found = [_sql(part, columns) for part in parts]
    if len(found) == 1:
        return found[0]
    unknown = " OR ".join(f"{each} IS NULL" for each in found)
    return f"(CASE WHEN {unknown} THEN NULL ELSE {function}({', '.join(found)}) END)"
