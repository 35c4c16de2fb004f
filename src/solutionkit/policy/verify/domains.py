"""The values of a field that conditions can tell apart; trying those is trying all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field
from solutionkit.policy.explain import inner

_ELSE = "其他"


class TooRich(Exception):
    """A condition whose cases are not told apart by single values of its fields."""


def named(node: ir.Expression) -> Iterator[str]:
    """Every field an expression names."""
    if isinstance(node, ir.FieldRef):
        yield node.name
    for part in inner(node):
        yield from named(part)


def telling_values(
    conditions: Iterable[ir.Expression], fields: Mapping[str, Field]
) -> dict[str, list[Any]]:
    """For each field in `conditions`, one value out of every set they tell apart.

    Raises `TooRich` where a condition compares fields with one another.
    """
    found: dict[str, list[Any]] = {}
    for condition in conditions:
        for name, values in _told_apart(condition):
            found.setdefault(name, []).extend(values)
    return {name: _complete(values, fields[name]) for name, values in sorted(found.items())}


def every_case(values: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """All combinations of the values, in order."""
    for combination in product(*values.values()):
        yield dict(zip(values, combination, strict=True))


def _told_apart(node: ir.Expression) -> Iterator[tuple[str, list[Any]]]:
    if isinstance(node, ir.Constant | ir.Today | ir.Unknown):
        return
    if isinstance(node, ir.FieldRef):
        yield node.name, []
    elif isinstance(node, ir.Compare):
        yield _compared(node)
    elif isinstance(node, ir.OneOf) and isinstance(node.item, ir.FieldRef):
        yield node.item.name, list(node.choices)
    elif isinstance(node, ir.IsUnknown) and isinstance(node.part, ir.FieldRef):
        yield node.part.name, []
    elif isinstance(node, ir.All | ir.AnyOf | ir.Not):
        for part in inner(node):
            yield from _told_apart(part)
    else:
        raise TooRich


def _compared(node: ir.Compare) -> tuple[str, list[Any]]:
    for here, there in ((node.left, node.right), (node.right, node.left)):
        if isinstance(here, ir.FieldRef) and isinstance(there, ir.Constant):
            value = there.value
            if isinstance(value, date):
                day = timedelta(days=1)
                return here.name, [value - day, value, value + day]
            if isinstance(value, int) and not isinstance(value, bool):
                return here.name, [value - 1, value, value + 1]
            return here.name, [value]
    raise TooRich


def _complete(values: list[Any], field: Field) -> list[Any]:
    """The values with what stands for all others."""
    kind = field.type.kind
    if kind is Kind.BOOL:
        return [True, False]
    if field.type.values:
        return list(field.type.values)
    if kind in (Kind.MONEY, Kind.RATE, Kind.INT, Kind.VERSION, Kind.TIME):
        return sorted({0, *(value for value in values if value >= 0)})
    stranger: list[Any] = {Kind.CATEGORY: [(_ELSE,)], Kind.DATE: []}.get(kind, [_ELSE])
    return [*dict.fromkeys(values), *stranger]
