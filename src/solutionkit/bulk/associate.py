"""Goods joined with stores: bitmaps of the pairs that pass, counts by rule, payloads, rejects.

Every file is a function of the tables, the rules and the day, and appears only when it is whole; a
run that was killed is simply run again and keeps what is there. Nothing is written before the
tables are read.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from solutionkit.bulk.columns import Numbers, Words
from solutionkit.bulk.pair_rules import LISTED, PairRules, decides, violation
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
from solutionkit.bulk.payloads import UNFINISHED, Payloads, whole, write_whole
from solutionkit.bulk.read import Reject, Table
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir.platform import Batch

RUN, SUMMARY, REJECTS = "run.json", "summary.json", "rejects.csv"
BITS, INDEX, PAYLOADS = "pairs.bits", "pairs.json", "payloads"
AT_ONCE = 1 << 20
"""Bytes of bitmap made at a time, so that memory stays flat."""


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
    """How many pairs there are and pass, and what each rule says of how many of them."""

    pairs: int = 0
    passing: int = 0
    violated: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    sent: int = 0
    left_out: int = 0


def associate(
    job: Association, out: Path, progress: Callable[[int, int], None] = lambda done, of: None
) -> Summary:
    """Write everything about the pairs of `job` into the folder `out`."""
    _begin(out, job.key)
    goods, stores = by_merchant(job.goods), by_merchant(job.stores)
    rules = [(rule, prepared(violation(rule), goods.rows, stores.rows)) for rule in job.rules.rules]
    summary = Summary()
    payloads = _payloads(job, goods, stores, out)
    blocks = list(_blocks(goods, stores))
    index = []
    with whole(out / BITS) as file:
        for done, (merchant, block) in enumerate(blocks):
            start, before = file.tell(), summary.passing
            for first, rows in _passing(block, rules, stores, summary):
                file.write(rows.tobytes())
                if payloads:
                    _send(payloads, block, first, rows)
            index.append(_entry(merchant, block, start, summary.passing - before))
            progress(done + 1, len(blocks))
    if payloads:
        payloads.finish()
        summary.sent, summary.left_out = payloads.items, payloads.left_out
    _finish(job, goods, stores, index, summary, out)
    return summary


def judged(job: Association) -> Summary:
    """How many pairs pass and what each rule says, without writing anything."""
    goods, stores = by_merchant(job.goods), by_merchant(job.stores)
    rules = [(rule, prepared(violation(rule), goods.rows, stores.rows)) for rule in job.rules.rules]
    summary = Summary()
    for _, block in _blocks(goods, stores):
        for _rows in _passing(block, rules, stores, summary):
            pass
    return summary


def by_merchant(table: Table) -> Table:
    """The same rows, each merchant's together, otherwise in their order."""
    merchants = np.array(table.merchants)
    order = np.argsort(merchants, kind="stable")
    if (order[:-1] < order[1:]).all():
        return table
    rows = table.rows
    columns = {
        name: each
        if len(each.codes if isinstance(each, Words) else each.values) == 1
        else _ordered(each, order)
        for name, each in rows.columns.items()
    }
    papers = rows.papers and replace(
        rows.papers,
        held=rows.papers.held[order],
        open=rows.papers.open[order],
        listed=rows.papers.listed[order],
    )
    ids = tuple(table.ids[at] for at in order.tolist())
    return replace(
        table,
        ids=ids,
        merchants=tuple(merchants[order].tolist()),
        rows=replace(rows, columns=columns, papers=papers),
    )


def _ordered(column: Words | Numbers, order: Any) -> Words | Numbers:
    if isinstance(column, Words):
        return replace(column, codes=column.codes[order])
    return Numbers(column.values[order], None if column.known is None else column.known[order])


def _blocks(goods: Table, stores: Table) -> Iterator[tuple[str, Block]]:
    theirs = dict(_stretches(stores.merchants))
    for merchant, part in _stretches(goods.merchants):
        if merchant in theirs:
            yield merchant, Block(part, theirs[merchant], goods.rows, stores.rows)


def _stretches(merchants: Sequence[str]) -> Iterator[tuple[str, slice]]:
    start = 0
    for at, merchant in enumerate(merchants):
        if at + 1 == len(merchants) or merchants[at + 1] != merchant:
            yield merchant, slice(start, at + 1)
            start = at + 1


def _passing(
    block: Block, rules: Sequence[tuple[Any, Condition]], stores: Table, summary: Summary
) -> Iterator[tuple[int, Bits]]:
    """The packed rows of one block, and its part of the counts."""
    pairs = block.size[0] * block.size[1]
    summary.pairs += pairs
    factors: list[tuple[Codes, Bits]] = [_listed(block, stores)]
    for rule, condition in rules:
        found: Cases = cases(condition, block)
        true, false = counted(found)
        summary.violated[rule.id] = summary.violated.get(rule.id, 0) + true
        summary.unknown[rule.id] = summary.unknown.get(rule.id, 0) + pairs - true - false
        if decides(rule):
            factors.append((found.codes, found.false))
    first = 0
    at_once = max(1, AT_ONCE // (factors[0][1].shape[1] * 8))
    for rows in passing(factors, at_once):
        summary.passing += int(np.bitwise_count(rows).sum(dtype=np.int64))
        yield first, rows
        first += len(rows)


def _listed(block: Block, stores: Table) -> tuple[Codes, Bits]:
    """Which stores the goods name for themselves; all where they name none."""
    everywhere = packed(np.ones((1, block.size[1]), np.bool_))
    column = block.all_goods.columns.get(LISTED.field)
    if not isinstance(column, Words):
        return np.zeros(block.size[0], np.int64), everywhere
    used, codes = np.unique(column.codes[block.goods], return_inverse=True)
    ids = stores.ids[block.stores]
    named = [None if code < 0 else _as_set(column.choices[code]) for code in used.tolist()]
    rows = [[each is None or id in each for id in ids] for each in named]
    return codes.astype(np.int64), packed(np.array(rows, np.bool_))


def _as_set(named: Any) -> frozenset[str]:
    return frozenset(named)


def _entry(merchant: str, block: Block, start: int, passing_pairs: int) -> dict[str, Any]:
    return {
        "merchant": merchant,
        "goods": [block.goods.start, block.goods.stop],
        "stores": [block.stores.start, block.stores.stop],
        "offset": start,
        "row_bytes": (block.size[1] + 63) // 64 * 8,
        "passing": passing_pairs,
    }


def _payloads(job: Association, goods: Table, stores: Table, out: Path) -> Payloads | None:
    batch = job.batch
    if batch is None:
        return None
    tables = {"goods": goods, "store": stores}
    columns = {
        name: (name.partition(".")[0], _plain(tables[name.partition(".")[0]], name))
        for name in batch.item.values()
    }

    def value(name: str, goods_row: int, store_row: int) -> Any:
        grain, plain = columns[name]
        return plain[goods_row if grain == "goods" else store_row]

    return Payloads(out / PAYLOADS / batch.id, batch, value)


def _plain(table: Table, name: str) -> Sequence[Any]:
    """A column as plain values, `None` where unknown."""
    if name.endswith(".id"):
        return table.ids
    column = table.rows.columns.get(name)
    if column is None:
        return [None] * table.rows.count
    if isinstance(column, Words):
        return [column.choices[code] if code >= 0 else None for code in column.codes.tolist()]
    sure = [True] * table.rows.count if column.known is None else column.known.tolist()
    return [
        each if known else None for each, known in zip(column.values.tolist(), sure, strict=True)
    ]


def _send(payloads: Payloads, block: Block, first: int, rows: Bits) -> None:
    flags = np.unpackbits(rows.view(np.uint8), axis=1, bitorder="little")
    for at in range(len(rows)):
        stores = (np.flatnonzero(flags[at]) + block.stores.start).tolist()
        if stores:
            payloads.take(block.goods.start + first + at, stores)


def _begin(out: Path, key: str) -> None:
    """Make `out` ready: empty, or an earlier run of the same; another run's files go first."""
    run = out / RUN
    there = {each.name for each in out.iterdir()} if out.exists() else set()
    if there - {RUN + UNFINISHED} and not run.is_file():
        zh = f"{out} 里有别的文件，换一个空文件夹"
        raise BulkRefused(Text(zh, f"{out} holds other files; name an empty folder"))
    earlier = json.loads(run.read_text("utf-8")).get("key") if run.is_file() else None
    stale = list(out.rglob("*" + UNFINISHED))
    if earlier not in (None, key):
        stale += [*out.glob(f"{PAYLOADS}/*/*.jsonl"), out / BITS, out / INDEX, out / SUMMARY]
    for file in stale:
        file.unlink(missing_ok=True)
    write_whole(run, json.dumps({"key": key}) + "\n")


def _finish(
    job: Association,
    goods: Table,
    stores: Table,
    index: list[dict[str, Any]],
    summary: Summary,
    out: Path,
) -> None:
    write_whole(out / "goods.txt", "".join(f"{each}\n" for each in goods.ids))
    write_whole(out / "stores.txt", "".join(f"{each}\n" for each in stores.ids))
    write_whole(out / INDEX, json.dumps({"blocks": index}, ensure_ascii=False, indent=1) + "\n")
    write_whole(out / REJECTS, rejects_csv([*goods.rejects, *stores.rejects]))
    titles = {rule.id: rule.title for rule in job.rules.rules}
    told = {
        "policy": job.rules.policy.id,
        "target": job.rules.target,
        "as_of": job.rules.day.isoformat(),
        "pairs": summary.pairs,
        "passing": summary.passing,
        "rejected_rows": len(goods.rejects) + len(stores.rejects),
        "missing_columns": [*goods.missing, *stores.missing],
        "payload_items": summary.sent,
        "payload_left_out": summary.left_out,
        "rules": [
            {
                "id": id,
                "zh": titles[id].zh,
                "en": titles[id].en,
                "violated": summary.violated.get(id, 0),
                "unknown": summary.unknown.get(id, 0),
            }
            for id in titles
        ],
    }
    write_whole(out / SUMMARY, json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def rejects_csv(rejects: Sequence[Reject]) -> str:
    """The rows that were left out, each with its number and the reason in both languages."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["table", "row", "column", "zh", "en"])
    for each in rejects:
        writer.writerow([each.table, each.row, each.column, each.reason.zh, each.reason.en])
    return text.getvalue()
