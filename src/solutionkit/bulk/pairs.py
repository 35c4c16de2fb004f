"""Pairs of goods and stores: conditions as packed rows of store bits, one for each distinct case.

What goods and stores say for themselves is asked once over all of them. What takes both is asked
once for each distinct value on the goods' side, so that a pair costs no more than a few bits; the
goods refer to their case by a number. Which rules are asked is `bulk.pair_rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce, singledispatch
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solutionkit.bulk.columns import Column, Flags, Numbers, Rows, Words
from solutionkit.bulk.numpy_kernel import Truth, known, truths, value
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison
from solutionkit.policy.explain import inner

Bits: TypeAlias = NDArray[np.uint64]
Codes: TypeAlias = NDArray[np.int64]

MOST_CASES = 4096
"""Cases are joined while their table stays this small."""


class Cases(NamedTuple):
    """Each goods' case, and for each case the stores for which it is true, and false."""

    codes: Codes
    true: Bits
    false: Bits


@dataclass(frozen=True)
class OfGoods:
    """A condition on the goods alone, answered for each."""

    answer: Truth


@dataclass(frozen=True)
class OfStores:
    """A condition on the stores alone, answered for each."""

    answer: Truth


@dataclass(frozen=True)
class Across:
    """A value of the goods compared with one of the stores; the goods stand left."""

    comparison: Comparison
    goods: Numbers
    stores: Numbers


@dataclass(frozen=True)
class Mixed:
    """A condition that cannot be taken apart, with the fields of the goods it hangs on."""

    node: ir.Expression
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Every:
    """Conditions that must all be true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Opposite:
    """The opposite of a condition."""

    part: Condition


Condition: TypeAlias = OfGoods | OfStores | Across | Mixed | Every | Opposite


@dataclass(frozen=True)
class Block:
    """The goods and the stores of one merchant, as stretches of the whole tables."""

    goods: slice
    stores: slice
    all_goods: Rows
    all_stores: Rows

    @property
    def size(self) -> tuple[int, int]:
        """How many goods, how many stores."""
        return self.goods.stop - self.goods.start, self.stores.stop - self.stores.start


_MIRRORED = {
    Comparison.LESS: Comparison.MORE,
    Comparison.MORE: Comparison.LESS,
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.AT_LEAST: Comparison.AT_MOST,
}
_RELATED: dict[Comparison, Callable[[Any, Any], Any]] = {
    Comparison.EQUAL: np.equal,
    Comparison.DIFFERENT: np.not_equal,
    Comparison.LESS: np.less,
    Comparison.AT_MOST: np.less_equal,
    Comparison.MORE: np.greater,
    Comparison.AT_LEAST: np.greater_equal,
}


def prepared(node: ir.Expression, goods: Rows, stores: Rows) -> Condition:
    """Take `node` apart into what goods, stores and both decide, and answer what needs no pair."""
    of_goods, elsewhere = goods_fields(node), _of_stores(node)
    if not of_goods:
        return OfStores(truths(node, stores))
    if not elsewhere:
        return OfGoods(truths(node, goods))
    if isinstance(node, ir.All):
        return Every(tuple(prepared(part, goods, stores) for part in node.parts))
    if isinstance(node, ir.AnyOf):
        opposites = (Opposite(prepared(part, goods, stores)) for part in node.parts)
        return Opposite(Every(tuple(opposites)))
    if isinstance(node, ir.Not):
        return Opposite(prepared(node.part, goods, stores))
    if isinstance(node, ir.Compare):
        found = _across(node, goods, stores)
        if found is not None:
            return found
    return Mixed(node, tuple(sorted(of_goods)))


def goods_fields(node: ir.Expression) -> set[str]:
    """The fields of goods that `node` names."""
    own = {node.name} if isinstance(node, ir.FieldRef) and is_of_goods(node.name) else set[str]()
    return own.union(*(goods_fields(part) for part in inner(node)))


def is_of_goods(field: str) -> bool:
    """Whether a field is the goods' own; all others are asked of the store and its merchant."""
    return field.startswith("goods.")


@singledispatch
def cases(condition: Condition, block: Block) -> Cases:
    """The cases of a condition in one block."""
    raise TypeError(f"{type(condition).__name__} is no condition on pairs")


@cases.register
def _(condition: OfGoods, block: Block) -> Cases:
    true, false = (each[block.goods] for each in condition.answer)
    full = packed(np.ones((1, block.size[1]), np.bool_))
    none = np.zeros_like(full)
    codes = np.where(true, 0, np.where(false, 1, 2))
    return Cases(codes, np.vstack([full, none, none]), np.vstack([none, full, none]))


@cases.register
def _(condition: OfStores, block: Block) -> Cases:
    true, false = (packed(each[None, block.stores]) for each in condition.answer)
    return Cases(np.zeros(block.size[0], np.int64), true, false)


@cases.register
def _(condition: Every, block: Block) -> Cases:
    return reduce(joined, (cases(part, block) for part in condition.parts))


@cases.register
def _(condition: Opposite, block: Block) -> Cases:
    found = cases(condition.part, block)
    return Cases(found.codes, found.false, found.true)


@cases.register
def _(condition: Across, block: Block) -> Cases:
    """Goods that lie in the same place among the stores' values are one case."""
    ours, theirs = condition.goods.values[block.goods], condition.stores.values[block.stores]
    sure, told = (known(condition.goods), known(condition.stores))
    sure, told = _cut(sure, block.goods), _cut(told, block.stores)
    steps, ranks = np.unique(theirs, return_inverse=True)
    places = np.searchsorted(steps, ours, "left") + np.searchsorted(steps, ours, "right")
    used, codes = np.unique(np.where(sure, places, -1), return_inverse=True)
    related = _RELATED[condition.comparison]
    rows = [
        related(part[:, None], (2 * ranks + 1)[None, :])
        for part in np.array_split(used, len(used) // 512 + 1)
    ]
    true = np.vstack([packed(each & told) for each in rows])
    false = np.vstack([packed(~each & told) for each in rows])
    if used[0] < 0:
        true[0], false[0] = 0, 0
    return Cases(codes.astype(np.int64), true, false)


@cases.register
def _(condition: Mixed, block: Block) -> Cases:
    """Each distinct set of values on the goods' side is put to all stores as constants."""
    stores = part_of(block.all_stores, block.stores)
    columns = {name: block.all_goods.columns.get(name) for name in condition.fields}
    ours = {name: _piece(each, block.goods) for name, each in columns.items() if each is not None}
    keys = [_key(each) for each in ours.values()] or [np.zeros((block.size[0], 1), np.int64)]
    _, first, codes = np.unique(np.hstack(keys), axis=0, return_index=True, return_inverse=True)
    found = []
    for at in first.tolist():
        one = {name: _piece(each, slice(at, at + 1)) for name, each in ours.items()}
        asked = replace(stores, columns={**stores.columns, **one})
        found.append(truths(condition.node, asked))
    true, false = (packed(np.vstack(each)) for each in zip(*found, strict=True))
    return Cases(codes.ravel().astype(np.int64), true, false)


def joined(left: Cases, right: Cases) -> Cases:
    """Both of two conditions: a case for each two that meet."""
    if len(left.true) == 1 or len(right.true) == 1:
        codes = left.codes if len(right.true) == 1 else right.codes
        return Cases(codes, left.true & right.true, left.false | right.false)
    used, codes = np.unique(left.codes * len(right.true) + right.codes, return_inverse=True)
    ours, theirs = np.divmod(used, len(right.true))
    true = left.true[ours] & right.true[theirs]
    return Cases(codes.astype(np.int64), true, left.false[ours] | right.false[theirs])


def counted(found: Cases) -> tuple[int, int]:
    """For how many pairs a condition is true, and for how many false."""
    of_case = np.bincount(found.codes, minlength=len(found.true))
    each = (
        np.bitwise_count(bits).sum(axis=1, dtype=np.int64) for bits in (found.true, found.false)
    )
    true, false = (int(of_case @ stores) for stores in each)
    return true, false


def passing(factors: Sequence[tuple[Codes, Bits]], rows_at_once: int) -> Iterator[Bits]:
    """The stores that pass every factor, a packed row for each goods, some rows at a time."""
    merged = _merged(factors)
    count = len(merged[0][0])
    for start in range(0, count, rows_at_once):
        part = slice(start, min(start + rows_at_once, count))
        rows = merged[0][1][merged[0][0][part]]
        for codes, bits in merged[1:]:
            rows &= bits[codes[part]]
        yield rows


def packed(flags: Flags) -> Bits:
    """Rows of flags as bits, the first store lowest, padded to whole words."""
    words = np.zeros((len(flags), (flags.shape[1] + 63) // 64), np.uint64)
    words.view(np.uint8)[:, : (flags.shape[1] + 7) // 8] = np.packbits(
        flags, axis=1, bitorder="little"
    )
    return words


def _merged(factors: Iterable[tuple[Codes, Bits]]) -> list[tuple[Codes, Bits]]:
    """The same factors in fewer tables, joined while the tables stay small."""
    waiting = sorted(factors, key=lambda each: len(each[1]))
    found = [waiting[0]]
    for codes, bits in waiting[1:]:
        last_codes, last = found[-1]
        if len(last) * len(bits) <= MOST_CASES:
            both = (last[:, None] & bits[None]).reshape(-1, bits.shape[1])
            found[-1] = last_codes * len(bits) + codes, both
        else:
            found.append((codes, bits))
    return found


def _of_stores(node: ir.Expression) -> bool:
    """Whether `node` asks anything that goods alone cannot answer."""
    if isinstance(node, ir.Has):
        return True
    if isinstance(node, ir.FieldRef):
        return not is_of_goods(node.name)
    return any(_of_stores(part) for part in inner(node))


def _across(node: ir.Compare, goods: Rows, stores: Rows) -> Across | None:
    left, right, comparison = node.left, node.right, node.comparison
    if goods_fields(right):
        left, right, comparison = right, left, _MIRRORED.get(comparison, comparison)
    if goods_fields(right) or _of_stores(left):
        return None
    ours, theirs = value(left, goods), value(right, stores)
    if isinstance(ours, Words) and isinstance(theirs, Words):
        places = {each: place for place, each in enumerate(ours.choices)}
        table = np.array([*(places.get(each, -2) for each in theirs.choices), -1], np.int64)
        sure = theirs.codes >= 0
        theirs = Numbers(table[theirs.codes], sure)
        ours = Numbers(ours.codes.astype(np.int64), ours.codes >= 0)
    if isinstance(ours, Words) or isinstance(theirs, Words):
        return None
    return Across(comparison, _whole(ours, goods.count), _whole(theirs, stores.count))


def _whole(column: Numbers, count: int) -> Numbers:
    return Numbers(np.broadcast_to(column.values, count), np.broadcast_to(known(column), count))


def _cut(flags: Flags, part: slice) -> Flags:
    return flags if len(flags) == 1 else flags[part]


def part_of(rows: Rows, part: slice) -> Rows:
    """A stretch of the rows; a column with one value for all keeps it."""
    papers = rows.papers
    if papers is not None:
        held, still_open, listed = papers.held[part], papers.open[part], papers.listed[part]
        papers = replace(papers, held=held, open=still_open, listed=listed)
    columns = {name: _piece(each, part) for name, each in rows.columns.items()}
    return Rows(part.stop - part.start, rows.day, columns, papers)


def _piece(column: Column, part: slice) -> Column:
    if isinstance(column, Words):
        return replace(column, codes=_cut_any(column.codes, part))
    sure = None if column.known is None else _cut_any(column.known, part)
    return Numbers(_cut_any(column.values, part), sure)


def _cut_any(values: NDArray[Any], part: slice) -> NDArray[Any]:
    return values if len(values) == 1 else values[part]


def _key(column: Column) -> NDArray[np.int64]:
    """What tells the values of a column apart, unknown ones included."""
    if isinstance(column, Words):
        return column.codes.astype(np.int64)[:, None]
    sure = np.broadcast_to(known(column), column.values.shape)
    return np.stack([np.where(sure, column.values, 0).astype(np.int64), sure.astype(np.int64)], 1)
