"""From a tree to the output folder: plan, write, recover.

All of a build that changes the author's disk. It calls `plan_write`, then `write`; to show what
would happen, it leaves the latter out. A build that changes nothing writes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.journal import Journal, Step
from solutionkit.generate.lockfile import (
    BaseTexts,
    Lock,
    Provenance,
    base_zip,
    blob_id,
    lock_text,
    parse_lock,
)
from solutionkit.generate.paths import refuse_unsafe
from solutionkit.generate.plan import (
    Act,
    Action,
    Plan,
    Reason,
    Summary,
    actions,
    base_after,
    lock_after,
    summary,
)
from solutionkit.generate.standing import read_standing, refuse_odd_place
from solutionkit.generate.tree import FileTree


class Recovery(StrEnum):
    """What became of a write that was interrupted earlier."""

    NOTHING = "nothing"
    UNDONE = "undone"
    FINISHED = "finished"


@dataclass(frozen=True)
class Written:
    """What became of every file."""

    actions: tuple[Action, ...]

    def paths(self, act: Act) -> tuple[str, ...]:
        """Give the files to which `act` happened."""
        return tuple(each.path for each in self.actions if each.act is act)

    def summary(self) -> Summary:
        """Count what happened, and name each file to which something did."""
        return summary(self.actions)


def plan_write(
    out: Path, tree: FileTree, provenance: Provenance, restored: Sequence[str] = ()
) -> Plan:
    """Decide what writing `tree` to `out` would do.

    Files at or under one of `restored` come back where the author deleted them. The disk is only
    read, but for what an interrupted write left behind: see `recover`.
    """
    for path in tree:
        refuse_unsafe(path)
    recover(out)
    journal = Journal(out)
    lock_before = journal.lock_content()
    lock = parse_lock(lock_before) if lock_before is not None else Lock()
    base = BaseTexts(journal.base_file)
    standing = read_standing(out, sorted({*lock.files, *tree}))
    decided = actions(lock, standing, base.text, tree, restored)
    return Plan(
        out,
        decided,
        lock_after(decided, provenance),
        base_after(decided, lock, base, tree),
        lock_before,
    )


def write(plan: Plan) -> Written:
    """Do what `plan` says. A file that changed since it was planned is left alone and reported.

    One refused file refuses the whole: a project half of which is new would sell at two prices.
    """
    refused = tuple(each for each in plan.actions if each.act is Act.REFUSED)
    if refused:
        return Written(refused)
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
        base = base_zip(plan.base) if plan.base is not None else None
        try:
            journal.begin(contents, lock, base)
        except OSError as error:
            journal.forget_begun()
            raise _no_room(plan.out, error) from error
        try:
            return _written(plan, journal.finish())
        except OSError as error:
            raise _stopped(plan.out, error) from error


def recover(out: Path) -> Recovery:
    """Finish a write that was interrupted after it began, or undo one that never did."""
    refuse_odd_place(out)
    journal = Journal(out)
    if not journal.is_interrupted():
        return Recovery.NOTHING
    with _alone(out):
        if journal.is_unfinished():
            journal.throw_away_spoilt()
            journal.finish()
            return Recovery.FINISHED
        return Recovery.UNDONE if journal.throw_away_staged() else Recovery.NOTHING


def _written(plan: Plan, left: tuple[str, ...]) -> Written:
    return Written(
        tuple(
            replace(each, act=Act.CONFLICT, reason=Reason.CHANGED_MEANWHILE, content=None)
            if each.path in left
            else each
            for each in plan.actions
        )
    )


def _another_build() -> WriteRefused:
    return WriteRefused(
        Text(
            "另一次构建正在写入同一个输出目录，请稍后再构建",
            "another build is writing to the same output folder; build again when it is done",
        )
    )


def _no_room(out: Path, error: OSError) -> WriteRefused:
    why = error.strerror
    return WriteRefused(
        Text(
            f"写不进 {out}（{why}），什么也没写；腾出空间或换一个输出目录，再构建一次",
            f"cannot write to {out} ({why}), nothing was written; make room and build again",
        )
    )


def _stopped(out: Path, error: OSError) -> WriteRefused:
    why = error.strerror
    return WriteRefused(
        Text(
            f"写 {out} 时中断（{why}）；腾出空间，再构建一次会接着写完",
            f"writing to {out} stopped ({why}); make room, and the next build finishes it",
        )
    )


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Hold `out` for this process; the hold ends with the process, however that ends."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise WriteRefused(Text(f"{out} 不是文件夹", f"{out} is not a folder")) from error
    except OSError as error:
        raise _no_room(out, error) from error
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
