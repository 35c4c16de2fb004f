"""The bodies of a platform's batch calls, within its limit, in files that a killed run can resume.

A file is one that is whole: it gets its name only then. One line is the body of one call. Which
call it is and how many items it takes is the platform's (`ir.platform.Batch`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from solutionkit.ir.platform import Batch

CALLS_A_FILE = 1000
UNFINISHED = ".part"


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only once all of it is written."""
    unfinished = path.with_name(path.name + UNFINISHED)
    path.parent.mkdir(parents=True, exist_ok=True)
    with unfinished.open("wb") as file:
        yield file
    unfinished.replace(path)


def write_whole(path: Path, text: str) -> None:
    """Write a text file at once or not at all."""
    with whole(path) as file:
        file.write(text.encode())


class Payloads:
    """Takes the passing pairs in order and writes a file whenever one is full."""

    def __init__(self, folder: Path, batch: Batch, value: Callable[[str, int, int], Any]) -> None:
        self._folder, self._batch, self._value = folder, batch, value
        self._waiting: list[tuple[int, int]] = []
        self._files = 0
        self.items = 0
        self.left_out = 0

    def take(self, goods: int, stores: list[int]) -> None:
        """Take the stores that go with one of the goods."""
        needed = [name for name in self._batch.item.values() if name.startswith("store.")]
        sent = [
            store
            for store in stores
            if all(self._value(name, goods, store) is not None for name in needed)
        ]
        self.left_out += len(stores) - len(sent)
        self._waiting += [(goods, store) for store in sent]
        full = self._batch.per_call * CALLS_A_FILE
        while len(self._waiting) >= full:
            self._write(self._waiting[:full])
            del self._waiting[:full]

    def finish(self) -> None:
        """Write what is left."""
        if self._waiting:
            self._write(self._waiting)
        self._waiting = []

    def _write(self, pairs: list[tuple[int, int]]) -> None:
        self._files += 1
        self.items += len(pairs)
        path = self._folder / f"{self._files:06d}.jsonl"
        if path.exists():
            return
        with whole(path) as file:
            for start in range(0, len(pairs), self._batch.per_call):
                body = self._body(pairs[start : start + self._batch.per_call])
                file.write((json.dumps(body, ensure_ascii=False) + "\n").encode())

    def _body(self, pairs: list[tuple[int, int]]) -> Mapping[str, Any]:
        taken = self._batch.item.items()
        items = [{name: self._value(column, *pair) for name, column in taken} for pair in pairs]
        return {self._batch.items: items}
