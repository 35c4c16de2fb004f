"""The file of rows that were left out: number, column and reason, written while they are found."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from solutionkit.bulk.payloads import UNFINISHED
from solutionkit.bulk.read import Reject


class Rejects:
    """Takes rows that were left out; the file is there only where some were, once it is whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._unfinished = path.with_name(path.name + UNFINISHED)
        self._file: IO[str] | None = None

    def __enter__(self) -> Rejects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file:
            # On a full disk closing fails as writing did; the half of a file goes all the same.
            with suppress(OSError):
                self._file.close()
            self._unfinished.unlink(missing_ok=True)

    def add(self, reject: Reject) -> None:
        """Write one row down."""
        if self._file is None:
            self._file = self._unfinished.open("w", encoding="utf-8", newline="")
            self._writer = csv.writer(self._file, lineterminator="\n")
            self._writer.writerow(["table", "row", "column", "zh", "en"])
        reason = reject.reason
        self._writer.writerow([reject.table, reject.row, reject.column, reason.zh, reason.en])
        self.count += 1

    def keep(self, made: Mapping[Path, Path]) -> None:
        """Give the files that are `made` and this one their names, once all are on disk.

        Where no row was left out, what an earlier run left there goes.
        """
        if self._file:
            self._file.close()
        for file, target in made.items():
            file.replace(target)
        if self._file is None:
            self.path.unlink(missing_ok=True)
            return
        self._unfinished.replace(self.path)
        self._file = None
