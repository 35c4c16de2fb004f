"""The pairs that pass as a Parquet table: goods, store and merchant, a row for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from solutionkit.bulk.decode import numbers, strings
from solutionkit.bulk.payloads import whole
from solutionkit.bulk.table import Table

ROWS = 1 << 18
"""Pairs in a row group: enough to be read fast, few enough to wait in memory."""

SCHEMA = pa.schema(
    [
        pa.field(name, pa.dictionary(pa.int32(), pa.large_string()))
        for name in ("goods", "store", "merchant")
    ]
)

Places = NDArray[np.int64]


class PairTable:
    """Takes passing pairs as places in the tables of goods and stores, and writes their ids."""

    def __init__(self, file: IO[bytes], goods: Table, stores: Table) -> None:
        self._goods, self._stores = goods.ids, stores.ids
        self._merchants = {name: place for place, name in enumerate(goods.merchants)}
        self._names = strings(list(goods.merchants))
        self._waiting: list[tuple[Places, Places, Places]] = []
        self._count = 0
        self._writer = parquet.ParquetWriter(file, SCHEMA, compression="zstd", store_schema=False)

    def take(self, merchant: str, goods: Places, stores: Places) -> None:
        """Take pairs of one merchant."""
        owner = np.full(len(goods), self._merchants[merchant])
        for start in range(0, len(goods), ROWS):
            part = slice(start, start + ROWS)
            self._waiting.append((goods[part], stores[part], owner[part]))
            self._count += len(goods[part])
            if self._count >= ROWS:
                self._write()

    def finish(self) -> None:
        """Write what is left, and the end of the file."""
        if self._count:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        columns = [np.concatenate(each) for each in zip(*self._waiting, strict=True)]
        texts = (self._goods, self._stores, self._names)
        arrays = [_named(*each) for each in zip(columns, texts, strict=True)]
        self._writer.write_table(
            pa.Table.from_arrays(arrays, schema=SCHEMA), row_group_size=2 * ROWS
        )
        self._waiting, self._count = [], 0


@contextmanager
def whole_table(path: Path, goods: Table, stores: Table) -> Iterator[PairTable]:
    """A table that appears under its name only once all of it is written."""
    with whole(path) as file:
        table = PairTable(file, goods, stores)
        yield table
        table.finish()


def _named(places: Places, names: pa.Array) -> pa.DictionaryArray:
    """The names at `places`, each held once."""
    first = places.min()
    used = np.zeros(places.max() - first + 1, np.bool_)
    used[places - first] = True
    codes = (np.cumsum(used) - 1)[places - first]
    held = names.take(numbers(np.flatnonzero(used) + first))
    return pa.DictionaryArray.from_arrays(numbers(codes).cast(pa.int32()), held)
