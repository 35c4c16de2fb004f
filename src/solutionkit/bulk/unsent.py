"""The rows whose pairs pass and still do not go into a call: what keeps them back, and why.

What a call needs is not known of them, or is nothing a platform could take.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from solutionkit.bulk.as_specs import not_to_be_sent
from solutionkit.bulk.columns import Words
from solutionkit.bulk.numpy_kernel import known
from solutionkit.bulk.table import Table
from solutionkit.diagnostics import Text
from solutionkit.ir.platform import Batch

Places = NDArray[np.int64]

_HEADER = ["table", "merchant", "id", "column", "pairs", "zh", "en"]


@dataclass(frozen=True)
class Unsent:
    """A row that is kept back by one of its columns, and how many passing pairs it has."""

    table: str
    merchant: str
    id: str
    column: str
    pairs: int
    reason: Text


@dataclass
class UnsentKind:
    """The rows one column keeps back for one reason: the first of them, and how many."""

    first: Unsent
    rows: int = 0


def kinds_of(found: Iterable[Unsent]) -> list[UnsentKind]:
    """The rows that are kept back, by column and reason."""
    kinds: dict[tuple[str, str, Text], UnsentKind] = {}
    for each in found:
        kind = kinds.setdefault((each.table, each.column, each.reason), UnsentKind(each))
        kind.rows += 1
    return list(kinds.values())


class KeptBack:
    """Knows of one table which rows a call can take, and counts the pairs of those it cannot."""

    def __init__(self, grain: str, table: Table, batch: Batch) -> None:
        self._name, self._table = table.name or grain, table
        self._columns = [
            each
            for each in batch.item.values()
            if each.partition(".")[0] == grain and not each.endswith(".id")
        ]
        self.sent = np.ones(table.rows.count, np.bool_)
        for column in self._columns:
            self.sent &= self._good(column)
        self._pairs = np.zeros(table.rows.count, np.int64)

    def count(self, places: Places) -> None:
        """Count a pair of each of these rows, so far as it is kept back itself."""
        np.add.at(self._pairs, places[~self.sent[places]], 1)

    def rows(self) -> Iterator[Unsent]:
        """The rows whose pairs were counted, by column."""
        for merchant, stretch in self._table.merchants.items():
            for at in (np.flatnonzero(self._pairs[stretch]) + stretch.start).tolist():
                for column in self._columns:
                    reason = self._why(column, at)
                    if reason is not None:
                        id, pairs = self._table.ids[at].as_py(), int(self._pairs[at])
                        yield Unsent(self._name, merchant, id, column, pairs, reason)

    def _good(self, column: str) -> NDArray[np.bool_]:
        found = self._table.rows.columns.get(column)
        if found is None:
            return np.zeros(1, np.bool_)
        told = known(found)
        if isinstance(found, Words):
            return told
        values, places = np.unique(found.values, return_inverse=True)
        fit = [not_to_be_sent(column, each) is None for each in values.tolist()]
        return told & np.array(fit, np.bool_)[places]

    def _why(self, column: str, at: int) -> Text | None:
        found = self._table.rows.columns.get(column)
        if found is None or not np.broadcast_to(known(found), self.sent.shape)[at]:
            return Text("没有写", "is not told")
        if isinstance(found, Words):
            return None
        values: Any = np.broadcast_to(found.values, self.sent.shape)
        return not_to_be_sent(column, int(values[at]))


def unsent_csv(found: Iterator[Unsent]) -> Iterator[str]:
    """The rows that were kept back, as lines of a table."""
    yield _line(_HEADER)
    for each in found:
        where = [each.table, each.merchant, each.id, each.column, each.pairs]
        yield _line([*where, each.reason.zh, each.reason.en])


def _line(cells: list[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()
