"""The file of rows that were left out: number, column and reason, written while they are found.

They are found by column; the file has them as they stand in the table. What comes in order is one
stretch, on disk, and the stretches are merged at the end.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from heapq import merge
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any

from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import Reject
from solutionkit.diagnostics import Text

_HEADER = ["table", "row", "column", "zh", "en"]


@dataclass
class RejectKind:
    """The rows that are wrong alike, by one column: the first of them, and how many."""

    first: Reject
    rows: int = 0


class RejectKinds:
    """Counts faults by table, column and kind."""

    def __init__(self, rejects: Iterable[Reject] = ()) -> None:
        self._found: dict[tuple[str, str, Text], RejectKind] = {}
        for each in rejects:
            self.add(each)

    def add(self, reject: Reject) -> None:
        """Count one."""
        key = (reject.table, reject.column, reject.said_of_all)
        self._found.setdefault(key, RejectKind(reject)).rows += 1

    def told(self) -> tuple[RejectKind, ...]:
        """All there are, those met most often first."""
        return tuple(
            sorted(
                self._found.values(),
                key=lambda each: (-each.rows, each.first.table, each.first.row, each.first.column),
            )
        )


def reject_data(kinds: Sequence[RejectKind]) -> list[dict[str, Any]]:
    """How many rows are wrong in which way, for programs."""
    return [
        {
            "table": each.first.table,
            "column": each.first.column,
            "zh": each.first.said_of_all.zh,
            "en": each.first.said_of_all.en,
            "rows": each.rows,
            "first_row": each.first.row,
        }
        for each in kinds
    ]


class Rejects:
    """Takes what is wrong with rows; the file is there only where some were left out, once whole.

    `count` are rows, of which one may have several faults, which come one after the other.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.kinds = RejectKinds()
        self._unfinished = path.with_name(path.name + UNFINISHED)
        self._stretches: list[IO[str]] = []
        self._tables: dict[str, int] = {}
        self._last = (-1, 0)
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
        """Write one fault of a row down."""
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
        self.count += place != self._last
        self._last = place
        self.kinds.add(reject)
        reason = reject.reason
        self._writer.writerow([reject.table, reject.row, reject.column, reason.zh, reason.en])

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
