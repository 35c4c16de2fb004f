"""The one place that reads files an author names: within the spec's folder, through no link.

Not here: what the bytes mean.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.source.encoding import MAX_BYTES

MOST_SUGGESTED_FROM = 500

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True)
class SpecFolder:
    """The folder a spec stands in, and how the author wrote its path."""

    path: Path

    @classmethod
    def of(cls, spec: Path) -> SpecFolder:
        """Give the folder in which the file `spec` stands."""
        return cls(spec.parent)

    def name(self, relative: str) -> str:
        """Give the name under which places in this file are shown."""
        return display_name(self.path / relative)


def display_name(path: Path) -> str:
    """Give a path as the author would write it, always with `/` and in UTF-8."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def read_file(
    folder: SpecFolder, relative: str, named_at: Span, limit: int = MAX_BYTES
) -> tuple[bytes | None, list[Diagnostic]]:
    """Read the file `relative` of `folder`; a refusal is reported at `named_at`."""
    refused = _refused_path(relative) or _refused_file(folder.path, relative)
    if refused is None:
        data, refused = _bytes(folder.path / relative, limit)
        if refused is None:
            return data, []
    code, values = refused
    if code == "missing":
        values["suggestion"] = did_you_mean(relative, _present(folder.path, relative))
    return None, [diagnose(f"files/{code}", named_at, name=relative, **values)]


_Refusal = tuple[str, dict[str, Any]]


def _refused_path(relative: str) -> _Refusal | None:
    if "\0" in relative or not relative.strip():
        return "missing", {}
    windows = PureWindowsPath(relative)
    if PurePosixPath(relative).is_absolute() or windows.drive or windows.root:
        return "absolute-path", {}
    if "\\" in relative:
        return "backslash", {"forward": relative.replace("\\", "/")}
    if ".." in PurePosixPath(relative).parts:
        return "outside-folder", {}
    return None


def _refused_file(folder: Path, relative: str) -> _Refusal | None:
    here = folder
    try:
        for part in PurePosixPath(relative).parts:
            here = here / part
            mode = here.lstat().st_mode
            if stat.S_ISLNK(mode):
                return "symbolic-link", {}
    except (FileNotFoundError, NotADirectoryError):
        return "missing", {}
    except OSError as error:
        return "unreadable", {"reason": error.strerror or str(error)}
    return None if stat.S_ISREG(here.lstat().st_mode) else ("not-a-file", {})


def _bytes(path: Path, limit: int) -> tuple[bytes, _Refusal | None]:
    try:
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return b"", ("not-a-file", {})
            data = file.read(limit + 1)
    except FileNotFoundError:
        return b"", ("missing", {})
    except OSError as error:
        return b"", ("unreadable", {"reason": error.strerror or str(error)})
    return data, ("too-large", {"limit": limit}) if len(data) > limit else None


def _present(folder: Path, relative: str) -> list[str]:
    """Give the files an author may have meant: those with the same ending, in a small folder."""
    suffix = PurePosixPath(relative).suffix.lower()
    found: list[str] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(suffix):
                found.append((Path(parent) / name).relative_to(folder).as_posix())
        if len(found) > MOST_SUGGESTED_FROM:
            break
    return found
