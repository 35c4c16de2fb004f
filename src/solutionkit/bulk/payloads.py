"""The bodies of a platform's batch calls, within its limit, in files that a killed run can resume.

A file is one that is whole: it gets its name only then. One line is the body of one call. Which
call it is and how many items it takes is the platform's (`ir.platform.Batch`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from solutionkit.bulk.columns import Words
from solutionkit.bulk.decode import numbers
from solutionkit.bulk.numpy_kernel import known
from solutionkit.bulk.table import Table
from solutionkit.ir.platform import Batch

PAYLOADS = "payloads"
CALLS_A_FILE = 1000
UNFINISHED = ".part"

Places = NDArray[np.int64]


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

    A pair of which something the call asks for is not known is left out, and counted.
    """

    def __init__(self, out: Path, batch: Batch, goods: Table, stores: Table) -> None:
        self._folder, self._batch = out / PAYLOADS / batch.id, batch
        self._tables = {"goods": goods, "store": stores}
        self._told = {grain: self._all_known(grain) for grain in self._tables}
        self._waiting = np.zeros((2, 0), np.int64)
        self._files = 0
        self.items = 0
        self.left_out = 0

    def take(self, merchant: str, goods: Places, stores: Places) -> None:
        """Take pairs of one merchant."""
        sent = self._told["goods"][goods] & self._told["store"][stores]
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

    def _write(self, pairs: NDArray[np.int64]) -> None:
        self._files += 1
        self.items += pairs.shape[1]
        path = self._folder / f"{self._files:06d}.jsonl"
        if path.exists():
            return
        with whole(path) as file:
            for start in range(0, pairs.shape[1], self._batch.per_call):
                body = self._body(pairs[:, start : start + self._batch.per_call])
                file.write((json.dumps(body, ensure_ascii=False) + "\n").encode())

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

    def _all_known(self, grain: str) -> NDArray[np.bool_]:
        """Of which rows everything the call asks for is known."""
        table = self._tables[grain]
        found = np.ones(table.rows.count, np.bool_)
        for name in self._batch.item.values():
            if name.partition(".")[0] == grain and not name.endswith(".id"):
                column = table.rows.columns.get(name)
                found &= np.zeros(1, np.bool_) if column is None else known(column)
        return found
