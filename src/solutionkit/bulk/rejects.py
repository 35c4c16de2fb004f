"""The file of rows that were left out: number, column and reason, written while they are found.

They are found by column; the file has them as they stand in the table. What comes in order is one
stretch, on disk, and the stretches are merged at the end.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from functools import partial
from heapq import merge
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any

from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import Reject

_HEADER = ["table", "row", "column", "zh", "en"]

MOST_SHOWN = 5


class Rejects:
    """Takes rows that were left out; the file is there only where some were, once it is whole.

    `examples` are the first of each kind, by column and reason.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.examples: list[Reject] = []
        self._unfinished = path.with_name(path.name + UNFINISHED)
        self._stretches: list[IO[str]] = []
        self._tables: dict[str, int] = {}
        self._last = (0, 0)
        self._open = ExitStack()

    def __enter__(self) -> Rejects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # On a full disk closing fails as writing did; the half of a file goes all the same.
        with suppress(OSError):
            self._open.close()
        self._unfinished.unlink(missing_ok=True)

    def add(self, reject: Reject) -> None:
        """Write one row down."""
        place = (self._tables.setdefault(reject.table, len(self._tables)), reject.row)
        if not self._stretches or place < self._last:
            # It has no name: whatever becomes of this run, nothing stays behind.
            file = self._open.enter_context(
                TemporaryFile(  # noqa: SIM115 - it is entered here
                    "w+", encoding="utf-8", newline="", dir=self.path.parent
                )
            )
            self._stretches.append(file)
            self._writer = csv.writer(file, lineterminator="\n")
        self._last = place
        reason = reject.reason
        self._writer.writerow([reject.table, reject.row, reject.column, reason.zh, reason.en])
        self.count += 1
        if len(self.examples) < MOST_SHOWN and not any(map(partial(_alike, reject), self.examples)):
            self.examples.append(reject)

    def keep(self, made: Mapping[Path, Path]) -> None:
        """Give the files that are `made` and this one their names, once all are on disk.

        Where no row was left out, what an earlier run left there goes.
        """
        if self._stretches:
            self._write()
        for file, target in made.items():
            file.replace(target)
        if self._stretches:
            self._unfinished.replace(self.path)
        else:
            self.path.unlink(missing_ok=True)

    def _write(self) -> None:
        for each in self._stretches:
            each.seek(0)
        with self._unfinished.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(_HEADER)
            found = [iter(csv.reader(each)) for each in self._stretches]
            writer.writerows(merge(*found, key=self._place))

    def _place(self, line: Any) -> tuple[int, int]:
        return self._tables[line[0]], int(line[1])


def _alike(one: Reject, other: Reject) -> bool:
    return (one.table, one.column, one.reason) == (other.table, other.column, other.reason)
