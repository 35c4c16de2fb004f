"""Goods joined with stores: bitmaps of the pairs that pass, counts by rule, payloads, rejects.

Every file is a function of the tables, the rules and the day, and appears only when it is whole; a
run that was killed is simply run again and keeps what is there. Nothing is written before the
tables are read. What the files hold is `bulk.pair_files`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import numpy as np
import pyarrow as pa

from solutionkit.bulk.columns import Rows, Words
from solutionkit.bulk.pair_files import BITS, begin, finish
from solutionkit.bulk.pair_files import rejects_csv as rejects_csv
from solutionkit.bulk.pair_rules import LISTED, PairRules, decides, violation
from solutionkit.bulk.pair_table import PairTable, whole_table
from solutionkit.bulk.pairs import (
    Bits,
    Block,
    Cases,
    Codes,
    Condition,
    cases,
    counted,
    packed,
    passing,
    prepared,
)
from solutionkit.bulk.payloads import Payloads, whole
from solutionkit.bulk.table import Table
from solutionkit.bulk.unsent import UnsentKind, kinds_of
from solutionkit.ir.platform import Batch
from solutionkit.ir.rule import Effect, Rule

Judge = Callable[[int, Block, "Summary"], Iterable[tuple[int, Bits]]]
"""Gives the packed rows of a block by its place among all, and adds its counts."""

AT_ONCE = 1 << 20
"""Bytes of bitmap made at a time, so that memory stays flat."""


BITS_AT_ONCE = 1 << 20
"""How many bits are made into places at a time."""


@dataclass(frozen=True)
class Association:
    """What is joined by which rules; `key` stands for all that decides the outcome."""

    rules: PairRules
    goods: Table
    stores: Table
    key: str
    batch: Batch | None = None


@dataclass
class Summary:
    """How many pairs there are and pass, and what each rule says of how many of them.

    `not_named` are pairs whose goods name other stores.
    """

    pairs: int = 0
    passing: int = 0
    not_named: int = 0
    violated: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    sent: int = 0
    left_out: int = 0
    mended: int = 0
    unsent: list[UnsentKind] = field(default_factory=list)


def associate(
    job: Association,
    out: Path | None = None,
    pairs: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
    judge: Judge | None = None,
) -> Summary:
    """Write everything about the pairs of `job` into the folder `out`, those that pass to `pairs`.

    Either may be left out; payloads are written into the folder. `judge` answers for each block
    in turn where it is not this process that does.
    """
    if out:
        begin(out, job.key)
    summary, index = Summary(), list[tuple[str, Block, int, int]]()
    payloads = Payloads(out, job.batch, job.goods, job.stores) if out and job.batch else None
    with ExitStack() as files:
        bits = files.enter_context(whole(out / BITS)) if out else None
        table = files.enter_context(whole_table(pairs, job.goods, job.stores)) if pairs else None
        takers = [each for each in (payloads, table) if each is not None]
        blocks, judge = list(blocks_of(job)), judge or _here(job)
        for done, (merchant, block) in enumerate(blocks):
            before = summary.passing
            made = judge(done, block, summary)
            start = _kept(block, merchant, made, bits, takers)
            index.append((merchant, block, start, summary.passing - before))
            progress(done + 1, len(blocks))
    if payloads:
        payloads.finish()
        summary.sent, summary.left_out = payloads.items, payloads.left_out
        summary.mended, summary.unsent = payloads.mended, kinds_of(payloads.unsent())
    if out:
        finish(job, index, summary, out)
    return summary


def _kept(
    block: Block,
    merchant: str,
    made: Iterable[tuple[int, Bits]],
    bits: IO[bytes] | None,
    takers: Sequence[Payloads | PairTable],
) -> int:
    """Keep the packed rows of a block wherever they are wanted; give where the bitmap begins."""
    start = bits.tell() if bits else 0
    for first, rows in made:
        if bits:
            bits.write(rows.tobytes())
        for places in _expanded(block, first, rows) if takers else ():
            for each in takers:
                each.take(merchant, *places)
    return start


def _expanded(block: Block, first: int, rows: Bits) -> Iterator[tuple[Codes, Codes]]:
    """Packed rows as the places of goods and stores in the whole tables, some at a time.

    The first row is that of the `first` goods of the block.
    """
    some = max(1, BITS_AT_ONCE // (rows.shape[1] * 64))
    for start in range(0, len(rows), some):
        part = rows[start : start + some].view(np.uint8)
        goods, stores = np.nonzero(np.unpackbits(part, axis=1, bitorder="little"))
        yield goods + (block.goods.start + first + start), stores + block.stores.start


def judged(job: Association) -> Summary:
    """How many pairs pass and what each rule says, without writing anything."""
    return associate(job)


def _here(job: Association) -> Judge:
    rules = prepared_rules(job.rules.rules, job.goods.rows, job.stores.rows)
    return lambda place, block, summary: passing_rows(block, rules, job.stores.ids, summary)


def prepared_rules(
    rules: Sequence[Rule], goods: Rows, stores: Rows
) -> list[tuple[Rule, Condition]]:
    """The rules with what goods and stores say for themselves already answered."""
    return [(rule, prepared(violation(rule), goods, stores)) for rule in rules]


def blocks_of(job: Association) -> Iterator[tuple[str, Block]]:
    """Each merchant that has both goods and stores, with its part of the tables."""
    for merchant, goods in job.goods.merchants.items():
        stores = job.stores.merchants.get(merchant)
        if stores is not None:
            yield merchant, Block(goods, stores, job.goods.rows, job.stores.rows)


def passing_rows(
    block: Block, rules: Sequence[tuple[Rule, Condition]], ids: pa.Array, summary: Summary
) -> Iterator[tuple[int, Bits]]:
    """The packed rows of one block, and its part of the counts; `ids` are those of all stores."""
    pairs = block.size[0] * block.size[1]
    summary.pairs += pairs
    codes, named = _listed(block, ids)
    summary.not_named += pairs - counted(Cases(codes, named, named))[0]
    factors: list[tuple[Codes, Bits]] = [(codes, named)]
    for rule, condition in rules:
        found: Cases = cases(condition, block)
        true, false = counted(found)
        # A rule that asks refuses nobody: where it is violated, something is still to be told.
        failed = 0 if rule.effect is Effect.ASK else true
        summary.violated[rule.id] = summary.violated.get(rule.id, 0) + failed
        summary.unknown[rule.id] = summary.unknown.get(rule.id, 0) + pairs - failed - false
        if decides(rule):
            factors.append((found.codes, found.false))
    first = 0
    at_once = max(1, AT_ONCE // (factors[0][1].shape[1] * 8))
    for rows in passing(factors, at_once):
        summary.passing += int(np.bitwise_count(rows).sum(dtype=np.int64))
        yield first, rows
        first += len(rows)


def _listed(block: Block, ids: pa.Array) -> tuple[Codes, Bits]:
    """Which stores the goods name for themselves; all where they name none."""
    everywhere = packed(np.ones((1, block.size[1]), np.bool_))
    column = block.all_goods.columns.get(LISTED.field)
    if not isinstance(column, Words):
        return np.zeros(block.size[0], np.int64), everywhere
    used, codes = np.unique(column.codes[block.goods], return_inverse=True)
    places = {id: place for place, id in enumerate(ids[block.stores].to_pylist())}
    rows = np.zeros((len(used), block.size[1]), np.bool_)
    for row, code in enumerate(used.tolist()):
        named: Any = column.choices[code] if code >= 0 else places
        rows[row, [places[id] for id in named if id in places]] = True
    return codes.astype(np.int64), packed(rows)
