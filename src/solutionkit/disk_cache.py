"""What was made of files that come with plugins and industries, kept on disk between runs.

Reading those files takes longer than reading a spec. Kept is only what their bytes and this code
alone decide; what an author writes is read anew each time. A folder that cannot be used and an
entry that is damaged mean making it anew, never a fault.
"""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

VARIABLE = "SOLUTIONKIT_CACHE_DIR"
"""Names another folder; set to nothing, it keeps nothing."""
MOST_ENTRIES = 2_000
MOST_VERSIONS = 4

_VERSION = re.compile(r"[0-9a-f]{16}")
_CODE = Path(__file__).parent
T = TypeVar("T")


def kept(kind: str, given: bytes, make: Callable[[], T]) -> T:
    """Give what `make` gives, from disk where it was made of `given` before.

    `kind` names what is made. `make` must depend on nothing but `given`, and what it raises is
    not kept. The value must be one that can be pickled.
    """
    found: T | None = look_up(kind, given)
    if found is not None:
        return found
    value = make()
    keep(kind, given, value)
    return value


def look_up(kind: str, given: bytes) -> Any | None:
    """What is kept for `given`, if anything is."""
    entry = _entry(kind, given)
    if entry is None:
        return None
    try:
        return pickle.loads(entry.read_bytes())
    except Exception:  # a damaged entry may fail in any way, and is then made anew
        return None


def keep(kind: str, given: bytes, value: Any) -> None:
    """Keep `value` for `given`: whole or not at all, as others may read it meanwhile."""
    entry = _entry(kind, given)
    if entry is None:
        return
    pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        if sum(1 for _ in entry.parent.iterdir()) >= MOST_ENTRIES:
            shutil.rmtree(entry.parent, ignore_errors=True)
            entry.parent.mkdir(mode=0o700)
        unfinished = entry.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(pickled)
        unfinished.replace(entry)


def _entry(kind: str, given: bytes) -> Path | None:
    folder = _folder()
    return folder / sha256(f"{kind}\0".encode() + given).hexdigest() if folder else None


def user_folder() -> Path:
    """The user's folder for what solutionkit can make or fetch again; it need not be there."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "solutionkit"


@cache
def _folder() -> Path | None:
    """The folder for what this code makes; made, and room for it, when it is first asked for."""
    named = os.environ.get(VARIABLE)
    if named == "":
        return None
    place = Path(named) if named else user_folder()
    folder = place / _code()
    try:
        if not folder.is_dir():
            _forget(place, MOST_VERSIONS - 1)
            folder.mkdir(mode=0o700, parents=True)
        return folder if _is_ours(folder) else None
    except OSError:
        return None


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can have written there: what is read runs as our own code would."""
    if not hasattr(os, "getuid"):
        return True
    stat = folder.stat()
    return stat.st_uid == os.getuid() and not stat.st_mode & 0o022


def _code() -> str:
    """A name for this code, which another version or an edit changes."""
    stated = (sys.version, *sorted(_files_of(_CODE)))
    return sha256(repr(stated).encode()).hexdigest()[:16]


def _files_of(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files_of(entry.path)
            elif entry.name.endswith(".py"):
                stat = entry.stat()
                yield entry.path, stat.st_mtime_ns, stat.st_size


def _forget(place: Path, most: int) -> None:
    """Remove the folders of versions of this code but the `most` that were made last."""
    found = place.iterdir() if place.is_dir() else ()
    versions = (each for each in found if _VERSION.fullmatch(each.name))
    made = sorted(versions, key=lambda each: each.stat().st_mtime)
    for each in made[: max(0, len(made) - most)]:
        shutil.rmtree(each, ignore_errors=True)
