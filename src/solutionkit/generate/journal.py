"""Writes that may be killed at any moment: everything is staged, then journalled, then done.

Before the journal stands nothing has happened, and what was staged is thrown away. Once it stands
every step can be done again, by whichever build comes next. A file whose content is not what the
plan saw is left alone, and the lock keeps what it said of it. This holds against killed processes;
against a machine that loses power only as far as its file system keeps order. Not here: deciding
what to write.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.lockfile import BaseTexts, Lock, base_zip, blob_id, lock_text, parse_lock
from solutionkit.generate.paths import STATE, refuse_unsafe
from solutionkit.generate.standing import Folders, mode_of, parent_of, read_plain

_NEW_FILE = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
_SOMETHING_ELSE = "no plain file"


@dataclass(frozen=True)
class Step:
    """Put a file where `before` stood, or take it away (`after` is `None`); both are blob ids."""

    path: str
    before: str | None
    after: str | None


class Journal:
    """The state folder of one output folder, and the write that is under way in it."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._folder = out / STATE
        self._journal = self._folder / "journal"
        self._staged = self._folder / "staged"
        self.lock_file = self._folder / "lock.json"
        self.base_file = self._folder / "base.zip"

    def lock_content(self) -> bytes | None:
        """Give the content of the lock, if there is one."""
        return read_plain(self.lock_file) if self.is_there() else None

    def is_there(self) -> bool:
        """Whether a build has ever begun to write here."""
        return mode_of(self._folder) is not None

    def is_interrupted(self) -> bool:
        """Whether anything of an earlier write is left, begun or not."""
        return self.is_unfinished() or (self.is_there() and mode_of(self._staged) is not None)

    def is_unfinished(self) -> bool:
        """Whether a write began and did not end."""
        return self.is_there() and mode_of(self._journal) is not None

    def begin(
        self, contents: Sequence[tuple[Step, bytes | None]], lock: bytes, base: bytes | None
    ) -> None:
        """Stage all that is to be written; the write is under way once the journal stands."""
        self.throw_away_staged()
        self._staged.mkdir(parents=True)
        for number, (_, content) in enumerate(contents):
            if content is not None:
                _write_new(f"{self._staged}/{number}", content)
        _write_new(self._staged / "lock.json", lock)
        if base is not None:
            _write_new(self._staged / "base.zip", base)
        steps = [(step.path, step.before, step.after) for step, _ in contents]
        ready = self._staged / "journal"
        _write_new(ready, json.dumps(steps, ensure_ascii=False).encode(), to_the_disk=True)
        ready.replace(self._journal)

    def finish(self) -> tuple[str, ...]:
        """Do every step that is not done; give the paths where something else stands by now."""
        steps = self._steps()
        folders = Folders(self._out)
        left = [step.path for step in steps if step.after is None and not self._take(step, folders)]
        folders = Folders(self._out)
        for number, step in enumerate(steps):
            if step.after is not None and not self._put(number, step, folders):
                left.append(step.path)
        self._settle(left)
        return tuple(left)

    def throw_away_spoilt(self) -> None:
        """Delete what another process staged and is not what its journal promises."""
        for number, step in enumerate(self._steps()):
            staged = self._staged / str(number)
            if _blob_at(staged) not in (None, step.after):
                staged.unlink()

    def throw_away_staged(self) -> bool:
        """Undo a write that never began; give whether there was one."""
        if not self.is_there() or mode_of(self._staged) is None:
            return False
        for file in sorted(self._staged.iterdir()):
            file.unlink()
        self._staged.rmdir()
        return True

    def forget_begun(self) -> None:
        """Undo a write that could not be staged, and the state folder if it holds nothing else."""
        with suppress(OSError):
            self.throw_away_staged()
            self._folder.rmdir()

    def _steps(self) -> list[Step]:
        steps = _parse_steps(read_plain(self._journal) or b"")
        for step in steps:
            refuse_unsafe(step.path)
        return steps

    def _take(self, step: Step, folders: Folders) -> bool:
        """Delete the file if it is the one the plan saw, and the folders this leaves empty."""
        parent = parent_of(step.path)
        if not folders.is_there(parent):
            return True
        standing = _blob_at(self._out / step.path)
        if standing not in (None, _SOMETHING_ELSE, step.before):
            return False
        if standing == step.before:
            (self._out / step.path).unlink()
        with suppress(OSError):
            while parent != ".":
                (self._out / parent).rmdir()
                parent = parent_of(parent)
        return True

    def _put(self, number: int, step: Step, folders: Folders) -> bool:
        """Move the staged file to its place if what the plan saw, or nothing new, stands there."""
        parent = parent_of(step.path)
        if folders.blocked_by(parent) is not None:
            return False
        target, staged = f"{self._out}/{step.path}", f"{self._staged}/{number}"
        standing = _blob_at(target) if folders.is_there(parent) else None
        if standing == step.after:
            return True
        if standing != step.before:
            return False
        folders.make(parent)
        try:
            if standing is not None:
                Path(staged).chmod(stat.S_IMODE(mode_of(target) or 0))
            os.replace(staged, target)  # noqa: PTH105 - a path object for each file costs more
        except FileNotFoundError:
            return False
        return True

    def _settle(self, left: Sequence[str]) -> None:
        """Put lock and base texts in place and end the write."""
        lock, base = self._staged / "lock.json", self._staged / "base.zip"
        if left and lock.exists():
            self._keep_what_was_said(left, lock, base)
        for staged, target in ((base, self.base_file), (lock, self.lock_file)):
            if staged.exists():
                staged.replace(target)
        self._journal.unlink()
        self.throw_away_staged()

    def _keep_what_was_said(self, left: Sequence[str], lock: Path, base: Path) -> None:
        """Make the staged lock and base texts say of `left` what the present ones say."""
        present, coming = _lock_in(self.lock_file), _lock_in(lock)
        files = {path: file for path, file in coming.files.items() if path not in left}
        files |= {path: present.files[path] for path in left if path in present.files}
        _write_over(lock, lock_text(Lock(coming.provenance, files)))
        if base.exists():
            said = BaseTexts(self.base_file)
            texts: dict[str, bytes | None] = dict(BaseTexts(base).texts())
            texts |= {path: said.texts().get(path) for path in left}
            _write_over(base, base_zip({path: text for path, text in texts.items() if text}))


def _parse_steps(text: bytes) -> list[Step]:
    try:
        steps = [Step(*step) for step in json.loads(text)]
        if not all(isinstance(step.path, str) for step in steps):
            raise TypeError(text)
    except (ValueError, TypeError) as error:
        raise WriteRefused(
            Text(
                "输出目录里的 .solutionkit/journal 读不懂，上一次写到一半的生成无法接着写完："
                "请从版本库恢复输出目录，或删除这个文件后重新生成",
                ".solutionkit/journal in the output folder cannot be read, so the build that was "
                "interrupted cannot be finished: restore the output folder from version control, "
                "or delete this file and build again",
            )
        ) from error
    return steps


def _lock_in(file: Path) -> Lock:
    content = read_plain(file)
    return parse_lock(content) if content is not None else Lock()


def _blob_at(path: Path | str) -> str | None:
    """Give the blob id of the plain file at `path`; `None` where nothing stands."""
    try:
        content = read_plain(path)
    except WriteRefused:
        return _SOMETHING_ELSE
    return blob_id(content) if content is not None else None


def _write_over(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.fresh")
    with suppress(FileNotFoundError):
        fresh.unlink()
    _write_new(fresh, content)
    fresh.replace(path)


def _write_new(path: Path | str, content: bytes, to_the_disk: bool = False) -> None:
    descriptor = os.open(path, _NEW_FILE, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if to_the_disk:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
