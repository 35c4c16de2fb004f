"""The plainest exact evaluator: an expression becomes a function of a subject and a day.

Three-valued throughout: `None` is unknown. Every other way to run a policy must agree with this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import singledispatch
from operator import eq, ge, gt, le, lt, ne
from typing import Any, TypeAlias

from solutionkit.ir import expression as ir
from solutionkit.ir.money import muldiv
from solutionkit.policy.subject import Subject

Evaluate: TypeAlias = Callable[[Subject, date], Any]

_COMPARED: dict[ir.Comparison, Callable[[Any, Any], bool]] = {
    ir.Comparison.EQUAL: eq,
    ir.Comparison.DIFFERENT: ne,
    ir.Comparison.LESS: lt,
    ir.Comparison.AT_MOST: le,
    ir.Comparison.MORE: gt,
    ir.Comparison.AT_LEAST: ge,
}


def evaluate(expression: ir.Expression, subject: Subject, day: date) -> Any:
    """The value of `expression` for one subject; `None` when it is not known."""
    return evaluator(expression)(subject, day)


@singledispatch
def evaluator(node: ir.Expression) -> Evaluate:
    """Make `node` a function, so that many subjects cost one walk over the expression."""
    raise TypeError(f"{type(node).__name__} is no expression")


@evaluator.register
def _(node: ir.Constant) -> Evaluate:
    return lambda subject, day: node.value


@evaluator.register
def _(node: ir.FieldRef) -> Evaluate:
    return lambda subject, day: subject.values.get(node.name)


@evaluator.register
def _(node: ir.Today) -> Evaluate:
    return lambda subject, day: day


@evaluator.register
def _(node: ir.Unknown) -> Evaluate:
    return lambda subject, day: None


@evaluator.register
def _(node: ir.Compare) -> Evaluate:
    return _known([node.left, node.right], _COMPARED[node.comparison])


@evaluator.register
def _(node: ir.OneOf) -> Evaluate:
    paths = [choice for choice in node.choices if isinstance(choice, tuple)]

    def listed(item: Any) -> bool:
        return item in node.choices or any(item[: len(path)] == path for path in paths)

    return _known([node.item], listed)


@evaluator.register
def _(node: ir.Includes) -> Evaluate:
    return _known([node.set], lambda held: node.value in held)


@evaluator.register
def _(node: ir.Has) -> Evaluate:
    def held(subject: Subject, day: date) -> bool | None:
        if subject.documents is None:
            return None
        found = [
            each.counts(day)
            for each in subject.documents
            if (each.kind, each.holder) == (node.kind, node.holder)
        ]
        return _any(found)

    return held


@evaluator.register
def _(node: ir.All) -> Evaluate:
    parts = [evaluator(part) for part in node.parts]
    return lambda subject, day: _all(part(subject, day) for part in parts)


@evaluator.register
def _(node: ir.AnyOf) -> Evaluate:
    parts = [evaluator(part) for part in node.parts]
    return lambda subject, day: _any(part(subject, day) for part in parts)


@evaluator.register
def _(node: ir.Not) -> Evaluate:
    return _known([node.part], lambda value: not value)


@evaluator.register
def _(node: ir.IsUnknown) -> Evaluate:
    part = evaluator(node.part)
    return lambda subject, day: part(subject, day) is None


@evaluator.register
def _(node: ir.Add) -> Evaluate:
    return _known([node.left, node.right], lambda left, right: _moved(left, right, 1))


@evaluator.register
def _(node: ir.Subtract) -> Evaluate:
    return _known([node.left, node.right], lambda left, right: _moved(left, right, -1))


@evaluator.register
def _(node: ir.MulDiv) -> Evaluate:
    def scaled(amount: int, numerator: int) -> int:
        return muldiv(amount, numerator, node.denominator, node.rounding)

    return _known([node.amount, node.numerator], scaled)


@evaluator.register
def _(node: ir.Least) -> Evaluate:
    return _known(node.parts, lambda *values: min(values))


@evaluator.register
def _(node: ir.Greatest) -> Evaluate:
    return _known(node.parts, lambda *values: max(values))


@evaluator.register
def _(node: ir.Lookup) -> Evaluate:
    table = dict(node.table)
    return _known([node.key], lambda key: table.get(key, node.default))


@evaluator.register
def _(node: ir.Every) -> Evaluate:
    where, require = evaluator(node.where), evaluator(node.require)

    def met(child: Subject, day: date) -> bool | None:
        return _any([_not(where(child, day)), require(child, day)])

    def all_met(subject: Subject, day: date) -> bool | None:
        inside = _inside(subject, node.children)
        return None if inside is None else _all(met(child, day) for child in inside)

    return all_met


@evaluator.register
def _(node: ir.Some) -> Evaluate:
    where = evaluator(node.where)

    def some(subject: Subject, day: date) -> bool | None:
        inside = _inside(subject, node.children)
        return None if inside is None else _any(where(child, day) for child in inside)

    return some


@evaluator.register
def _(node: ir.Count) -> Evaluate:
    where = evaluator(node.where)

    def count(subject: Subject, day: date) -> int | None:
        inside = _inside(subject, node.children)
        if inside is None:
            return None
        found = [where(child, day) for child in inside]
        return None if None in found else found.count(True)

    return count


def _known(parts: Iterable[ir.Expression], compute: Callable[..., Any]) -> Evaluate:
    """A function that computes from the values of `parts`, and is unknown when one of them is."""
    inputs = [evaluator(part) for part in parts]

    def computed(subject: Subject, day: date) -> Any:
        values = [value(subject, day) for value in inputs]
        return None if None in values else compute(*values)

    return computed


def _all(values: Iterable[bool | None]) -> bool | None:
    found = list(values)
    return False if False in found else None if None in found else True


def _any(values: Iterable[bool | None]) -> bool | None:
    found = list(values)
    return True if True in found else None if None in found else False


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _moved(left: Any, right: Any, sign: int) -> Any:
    """A sum or difference; a day no calendar has is unknown."""
    if not isinstance(left, date):
        return left + sign * right
    try:
        return left + timedelta(days=sign * right)
    except OverflowError:
        return None


def _inside(subject: Subject, children: str) -> list[Subject] | None:
    found = subject.children.get(children)
    return None if found is None else [child.inside(subject) for child in found]
