"""Files in memory: generators fill a tree, and only the writer touches the disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from solutionkit.generate.paths import is_plain

if TYPE_CHECKING:
    from solutionkit.source import Path


class Kind(StrEnum):
    """Who may change a file after it was generated.

    `MANAGED`: nobody, the spec is changed instead. `MERGE`: both, merged three ways.
    `ONCE`: its new owner; it is written when it is missing and never again.
    """

    MANAGED = "managed"
    MERGE = "merge"
    ONCE = "once"


@dataclass(frozen=True)
class File:
    """One generated file, and what it came from (for `explain` and for blame).

    `made_by` names the block, page or rule it was made by; `origins` are the paths of the spec
    it was made from; `keys` does the same for places inside a JSON file, by JSON pointer.
    """

    content: bytes
    kind: Kind = Kind.MERGE
    made_by: str = ""
    origins: tuple[Path, ...] = ()
    keys: tuple[tuple[str, Path], ...] = ()

    @property
    def text(self) -> str:
        """The content as text; only for files that hold text."""
        return self.content.decode("utf-8")


class FileTree(Mapping[str, File]):
    """Relative paths and their files, in order of path. A path is written once, or it is a bug."""

    def __init__(self, files: Mapping[str, File] | None = None) -> None:
        self._files: dict[str, File] = {}
        self._folded: set[str] = set()
        for path, file in (files or {}).items():
            self.add(path, file)

    def add(self, path: str, file: File) -> None:
        """Put `file` at `path`, which nothing may hold yet, whatever the case of its letters."""
        if not is_plain(path):
            raise ValueError(f"{path!r} is not a plain path inside the output folder")
        if path.casefold() in self._folded:
            raise ValueError(f"{path} is generated twice")
        self._folded.add(path.casefold())
        self._files[path] = file

    def under(self, folder: str) -> FileTree:
        """Give the same files, one folder further down."""
        return FileTree({f"{folder}/{path}": file for path, file in self.items()})

    def __getitem__(self, path: str) -> File:
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files))

    def __len__(self) -> int:
        return len(self._files)
