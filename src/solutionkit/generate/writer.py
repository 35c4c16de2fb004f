"""From a tree to the output folder: plan, write, recover. The one place that changes the disk.

A build calls `recover`, then `plan_write`, then `write`; to show what would happen, it leaves
the last one out. A build that changes nothing writes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.journal import Journal, Step
from solutionkit.generate.lockfile import (
    Base,
    Lock,
    Provenance,
    base_zip,
    blob_id,
    lock_text,
    parse_lock,
)
from solutionkit.generate.paths import refuse_unsafe
from solutionkit.generate.plan import Act, Plan, actions, base_after, lock_after
from solutionkit.generate.standing import read_standing, refuse_odd_place
from solutionkit.generate.tree import FileTree


class Recovery(StrEnum):
    """What became of a write that was interrupted earlier."""

    NOTHING = "nothing"
    UNDONE = "undone"
    FINISHED = "finished"


@dataclass(frozen=True)
class Written:
    """What a write did, by path. `conflicts` and `refused` wait for the author."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    yours: tuple[str, ...]
    conflicts: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def needs_author(self) -> bool:
        """Whether a conflict or a refusal waits for the author."""
        return bool(self.conflicts or self.refused)


def plan_write(out: Path, tree: FileTree, provenance: Provenance) -> Plan:
    """Decide what writing `tree` to `out` would do; the disk is only read."""
    for path in tree:
        refuse_unsafe(path)
    refuse_odd_place(out)
    journal = Journal(out)
    if journal.is_unfinished():
        raise WriteRefused(
            Text(
                "上一次写入被中断，还没有完成：请先构建一次",
                "an earlier write was interrupted and is not finished: build once first",
            )
        )
    lock_before = journal.lock_content()
    lock = parse_lock(lock_before) if lock_before is not None else Lock()
    base = Base(journal.base_file)
    standing = read_standing(out, sorted({*lock.files, *tree}))
    decided = actions(lock, standing, base.text, tree)
    return Plan(
        out,
        decided,
        lock_after(decided, provenance),
        base_after(decided, lock, base, tree),
        lock_before,
    )


def write(plan: Plan) -> Written:
    """Do what `plan` says. A file that changed since it was planned is left alone and reported."""
    lock = lock_text(plan.lock)
    contents = [
        (
            Step(
                each.path, each.before, blob_id(each.content) if each.content is not None else None
            ),
            each.content,
        )
        for each in plan.actions
        if each.content is not None or each.act is Act.DELETE
    ]
    if not contents and plan.base is None and lock == plan.lock_before:
        return _written(plan, ())
    with _alone(plan.out):
        journal = Journal(plan.out)
        if journal.is_unfinished() or journal.lock_content() != plan.lock_before:
            raise _another_build()
        journal.begin(contents, lock, base_zip(plan.base) if plan.base is not None else None)
        return _written(plan, journal.finish())


def recover(out: Path) -> Recovery:
    """Finish a write that was interrupted after it began, or undo one that never did."""
    refuse_odd_place(out)
    journal = Journal(out)
    if not out.exists() or not journal.is_there():
        return Recovery.NOTHING
    with _alone(out):
        if journal.is_unfinished():
            journal.finish()
            return Recovery.FINISHED
        return Recovery.UNDONE if journal.throw_away_staged() else Recovery.NOTHING


def _written(plan: Plan, left: tuple[str, ...]) -> Written:
    paths: dict[Act, list[str]] = {act: [] for act in Act}
    for each in plan.actions:
        paths[Act.CONFLICT if each.path in left else each.act].append(each.path)
    return Written(
        tuple(paths[Act.CREATE]),
        tuple(paths[Act.CHANGE]),
        tuple(paths[Act.DELETE]),
        tuple(paths[Act.YOURS]),
        tuple(paths[Act.CONFLICT]),
        tuple(paths[Act.REFUSED]),
    )


def _another_build() -> WriteRefused:
    return WriteRefused(
        Text(
            "另一次构建正在写入同一个输出目录，请稍后再构建",
            "another build is writing to the same output folder; build again when it is done",
        )
    )


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Hold `out` for this process; the hold ends with the process, however that ends."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise WriteRefused(Text(f"{out} 不是文件夹", f"{out} is not a folder")) from error
    try:
        import fcntl
    except ImportError:  # Windows: two builds at once are told apart by the lock's content alone
        yield
        return
    folder = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise _another_build() from error
    finally:
        os.close(folder)
