"""What stands in the output folder at the paths a build concerns; nothing is changed here.

A link or a device at one of these paths, or a link on the way to one, refuses the whole build.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused


@dataclass(frozen=True)
class InTheWay:
    """A folder where a file belongs, or (`path`) a file where one of its folders belongs."""

    path: str


Standing: TypeAlias = Mapping[str, "bytes | InTheWay"]


class Folders:
    """Looks at each folder under `out` once, and refuses links."""

    def __init__(self, out: Path) -> None:
        self._out = str(out)
        self._blocked: dict[str, str | None] = {".": None}
        self._there: dict[str, bool] = {".": True}

    def blocked_by(self, folder: str) -> str | None:
        """Give the path of what is no folder but stands where `folder` needs one."""
        if folder not in self._blocked:
            self._look(folder)
        return self._blocked[folder]

    def is_there(self, folder: str) -> bool:
        """Whether `folder` exists."""
        self.blocked_by(folder)
        return self._there[folder]

    def make(self, folder: str) -> None:
        """Create `folder`, and those above it, where they are missing."""
        if not self.is_there(folder):
            self.make(parent_of(folder))
            Path(self._out, folder).mkdir(exist_ok=True)
            self._there[folder] = True

    def _look(self, folder: str) -> None:
        parent = parent_of(folder)
        blocked = self.blocked_by(parent)
        there = False
        if blocked is None and self._there[parent]:
            mode = mode_of(f"{self._out}/{folder}")
            there = mode is not None and stat.S_ISDIR(mode)
            blocked = folder if mode is not None and not there else None
        self._blocked[folder] = blocked
        self._there[folder] = there


def parent_of(path: str) -> str:
    """Give the folder that holds `path`; `.` for the output folder itself."""
    return path.rpartition("/")[0] or "."


def mode_of(path: Path | str) -> int | None:
    """Give the mode of what stands at `path`, if anything does; a link is refused."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISLNK(mode):
        raise WriteRefused(
            Text(
                f"{path} 是符号链接，不会经由链接写入",
                f"{path} is a link, and nothing is written through links",
            )
        )
    return mode


def read_plain(path: Path | str) -> bytes | None:
    """Give the content of the plain file at `path`, if anything stands there."""
    mode = mode_of(path)
    if mode is None:
        return None
    if not stat.S_ISREG(mode):
        raise WriteRefused(
            Text(f"{path} 不是普通文件", f"{path} is a device or a folder, not a plain file")
        )
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _O_BINARY)
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def read_standing(out: Path, paths: Iterable[str]) -> Standing:
    """Give what stands at each of `paths`; a path where nothing stands is left out."""
    refuse_odd_place(out)
    standing: dict[str, bytes | InTheWay] = {}
    folders = Folders(out)
    for path in paths:
        blocked = folders.blocked_by(parent_of(path))
        if blocked is not None:
            standing[path] = InTheWay(blocked)
        elif folders.is_there(parent_of(path)):
            place = f"{out}/{path}"
            mode = mode_of(place)
            if mode is not None and stat.S_ISDIR(mode):
                standing[path] = InTheWay(path)
            elif mode is not None and (content := read_plain(place)) is not None:
                standing[path] = content
    return standing


def refuse_odd_place(out: Path) -> None:
    """Let `out` pass if it is a folder, or may become one, that is nobody else's."""
    mode = mode_of(out)
    whole = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow links
    if mode is not None and not stat.S_ISDIR(mode):
        raise WriteRefused(Text(f"{out} 不是文件夹", f"{out} is not a folder"))
    if whole == Path(whole.anchor) or whole == Path.home():
        raise WriteRefused(
            Text(
                f"{out} 不能直接当输出目录，请在其中新建一个文件夹",
                f"{out} cannot be the output folder itself; name a folder inside it",
            )
        )
    if {".git", ".solutionkit"} & {part.casefold() for part in whole.parts}:
        raise WriteRefused(
            Text(
                f"{out} 在工具自己的文件夹里，请换一个输出目录",
                f"{out} lies in a folder that a tool keeps for itself; name another",
            )
        )


_O_BINARY = getattr(os, "O_BINARY", 0)
