"""Decision tables as authors write them: inputs, rows of cells, one result each.

    table:
      hit: unique
      inputs: [goods.category, code.paid]
      rows:
        - [餐饮, "[0, 100)", {rate: 3%}]
        - ["餐饮 > 菜谱", "-", {rate: 2%}]
        - [other, "-", {rate: unknown}]

A cell is `-` (anything), a half-open range `[a, b)` with either end left out, a value, a list of
values, or `other`: what no row of the column lists. A category means itself and all beneath it,
but for what another row lists more narrowly; a sibling's row never applies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind, Scalar
from solutionkit.ir.rule import Field
from solutionkit.ir.table import Anything, Cell, Choices, DecisionTable, Hit, Interval, Other, Row
from solutionkit.policy.expression import Names
from solutionkit.policy.literals import KIND_TITLES, choices_of, constant
from solutionkit.policy.reader import Reader
from solutionkit.source import Node

Result = TypeVar("Result")
ORDERED = (Kind.INT, Kind.MONEY, Kind.RATE, Kind.DATE, Kind.VERSION, Kind.TIME)
_RANGE = re.compile(r"\[\s*([^,\s]*)\s*[,，]\s*([^,\s]*)\s*\)")
_ANYTHING, _OTHER = "-", "other"


def decision_table(
    node: Node, names: Names, read_result: Callable[[Node], Result], reader: Reader
) -> DecisionTable[Result]:
    """Read the table at `node`; rows that cannot be read are reported and left out."""
    entries = reader.entries(node, ("hit",), ("inputs", "rows"))
    fields = _inputs(entries.get("inputs"), names, reader)
    hit = reader.choice(entries.get("hit"), Hit, Hit.UNIQUE)
    written = reader.items(entries.get("rows"))
    if len(fields) < len(reader.items(entries.get("inputs"))):
        # Cells of a column nobody knows have no meaning; one mistake is told once.
        written = ()
    items = [(item, _cells(item, fields, reader)) for item in written]
    read = [(item, cells) for item, cells in items if cells is not None]
    columns = [_listed(each) for each in zip(*(cells for _, cells in read), strict=True)]
    ranges = [_ranges_in(each) for each in zip(*(cells for _, cells in read), strict=True)]
    rows: list[Row[Result]] = []
    for item, cells in read:
        named = tuple(map(_naming, cells, columns, ranges))
        asked = tuple(map(_asked, named, fields, columns))
        before = [ir.Not(row.condition) for row in rows] if hit is Hit.FIRST else []
        condition = ir.All((*(each for each in asked if each != ir.ALWAYS), *before))
        result = read_result((item.items or (item,))[-1])
        rows.append(Row(named, condition, result, item.span))
    return DecisionTable(tuple(each.name for each in fields), hit, tuple(rows), node.span)


def _inputs(node: Node | None, names: Names, reader: Reader) -> list[Field]:
    found: list[Field] = []
    for item in reader.items(node):
        name = reader.word(item)
        if name in names.fields:
            found.append(names.fields[name])
        else:
            advice = did_you_mean(name, names.fields)
            reader.report("policy/unknown-field", item.span, name=name, advice=advice)
    return found


def _cells(row: Node, fields: Sequence[Field], reader: Reader) -> tuple[Cell, ...] | None:
    items = reader.items(row)
    if len(items) != len(fields) + 1:
        wanted = len(fields) + 1
        reader.report("policy/wrong-width", row.span, found=len(items), wanted=wanted)
        return None
    cells = [_cell(item, field, reader) for item, field in zip(items, fields, strict=False)]
    known = [each for each in cells if each is not None]
    return tuple(known) if len(known) == len(cells) else None


def _cell(node: Node, field: Field, reader: Reader) -> Cell | None:
    if node.items is not None:
        values = [_value(item, field, reader) for item in node.items]
        return None if None in values else Choices(tuple(v for v in values if v is not None))
    text = str(node.value).strip()
    if text == _ANYTHING:
        return Anything()
    if text == _OTHER:
        return Other(())
    if _has_order(field) and not text[:1].isalnum():
        return _range(text, node, field, reader)
    value = _value(node, field, reader)
    return None if value is None else Choices((value,))


def _range(text: str, node: Node, field: Field, reader: Reader) -> Cell | None:
    match = _RANGE.fullmatch(text)
    if match is None:
        reader.report("policy/not-half-open", node.span, found=text)
        return None
    ends = [constant(word, field.type) if word else None for word in match.groups()]
    if any(word and end is None for word, end in zip(match.groups(), ends, strict=True)):
        wanted = KIND_TITLES[field.type.kind]
        reader.report("policy/wrong-type", node.span, found=text, wanted=wanted)
        return None
    start, end = (each.value if each else None for each in ends)
    if start is not None and end is not None and not _less(field, start, end):
        reader.report("policy/empty-range", node.span, found=text)
        return None
    if field.type.ordered:
        return _between_choices(field, start, end)
    return Interval(start, end)


def _value(node: Node, field: Field, reader: Reader) -> Scalar | None:
    plain = isinstance(node.value, str | int | Decimal)
    word = str(node.value).lower() if isinstance(node.value, bool) else str(node.value)
    found = constant(word, field.type) if plain else None
    known = choices_of(field.type)
    if found is None and known:
        advice = did_you_mean(word, known)
        reader.report("policy/unknown-value", node.span, name=word, advice=advice)
    elif found is None:
        wanted = KIND_TITLES[field.type.kind]
        reader.report("policy/wrong-type", node.span, found=word, wanted=wanted)
    return None if found is None else found.value


def _listed(column: Sequence[Cell]) -> tuple[Scalar, ...]:
    """All that the rows of a column name, each once."""
    named = (value for cell in column if isinstance(cell, Choices) for value in cell.values)
    return tuple(dict.fromkeys(named))


def _ranges_in(column: Sequence[Cell]) -> tuple[Interval, ...]:
    return tuple(dict.fromkeys(cell for cell in column if isinstance(cell, Interval)))


def _naming(cell: Cell, listed: tuple[Scalar, ...], ranges: tuple[Interval, ...]) -> Cell:
    return Other(listed, ranges) if isinstance(cell, Other) else cell


def _asked(cell: Cell, field: Field, listed: tuple[Scalar, ...]) -> ir.Expression:
    """What a cell asks of its field, as a condition."""
    here = ir.FieldRef(field.name)
    if isinstance(cell, Interval):
        return _between(here, cell, field.type.kind)
    if isinstance(cell, Other):
        named = [_between(here, each, field.type.kind) for each in cell.ranges]
        named += [ir.OneOf(here, cell.listed)] if cell.listed else []
        return ir.All(tuple(map(ir.Not, named))) if len(named) > 1 else _none_of(named)
    if isinstance(cell, Choices):
        return _chosen(here, cell.values, listed)
    return ir.ALWAYS


def _none_of(named: Sequence[ir.Expression]) -> ir.Expression:
    return ir.Not(named[0]) if named else ir.ALWAYS


def _between(here: ir.Expression, cell: Interval, kind: Kind) -> ir.Expression:
    ends = ((Comparison.AT_LEAST, cell.start), (Comparison.LESS, cell.end))
    parts = [
        ir.Compare(sign, here, ir.Constant(end, kind)) for sign, end in ends if end is not None
    ]
    return parts[0] if len(parts) == 1 else ir.All(tuple(parts))


def _chosen(
    here: ir.Expression, values: tuple[Scalar, ...], listed: tuple[Scalar, ...]
) -> ir.Expression:
    """One of `values`; a category not where another row lists something narrower."""
    narrower = tuple(
        each for each in listed if each not in values and any(beneath(each, v) for v in values)
    )
    chosen = ir.OneOf(here, values)
    return ir.All((chosen, ir.Not(ir.OneOf(here, narrower)))) if narrower else chosen


def beneath(inner: Scalar, outer: Scalar) -> bool:
    """Whether the category `inner` stands under `outer`, and is not it."""
    if not isinstance(inner, tuple) or not isinstance(outer, tuple):
        return False
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _has_order(field: Field) -> bool:
    return field.type.ordered or field.type.kind in ORDERED


def _between_choices(field: Field, start: Scalar | None, end: Scalar | None) -> Choices:
    """A range of choices that have an order, as the list of them."""
    values: tuple[Scalar, ...] = field.type.values
    first = 0 if start is None else values.index(start)
    last = len(values) if end is None else values.index(end)
    return Choices(values[first:last])


def _less(field: Field, start: Scalar, end: Scalar) -> bool:
    if field.type.ordered:
        values: tuple[Scalar, ...] = field.type.values
        return values.index(start) < values.index(end)
    return bool(start < end)  # type: ignore[operator]
