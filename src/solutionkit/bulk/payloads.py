"""The bodies of a platform's batch calls, within its limit, in files that a killed run can resume.

A file is one that is whole: it gets its name only then, and its digest is written down, so that one
somebody has changed is written again. One line is the body of one call. Which call it is and how
many items it takes is the platform's (`ir.platform.Batch`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from solutionkit.bulk.columns import Words
from solutionkit.bulk.decode import numbers
from solutionkit.bulk.table import Table
from solutionkit.bulk.unsent import KeptBack, Unsent, unsent_csv
from solutionkit.ir.platform import Batch

PAYLOADS = "payloads"
WRITTEN = ".sha256"
"""How the list of digests is called that stands beside the folder of a call's files."""
UNSENT = ".unsent.csv"
"""How the table of rows is called whose pairs do not go into a call."""
CALLS_A_FILE = 1000
UNFINISHED = ".part"

Places = NDArray[np.int64]


def unsent_file(out: Path, batch: Batch) -> Path:
    """Where the rows are told whose pairs do not go into a call."""
    return out / PAYLOADS / (batch.id + UNSENT)


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only once all of it is written."""
    unfinished = path.with_name(path.name + UNFINISHED)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with unfinished.open("wb") as file:
            yield file
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.replace(path)


def write_whole(path: Path, text: str) -> None:
    """Write a text file at once or not at all."""
    with whole(path) as file:
        file.write(text.encode())


class Payloads:
    """Takes the passing pairs in order and writes a file whenever one is full.

    A pair of which something the call asks for is not known, or cannot be sent, is left out, and
    counted; `unsent` says why. `mended` are files that were no longer as they had been written.
    """

    def __init__(self, out: Path, batch: Batch, goods: Table, stores: Table) -> None:
        self._folder, self._batch = out / PAYLOADS / batch.id, batch
        self._tables = {"goods": goods, "store": stores}
        self._kept_back = [KeptBack(*each, batch) for each in self._tables.items()]
        self._waiting = np.zeros((2, 0), np.int64)
        self._files = 0
        self._written = self._folder.with_name(batch.id + WRITTEN)
        self._digests = _digests(self._written)
        self._unsent = unsent_file(out, batch)
        self.items = 0
        self.mended = 0
        self.left_out = 0

    def take(self, merchant: str, goods: Places, stores: Places) -> None:
        """Take pairs of one merchant."""
        pairs = (goods, stores)
        sent = np.ones(len(goods), np.bool_)
        for each, places in zip(self._kept_back, pairs, strict=True):
            sent &= each.sent[places]
            each.count(places)
        self.left_out += len(goods) - int(sent.sum())
        self._waiting = np.hstack([self._waiting, np.stack([goods[sent], stores[sent]])])
        full = self._batch.per_call * CALLS_A_FILE
        while self._waiting.shape[1] >= full:
            self._write(self._waiting[:, :full])
            self._waiting = self._waiting[:, full:]

    def finish(self) -> None:
        """Write what is left."""
        if self._waiting.size:
            self._write(self._waiting)
        self._waiting = self._waiting[:, :0]
        names = (f"{number:06d}.jsonl" for number in range(1, self._files + 1))
        write_whole(self._written, "".join(map(self._digest, names)))
        with whole(self._unsent) as file:
            for line in unsent_csv(self.unsent()):
                file.write(line.encode())

    def unsent(self) -> Iterator[Unsent]:
        """The rows of which pairs were left out, and why."""
        for each in self._kept_back:
            yield from each.rows()

    def _write(self, pairs: NDArray[np.int64]) -> None:
        self._files += 1
        self.items += pairs.shape[1]
        path = self._folder / f"{self._files:06d}.jsonl"
        known = self._digests.get(path.name)
        if known and path.is_file():
            with path.open("rb") as there:
                if hashlib.file_digest(there, "sha256").hexdigest() == known:
                    return
            self.mended += 1
        digest = hashlib.sha256()
        with whole(path) as file:
            for start in range(0, pairs.shape[1], self._batch.per_call):
                body = self._body(pairs[:, start : start + self._batch.per_call])
                line = (json.dumps(body, ensure_ascii=False) + "\n").encode()
                digest.update(line)
                file.write(line)
        self._digests[path.name] = digest.hexdigest()
        with self._written.open("a", encoding="utf-8") as written:
            written.write(self._digest(path.name))

    def _digest(self, name: str) -> str:
        return f"{self._digests[name]}  {self._batch.id}/{name}\n"

    def _body(self, pairs: NDArray[np.int64]) -> Mapping[str, Any]:
        rows = dict(zip(self._tables, pairs, strict=True))
        columns = [self._values(name, rows) for name in self._batch.item.values()]
        names = list(self._batch.item)
        items = [dict(zip(names, each, strict=True)) for each in zip(*columns, strict=True)]
        return {self._batch.items: items}

    def _values(self, name: str, rows: Mapping[str, Places]) -> list[Any]:
        grain = name.partition(".")[0]
        table, places = self._tables[grain], rows[grain]
        if name.endswith(".id"):
            return list(table.ids.take(numbers(places)).to_pylist())
        column = table.rows.columns[name]
        if isinstance(column, Words):
            return [column.choices[code] for code in column.codes[places].tolist()]
        return list(column.values[places].tolist())


def _digests(written: Path) -> dict[str, str]:
    """The digest of each file that was written whole, the latest where it was written again."""
    if not written.is_file():
        return {}
    lines = (each.split() for each in written.read_text("utf-8", "replace").splitlines())
    return {line[1].rpartition("/")[2]: line[0] for line in lines if len(line) == 2}
