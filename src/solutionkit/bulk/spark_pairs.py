"""Pairs judged by Spark: each merchant's goods and stores sent out, packed rows brought back.

The kernel is the one of this machine, run inside `mapInArrow`; whoever takes part has the same
solutionkit installed. The tables are read, and all files written, by the machine that asks.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.columns import Rows, Words
from solutionkit.bulk.pair_rules import LISTED, violation
from solutionkit.bulk.pairs import Bits, Block, part_of
from solutionkit.bulk.spark_rows import address
from solutionkit.bulk.spark_session import spark_session, told
from solutionkit.ir import expression as ir
from solutionkit.policy.explain import inner

if TYPE_CHECKING:
    from solutionkit.bulk.associate import Association, Judge, Summary
    from solutionkit.ir.rule import Rule

MOST_PAIRS = 1 << 27
"""Pairs in one piece of work; a merchant that has more is sent out in several."""

_WORK = pa.schema([("place", pa.int64()), ("first", pa.int64()), ("work", pa.large_binary())])
_DONE = pa.schema(
    [("place", pa.int64()), ("first", pa.int64()), ("bits", pa.binary()), ("counts", pa.string())]
)
_DONE_IN_SQL = "place long, first long, bits binary, counts string"
_TASKS_A_CORE = 4


@contextmanager
def judging_on_spark(
    job: Association, master: str, memory_mb: int, scratch: Path
) -> Iterator[Judge]:
    """What gives the packed rows of each block of `job`, asked in their order."""
    from solutionkit.bulk.associate import blocks_of

    work, done = scratch / "work.parquet", scratch / "done"
    with spark_session(master, memory_mb, scratch) as session, told():
        count = _send_out(job, list(blocks_of(job)), work)
        tasks = min(count, session.sparkContext.defaultParallelism * _TASKS_A_CORE) or 1
        frame = session.read.parquet(address(work)).repartition(tasks)
        judged = frame.mapInArrow(_judging(job.rules.rules), _DONE_IN_SQL)
        judged.write.parquet(address(done), compression="zstd")
        back = session.read.parquet(address(done)).orderBy("place", "first")
        yield _Back(back.toLocalIterator())


def _send_out(job: Association, blocks: Sequence[tuple[str, Block]], file: Path) -> int:
    """Write every piece of work; give how many there are."""
    named = {name for rule in job.rules.rules for name in _fields(violation(rule))}
    count = 0
    with parquet.ParquetWriter(file, _WORK) as writer:
        for place, (_, block) in enumerate(blocks):
            stores = _kept(part_of(block.all_stores, block.stores), named)
            ids = job.stores.ids[block.stores].to_pylist()
            goods, step = block.size[0], max(1, MOST_PAIRS // block.size[1])
            for first in range(0, goods, step):
                start, stop = (
                    block.goods.start + each for each in (first, min(first + step, goods))
                )
                ours = _kept(part_of(block.all_goods, slice(start, stop)), named)
                work = [pickle.dumps((ours, stores, ids))]
                writer.write_table(pa.table([[place], [first], work], schema=_WORK))
                count += 1
    return count


def _kept(rows: Rows, named: set[str]) -> Rows:
    """The columns the rules name, and of words only those that still stand there."""
    columns = {
        name: _compact(each) if isinstance(each, Words) else each
        for name, each in rows.columns.items()
        if name in named or name == LISTED.field
    }
    return replace(rows, columns=columns)


def _fields(node: ir.Expression) -> set[str]:
    own = {node.name} if isinstance(node, ir.FieldRef) else set[str]()
    return own.union(*(_fields(part) for part in inner(node)))


def _compact(column: Words) -> Words:
    used, codes = np.unique(column.codes, return_inverse=True)
    unknown = int((used < 0).sum())
    choices = tuple(column.choices[each] for each in used[unknown:].tolist())
    return Words((codes - unknown).clip(-1).astype(np.int32), choices)


def _judging(
    rules: Sequence[Rule],
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What Spark runs on each machine: the same kernel over whatever it is given."""

    def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for place, first, work in zip(
                *(each.to_pylist() for each in batch.columns), strict=True
            ):
                yield from _judged(rules, place, first, *pickle.loads(work))

    return judge


def _judged(
    rules: Sequence[Rule], place: int, first: int, goods: Rows, stores: Rows, ids: list[str]
) -> Iterator[pa.RecordBatch]:
    from solutionkit.bulk.associate import Summary, passing_rows, prepared_rules

    block, summary = Block(slice(0, goods.count), slice(0, stores.count), goods, stores), Summary()
    made = passing_rows(
        block, prepared_rules(rules, goods, stores), pa.array(ids, pa.large_string()), summary
    )
    for start, rows in made:
        yield _batch(place, first + start, rows.tobytes(), "")
    yield _batch(place, first + goods.count, b"", json.dumps(asdict(summary)))


def _batch(*cells: Any) -> pa.RecordBatch:
    return pa.record_batch([[each] for each in cells], schema=_DONE)


class _Back:
    """Hands out what came back, block by block."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows = rows
        self._head = next(rows, None)

    def __call__(self, place: int, block: Block, summary: Summary) -> Iterator[tuple[int, Bits]]:
        """The packed rows of the block at `place`, and its part of the counts."""
        while self._head is not None and self._head.place == place:
            row, self._head = self._head, next(self._rows, None)
            if row.counts:
                _add(summary, json.loads(row.counts))
            else:
                words = (block.size[1] + 63) // 64
                yield row.first, np.frombuffer(row.bits, np.uint64).reshape(-1, words)


def _add(summary: Summary, counts: dict[str, Any]) -> None:
    for name, part in counts.items():
        whole = getattr(summary, name)
        if isinstance(whole, dict):
            for rule, count in part.items():
                whole[rule] = whole.get(rule, 0) + count
        else:
            setattr(summary, name, whole + part)
