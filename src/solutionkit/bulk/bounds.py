"""How large the numbers in an expression can become, shown before any row is looked at.

Columns hold 64-bit integers, and some engines wrap silently. A row whose value lies outside
`INPUT` is rejected, so that what is shown here holds for every row that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import singledispatch

from solutionkit.bulk.columns import WORDS, integer
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.clock import DAY_MINUTES, STEP
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import MAX_FEN, ONE
from solutionkit.policy.explain import inner
from solutionkit.source.days import LAST_DAY

INPUT = {
    Kind.BOOL: (0, 1),
    Kind.INT: (-(10**9), 10**9),
    Kind.MONEY: (0, MAX_FEN),
    Kind.RATE: (0, 10 * ONE),
    Kind.DATE: (date(1900, 1, 1).toordinal(), LAST_DAY.toordinal()),
    Kind.VERSION: (0, STEP**3 - 1),
    Kind.TIME: (0, DAY_MINUTES),
}
"""The least and the greatest value a row may have in a column of each kind."""

LIMIT = 2**63 - 1


class _TooLarge(Exception):
    """A part whose value may not fit."""


def refuse_overflow(conditions: Sequence[ir.Expression], kinds: Mapping[str, Kind]) -> None:
    """Refuse conditions whose numbers may not fit 64 bits, naming the fields they come from."""
    for node in conditions:
        for part in _numeric(node):
            try:
                _range(part, kinds)
            except _TooLarge:
                named = "、".join(dict.fromkeys(_fields(part))) or "?"
                raise BulkRefused(
                    Text(
                        f"由 {named} 算出的数可能超过 64 位整数", f"too large for 64 bits: {named}"
                    )
                ) from None


def range_of(node: ir.Expression, kinds: Mapping[str, Kind]) -> tuple[int, int] | None:
    """The least and the greatest value of `node`; `None` where it may not fit 64 bits."""
    try:
        return _range(node, kinds)
    except _TooLarge:
        return None


def _numeric(node: ir.Expression) -> Iterator[ir.Expression]:
    if isinstance(node, ir.Add | ir.Subtract | ir.MulDiv | ir.Least | ir.Greatest):
        yield node
    for part in inner(node):
        yield from _numeric(part)


def _fields(node: ir.Expression) -> Iterator[str]:
    if isinstance(node, ir.FieldRef):
        yield node.name
    for part in inner(node):
        yield from _fields(part)


@singledispatch
def _range(node: ir.Expression, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    """The least and the greatest value of `node`."""
    return 0, 1


@_range.register
def _(node: ir.Constant, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    value = 0 if node.kind in WORDS else integer(node.value)
    return value, value


@_range.register
def _(node: ir.FieldRef, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    return INPUT.get(kinds.get(node.name, Kind.BOOL), (0, 0))


@_range.register
def _(node: ir.Today, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    return INPUT[Kind.DATE]


@_range.register
def _(node: ir.Add, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    left, right = _range(node.left, kinds), _range(node.right, kinds)
    return _fitting(left[0] + right[0], left[1] + right[1])


@_range.register
def _(node: ir.Subtract, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    left, right = _range(node.left, kinds), _range(node.right, kinds)
    return _fitting(left[0] - right[1], left[1] - right[0])


@_range.register
def _(node: ir.MulDiv, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    amount = max(map(abs, _range(node.amount, kinds)))
    rate, one = max(map(abs, _range(node.numerator, kinds))), abs(node.denominator)
    _fitting(0, 2 * one * rate)
    most = amount * rate // one + rate + 1
    return _fitting(-most, most)


@_range.register(ir.Least)
@_range.register(ir.Greatest)
def _(node: ir.Least | ir.Greatest, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    pick = min if isinstance(node, ir.Least) else max
    ranges = [_range(part, kinds) for part in node.parts]
    return pick(low for low, _ in ranges), pick(high for _, high in ranges)


@_range.register
def _(node: ir.Lookup, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    if node.kind in WORDS:
        return 0, 0
    given = [integer(value) for _, value in node.table] + [integer(node.default)]
    return _fitting(min(given), max(given))


@_range.register
def _(node: ir.Count, kinds: Mapping[str, Kind]) -> tuple[int, int]:
    return INPUT[Kind.INT]


def _fitting(low: int, high: int) -> tuple[int, int]:
    if max(-low, high) > LIMIT:
        raise _TooLarge
    return low, high
