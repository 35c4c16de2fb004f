"""The folder of an association: which run it belongs to, the index of the bitmap, the summary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from solutionkit.bulk.pairs import Block
from solutionkit.bulk.payloads import PAYLOADS, UNFINISHED, UNSENT, WRITTEN, whole, write_whole
from solutionkit.bulk.read import Reject, rows_of
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.rejects import RejectKinds, reject_data
from solutionkit.diagnostics import Text

if TYPE_CHECKING:
    from solutionkit.bulk.associate import Association, Summary

RUN, SUMMARY, REJECTS = "run.json", "summary.json", "rejects.csv"
BITS, INDEX = "pairs.bits", "pairs.json"
IDS_AT_ONCE = 1 << 15


def begin(out: Path, key: str) -> None:
    """Make `out` ready: empty, or an earlier run of the same; another run's files go first."""
    run = out / RUN
    there = {each.name for each in out.iterdir()} if out.exists() else set()
    if there - {RUN + UNFINISHED} and not run.is_file():
        zh = f"{out} 里有别的文件，换一个空文件夹"
        raise BulkRefused(Text(zh, f"{out} holds other files; name an empty folder"))
    earlier = json.loads(run.read_text("utf-8")).get("key") if run.is_file() else None
    stale = list(out.rglob("*" + UNFINISHED))
    if earlier not in (None, key):
        stale += [*out.glob(f"{PAYLOADS}/*/*.jsonl"), *out.glob(f"{PAYLOADS}/*{WRITTEN}")]
        stale += out.glob(f"{PAYLOADS}/*{UNSENT}")
        stale += [out / BITS, out / INDEX, out / SUMMARY]
    for file in stale:
        file.unlink(missing_ok=True)
    write_whole(run, json.dumps({"key": key}) + "\n")


def finish(
    job: Association, index: Sequence[tuple[str, Block, int, int]], summary: Summary, out: Path
) -> None:
    """Write what says how to read the bitmap, and what came out."""
    for name, table in (("goods.txt", job.goods), ("stores.txt", job.stores)):
        with whole(out / name) as file:
            for lines in _lines(table.ids):
                file.write(lines.encode())
    blocks = [_entry(*each) for each in index]
    write_whole(out / INDEX, json.dumps({"blocks": blocks}, ensure_ascii=False, indent=1) + "\n")
    write_whole(out / REJECTS, rejects_csv([*job.goods.rejects, *job.stores.rejects]))
    told = json.dumps(_told(job, summary), ensure_ascii=False, indent=2)
    write_whole(out / SUMMARY, told + "\n")


def _lines(ids: pa.Array) -> Iterator[str]:
    for start in range(0, len(ids), IDS_AT_ONCE):
        part = ids.slice(start, IDS_AT_ONCE).to_pylist()
        yield "".join(f"{each}\n" for each in part)


def _entry(merchant: str, block: Block, start: int, passing: int) -> dict[str, Any]:
    return {
        "merchant": merchant,
        "goods": [block.goods.start, block.goods.stop],
        "stores": [block.stores.start, block.stores.stop],
        "offset": start,
        "row_bytes": (block.size[1] + 63) // 64 * 8,
        "passing": passing,
    }


def _told(job: Association, summary: Summary) -> dict[str, Any]:
    rejects = [*job.goods.rejects, *job.stores.rejects]
    return {
        "policy": job.rules.policy.id,
        "target": job.rules.target,
        "as_of": job.rules.day.isoformat(),
        "pairs": summary.pairs,
        "passing": summary.passing,
        "not_named": summary.not_named,
        "rejected_rows": rows_of(rejects),
        "rejected_by": reject_data(RejectKinds(rejects).told()),
        "missing_columns": [*job.goods.missing, *job.stores.missing],
        "payload_items": summary.sent,
        "payload_left_out": summary.left_out,
        "payload_unsent": [
            {
                "table": each.first.table,
                "column": each.first.column,
                "zh": each.first.reason.zh,
                "en": each.first.reason.en,
                "rows": each.rows,
            }
            for each in summary.unsent
        ],
        "payload_files_mended": summary.mended,
        "rules": [
            {
                "id": rule.id,
                "zh": rule.title.zh,
                "en": rule.title.en,
                "violated": summary.violated.get(rule.id, 0),
                "unknown": summary.unknown.get(rule.id, 0),
            }
            for rule in job.rules.rules
        ],
    }


def rejects_csv(rejects: Sequence[Reject]) -> str:
    """What is wrong with the rows that were left out, a line each, in both languages."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["table", "row", "column", "zh", "en"])
    for each in rejects:
        writer.writerow([each.table, each.row, each.column, each.reason.zh, each.reason.en])
    return text.getvalue()
