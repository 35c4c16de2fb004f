"""Expressions over columns: for every row whether a condition is true, and whether it is false.

Two plain masks say what three-valued logic says, without a third value anywhere: a row in neither
is unknown. Values carry a mask of their own. Integers are 64 bits wide; that no rule can leave them
is shown beforehand by `bulk.bounds`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce, singledispatch
from operator import eq, ge, gt, le, lt, ne
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from solutionkit.bulk.columns import (
    NOT_KNOWN,
    WORD_BITS,
    WORDS,
    Column,
    Flags,
    Numbers,
    Rows,
    Words,
    integer,
)
from solutionkit.ir import expression as ir
from solutionkit.ir.money import Rounding

_COMPARED: dict[ir.Comparison, Callable[[Any, Any], Any]] = {
    ir.Comparison.EQUAL: eq,
    ir.Comparison.DIFFERENT: ne,
    ir.Comparison.LESS: lt,
    ir.Comparison.AT_MOST: le,
    ir.Comparison.MORE: gt,
    ir.Comparison.AT_LEAST: ge,
}


class Truth(NamedTuple):
    """Where a condition is true, and where it is false. Either may be one flag for all rows."""

    true: Flags
    false: Flags


def truths(node: ir.Expression, rows: Rows) -> Truth:
    """Whether `node` is true or false, with a flag for each row."""
    found = truth(node, rows)
    return Truth(*(np.broadcast_to(each, rows.count) for each in found))


@singledispatch
def truth(node: ir.Expression, rows: Rows) -> Truth:
    """Where `node` is true and where it is false; flags that are the same for all may be one."""
    found = value(node, rows)
    if isinstance(found, Words):
        return _nobody()
    return _where(found.values.astype(np.bool_), known(found))


@singledispatch
def value(node: ir.Expression, rows: Rows) -> Column:
    """The values of `node`; of a condition, flags."""
    found = truth(node, rows)
    return Numbers(found.true, found.true | found.false)


def known(column: Column) -> Flags:
    """Which values of a column are known."""
    if isinstance(column, Words):
        return column.codes >= 0
    return np.ones(1, np.bool_) if column.known is None else column.known


@value.register
def _(node: ir.Constant, rows: Rows) -> Column:
    if node.kind in WORDS:
        return Words(np.zeros(1, np.int32), (node.value,))
    return Numbers(np.array([integer(node.value)], np.int64))


@value.register
def _(node: ir.FieldRef, rows: Rows) -> Column:
    return rows.columns.get(node.name, NOT_KNOWN)


@value.register
def _(node: ir.Today, rows: Rows) -> Column:
    return Numbers(np.array([rows.day.toordinal()], np.int64))


@value.register(ir.Unknown)
@value.register(ir.Count)
def _(node: ir.Unknown | ir.Count, rows: Rows) -> Column:
    return NOT_KNOWN


@truth.register(ir.Every)
@truth.register(ir.Some)
def _(node: ir.Every | ir.Some, rows: Rows) -> Truth:
    return _nobody()


@truth.register
def _(node: ir.Compare, rows: Rows) -> Truth:
    left, right = value(node.left, rows), value(node.right, rows)
    both = known(left) & known(right)
    if isinstance(left, Words) and isinstance(right, Words):
        places = {each: place for place, each in enumerate(left.choices)}
        same = left.codes == _mapped(right, lambda each: places.get(each, -2), np.int32)
        return _where(same if node.comparison is ir.Comparison.EQUAL else ~same, both)
    if isinstance(left, Words) or isinstance(right, Words):
        return _where(np.full(1, node.comparison is ir.Comparison.DIFFERENT), both)
    return _where(_COMPARED[node.comparison](left.values, right.values), both)


@truth.register
def _(node: ir.OneOf, rows: Rows) -> Truth:
    item = value(node.item, rows)
    if item is NOT_KNOWN:
        # Its choices may be words, and no column says so.
        return _nobody()
    if isinstance(item, Numbers):
        choices = np.array([integer(each) for each in node.choices], np.int64)
        return _where(np.isin(item.values, choices), known(item))
    paths = [each for each in node.choices if isinstance(each, tuple)]

    def listed(choice: Any) -> bool:
        return choice in node.choices or any(choice[: len(path)] == path for path in paths)

    return _where(_mapped(item, listed, np.bool_), known(item))


@truth.register
def _(node: ir.Includes, rows: Rows) -> Truth:
    held = value(node.set, rows)
    if isinstance(held, Numbers):
        return _nobody()
    return _where(_mapped(held, lambda each: node.value in each, np.bool_), known(held))


@truth.register
def _(node: ir.Has, rows: Rows) -> Truth:
    papers = rows.papers
    if papers is None:
        return _nobody()
    place = papers.bits.get((node.kind, node.holder))
    if place is None:
        return _where(np.zeros(1, np.bool_), papers.listed)
    word, bit = divmod(place, WORD_BITS)
    held = papers.held[:, word] >> bit & 1 == 1
    still_open = papers.open[:, word] >> bit & 1 == 1
    return _where(held, papers.listed & ~still_open)


@truth.register
def _(node: ir.All, rows: Rows) -> Truth:
    return reduce(both, (truth(part, rows) for part in node.parts), _everybody())


@truth.register
def _(node: ir.AnyOf, rows: Rows) -> Truth:
    return opposite(
        reduce(both, (opposite(truth(each, rows)) for each in node.parts), _everybody())
    )


@truth.register
def _(node: ir.Not, rows: Rows) -> Truth:
    return opposite(truth(node.part, rows))


@truth.register
def _(node: ir.IsUnknown, rows: Rows) -> Truth:
    found = known(value(node.part, rows))
    return Truth(~found, found)


@value.register
def _(node: ir.Add, rows: Rows) -> Column:
    return _computed(np.add, node.left, node.right, rows=rows)


@value.register
def _(node: ir.Subtract, rows: Rows) -> Column:
    return _computed(np.subtract, node.left, node.right, rows=rows)


@value.register
def _(node: ir.Least, rows: Rows) -> Column:
    return _computed(lambda *found: reduce(np.minimum, found), *node.parts, rows=rows)


@value.register
def _(node: ir.Greatest, rows: Rows) -> Column:
    return _computed(lambda *found: reduce(np.maximum, found), *node.parts, rows=rows)


@value.register
def _(node: ir.MulDiv, rows: Rows) -> Column:
    def scaled(amount: NDArray[Any], numerator: NDArray[Any]) -> NDArray[Any]:
        return muldiv(amount, numerator, node.denominator, node.rounding)

    return _computed(scaled, node.amount, node.numerator, rows=rows)


@value.register
def _(node: ir.Lookup, rows: Rows) -> Column:
    key = value(node.key, rows)
    table: dict[Any, Any] = dict(node.table)
    if isinstance(key, Numbers):
        distinct, codes = np.unique(key.values, return_inverse=True)
        table = {integer(each): given for each, given in node.table}
        key = Words(np.where(known(key), codes, -1).astype(np.int32), tuple(distinct.tolist()))
    given = [table.get(each, node.default) for each in key.choices]
    if node.kind in WORDS:
        sure = dict.fromkeys(each for each in given if each is not None)
        places = {each: place for place, each in enumerate(sure)}
        found = [places.get(each, -1) for each in given]
        return Words(_taken(key, np.array([*found, -1], np.int32)), tuple(places))
    kept = np.array([*map(integer, given), 0], np.int64)
    told = np.array([*(each is not None for each in given), False], np.bool_)
    return Numbers(_taken(key, kept), _taken(key, told))


def both(left: Truth, right: Truth) -> Truth:
    """Both of two conditions."""
    return Truth(left.true & right.true, left.false | right.false)


def opposite(found: Truth) -> Truth:
    """The opposite; the opposite of unknown is unknown."""
    return Truth(found.false, found.true)


def muldiv(
    amount: NDArray[Any], numerator: NDArray[Any], denominator: int, rounding: Rounding
) -> NDArray[Any]:
    """As `ir.money.muldiv`, without ever making the whole product: it may not fit 64 bits."""
    size, rate, one = np.abs(amount), np.abs(numerator), abs(denominator)
    whole, rest = size // one * rate, size % one * rate
    whole, rest = whole + rest // one, rest % one
    if rounding is Rounding.HALF_UP:
        whole += 2 * rest >= one
    elif rounding is Rounding.HALF_EVEN:
        whole += (2 * rest > one) | ((2 * rest == one) & (whole % 2 == 1))
    elif rounding is Rounding.UP:
        whole += rest > 0
    negative = (amount < 0) ^ (numerator < 0) ^ (denominator < 0)
    rounded: NDArray[Any] = np.where(negative, -whole, whole)
    return rounded


def _computed(compute: Callable[..., Any], *parts: ir.Expression, rows: Rows) -> Column:
    found = [value(part, rows) for part in parts]
    sure = reduce(np.logical_and, map(known, found))
    plain = [each.values for each in found if isinstance(each, Numbers)]
    return Numbers(compute(*plain), sure) if len(plain) == len(found) else NOT_KNOWN


def _where(true: NDArray[Any], sure: Flags) -> Truth:
    return Truth(true & sure, ~true & sure)


def _mapped(column: Words, give: Callable[[Any], Any], dtype: Any) -> NDArray[Any]:
    """What `give` makes of each row's value, asked once for each distinct one."""
    return _taken(column, np.array([*map(give, column.choices), 0], dtype))


def _taken(column: Words, table: NDArray[Any]) -> NDArray[Any]:
    """The entry of `table` for each row; its last one is for the unknown."""
    taken: NDArray[Any] = table[column.codes]
    return taken


def _everybody() -> Truth:
    return Truth(np.ones(1, np.bool_), np.zeros(1, np.bool_))


def _nobody() -> Truth:
    return Truth(np.zeros(1, np.bool_), np.zeros(1, np.bool_))
