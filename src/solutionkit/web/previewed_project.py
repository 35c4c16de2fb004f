"""What a preview shows: the files of a mini-program, read anew each time they may have changed.

A project is a folder of built files, or a spec compiled in memory. Nothing here writes, follows a
link, or leaves the folder. Not here: HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Protocol

TEXT_SUFFIXES = frozenset({".js", ".json"})
"""Ends of files that are source text on every platform; a dialect adds its own."""

_SKIPPED = frozenset({"node_modules"})


@dataclass(frozen=True)
class Snapshot:
    """A project at one moment: its files, and what its author should read if it did not build.

    `stamp` is another text whenever anything changed.
    """

    stamp: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


class Project(Protocol):
    """Something that can be previewed."""

    def stamp(self) -> str:
        """Give a cheap sign that changes when the project may have changed."""
        ...

    def read(self) -> Snapshot:
        """Read, or build, the project as it is now."""
        ...


class FolderProject:
    """A built project folder, served as it stands."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def stamp(self) -> str:
        """Give the newest state of the folder: every path with its time and size."""
        return times_of(self._paths())

    def read(self) -> Snapshot:
        """Read every regular file below the folder."""
        stamp = self.stamp()
        found = {each.relative_to(self._root).as_posix(): each for each in self._paths()}
        return Snapshot(stamp, {name: each.read_bytes() for name, each in found.items()})

    def _paths(self) -> Iterator[Path]:
        return regular_files(self._root)


@dataclass(frozen=True)
class Build:
    """What compiling gave: files to show, files to watch, and what is wrong."""

    files: Mapping[str, bytes]
    watched: tuple[Path, ...]
    problems: tuple[str, ...] = ()


class CompiledProject:
    """A compiled spec and the function that compiles it again; nothing is written to disk.

    Where compiling fails, the files of the last good build stay, next to the problems.
    """

    def __init__(self, first: Build, compile_again: Callable[[], Build]) -> None:
        self._last = first
        self._compile = compile_again
        self._unread = True

    def stamp(self) -> str:
        """Give the state of everything the last build read."""
        return times_of(self._last.watched)

    def read(self) -> Snapshot:
        """Compile, and keep the last good files where that gave none."""
        if not self._unread:
            built = self._compile()
            self._last = replace(built, files=built.files or self._last.files)
        self._unread = False
        return Snapshot(self.stamp(), self._last.files, self._last.problems)


def regular_files(root: Path) -> Iterator[Path]:
    """Every file below `root` in order of name; links and hidden things are left out."""
    for each in sorted(root.iterdir()):
        if each.is_symlink() or each.name.startswith(".") or each.name in _SKIPPED:
            continue
        if each.is_dir():
            yield from regular_files(each)
        elif each.is_file():
            yield each


def times_of(paths: Iterable[Path]) -> str:
    """Boil the times and sizes of files down to one text; a missing file counts as such."""
    digest = sha256()
    for path in paths:
        try:
            state = path.stat()
            line = f"{path}\0{state.st_mtime_ns}\0{state.st_size}\n"
        except OSError:
            line = f"{path}\0missing\n"
        digest.update(line.encode())
    return digest.hexdigest()[:16]


def source_texts(files: Mapping[str, bytes], suffixes: frozenset[str]) -> dict[str, str]:
    """Those files that are source text, decoded; a broken character shows as such."""
    wanted = TEXT_SUFFIXES | suffixes
    return {
        name: content.decode("utf-8", "replace")
        for name, content in files.items()
        if PurePosixPath(name).suffix in wanted
    }
