"""What a build would do to each file, decided before anything is written. Pure.

Three things are held against one another: `yours` (what stands on disk), the base (what was
generated last) and the new file. Whatever the author changed stays; `Reason` says the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.generate.line_ends import is_text, with_ends_of, with_lf
from solutionkit.generate.lockfile import BaseTexts, Lock, LockedFile, Provenance, blob_id, locked
from solutionkit.generate.merge import has_conflict_marks, merge
from solutionkit.generate.standing import InTheWay, Standing
from solutionkit.generate.tree import File, FileTree, Kind

BaseText: TypeAlias = Callable[[str, str], "bytes | None"]
"""The text generated last at a path, given the blob id it must have."""


class Act(StrEnum):
    """What happens to a file. Only the first three touch the disk, and a marked conflict."""

    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    KEEP = "keep"
    YOURS = "yours"
    CONFLICT = "conflict"
    REFUSED = "refused"


class Reason(Enum):
    """Why it happens, in words for the author."""

    NEW = Text("新生成", "newly generated")
    UNCHANGED = Text("没有变化", "unchanged")
    REGENERATED = Text("重新生成，你没有改过", "generated anew, you had not changed it")
    MERGED = Text("你的修改与新内容已合并", "your changes and the new content were merged")
    STALE = Text("不再生成，你没有改过", "no longer generated, you had not changed it")
    FORGOTTEN = Text("不再生成，留给你", "no longer generated, left to you")
    EDITED = Text("只有你改过，保留", "only you changed it, kept")
    REMOVED = Text("你删除过，不再放回", "you deleted it, not put back")
    RESTORED = Text("按你说的放回", "put back as you asked")
    HANDED_OVER = Text("首次生成后归你，不再改动", "yours after the first build, left alone")
    BOTH_CHANGED = Text(
        "你和新内容改了同一处，请在标记处取舍",
        "you and the new content changed the same place, choose where it is marked",
    )
    UNRESOLVED = Text(
        "上次的冲突标记还在，请先取舍", "marks of the last conflict still stand, resolve them"
    )
    BOTH_CHANGED_BINARY = Text(
        "你和新内容都改了，不是文本、无法合并，保留你的",
        "you and the new content both changed it, it is no text and cannot be merged, yours kept",
    )
    NO_BASE = Text(
        "你和新内容都改了，而上次生成的内容已丢失、无法合并，保留你的",
        "you and the new content both changed it, what was generated last is lost, yours kept",
    )
    EDITED_AND_STALE = Text(
        "你改过，但不再生成，保留你的", "you changed it but it is no longer generated, yours kept"
    )
    REMOVED_AND_CHANGED = Text(
        "你删除过，而新内容有变化，没有放回",
        "you deleted it but its new content differs, not put back",
    )
    TAKEN = Text(
        "这里已有你自己的文件，没有写入；把它移开后再构建",
        "a file of your own stands here, nothing written; move it away and build again",
    )
    IN_THE_WAY = Text(
        "路上有同名的文件或文件夹，没有写入；把它移开后再构建",
        "a file or folder stands in the way, nothing written; move it away and build again",
    )
    CHANGED_MEANWHILE = Text(
        "写入期间你改了它，没有覆盖；请再构建一次",
        "you changed it during the build, nothing overwritten; build again",
    )
    CHANGE_THE_SPEC = Text(
        "此文件只能由方案生成，你改过",
        "this file comes from the spec alone, and you changed it",
    )


@dataclass(frozen=True)
class Action:
    """One file's fate. `content` is what to write; `record` is what the lock will say.

    `before` is the blob id of what stood there when this was decided.
    """

    path: str
    act: Act
    reason: Reason
    record: LockedFile | None = None
    content: bytes | None = None
    before: str | None = None


@dataclass(frozen=True)
class Plan:
    """Every file's fate, and the lock and base texts that will stand afterwards.

    `base` is `None` where the texts stay as they are; `lock_before` is the content of the
    `lock.json` this was decided by.
    """

    out: Path
    actions: tuple[Action, ...]
    lock: Lock
    base: Mapping[str, bytes] | None
    lock_before: bytes | None

    def summary(self) -> Summary:
        """Count what would happen, and name each file to which something would."""
        return summary(self.actions)


@dataclass(frozen=True)
class Summary:
    """What happens, in numbers and sentences; files that stay as they are have no note."""

    counts: Mapping[Act, int]
    notes: tuple[tuple[str, Act, Text], ...]

    @property
    def needs_author(self) -> bool:
        """Whether a conflict or a refusal waits for the author."""
        return bool(self.counts[Act.CONFLICT] or self.counts[Act.REFUSED])

    @property
    def refused(self) -> tuple[str, ...]:
        """The files whose edits stop the whole build."""
        return tuple(path for path, act, _ in self.notes if act is Act.REFUSED)


@dataclass(frozen=True)
class _Case:
    """One path with everything that decides its fate."""

    path: str
    yours: bytes | None
    base: LockedFile | None
    new: File | None
    base_text: BaseText

    def act(
        self, act: Act, reason: Reason, record: LockedFile | None, content: bytes | None = None
    ) -> Action:
        writes = content is not None or act is Act.DELETE
        before = blob_id(self.yours) if writes and self.yours is not None else None
        return Action(self.path, act, reason, record, content, before)

    def edited(self) -> bool:
        """Whether the author changed the file; other line ends alone are no change."""
        assert self.yours is not None and self.base is not None
        return self.base.blob not in (blob_id(self.yours), blob_id(with_lf(self.yours)))


def summary(decided: tuple[Action, ...]) -> Summary:
    """Count `decided`, and say of each file to which something happens why it does."""
    counts = {act: 0 for act in Act}
    for each in decided:
        counts[each.act] += 1
    notes = [each for each in decided if each.act is not Act.KEEP]
    return Summary(counts, tuple((each.path, each.act, each.reason.value) for each in notes))


def actions(
    lock: Lock,
    standing: Standing,
    base_text: BaseText,
    tree: FileTree,
    restored: Sequence[str] = (),
) -> tuple[Action, ...]:
    """Decide every file's fate, in order of path; those deleted at or under `restored` return."""
    decided = []
    for path in sorted({*lock.files, *tree}):
        yours, base, new = standing.get(path), lock.files.get(path), tree.get(path)
        if isinstance(yours, InTheWay):
            decided.append(_obstructed(path, yours, lock, standing, tree))
        elif yours is None and new is not None and _is_within(path, restored):
            record = locked(path, new)
            decided.append(Action(path, Act.CREATE, Reason.RESTORED, record, new.content))
        else:
            decided.append(_fate(_Case(path, yours, base, new, base_text)))
    return tuple(decided)


def _is_within(path: str, folders: Sequence[str]) -> bool:
    return any(path == each or path.startswith(f"{each}/") for each in folders)


def lock_after(decided: tuple[Action, ...], provenance: Provenance) -> Lock:
    """Give the lock that stands once `decided` is done."""
    return Lock(provenance, {each.path: each.record for each in decided if each.record})


def base_after(
    decided: tuple[Action, ...], lock: Lock, base: BaseTexts, tree: FileTree
) -> Mapping[str, bytes] | None:
    """Give the texts to keep for later merges; `None` where they are the same as before."""
    coming = lock_after(decided, lock.provenance).files
    if _merged_blobs(coming) == (_merged_blobs(lock.files) if base.exists() else {}):
        return None
    texts = {}
    for path in _merged_blobs(coming):
        is_new = coming[path] is not lock.files.get(path)
        content = tree[path].content if is_new else base.text(path, coming[path].blob)
        if content is not None and is_text(content):
            texts[path] = content
    return texts


def _merged_blobs(files: Mapping[str, LockedFile]) -> dict[str, str]:
    return {path: file.blob for path, file in files.items() if file.kind is Kind.MERGE}


def _fate(case: _Case) -> Action:
    kind = case.new.kind if case.new else case.base.kind if case.base else Kind.ONCE
    if kind is Kind.ONCE:
        return _once(case)
    if case.new is None:
        return _no_longer_generated(case)
    record = locked(case.path, case.new)
    if case.yours is None:
        return _missing(case, case.new, record)
    if case.new.content in (case.yours, with_lf(case.yours)):
        return case.act(Act.KEEP, Reason.UNCHANGED, record)
    if case.base is None:
        return case.act(Act.CONFLICT, Reason.TAKEN, None)
    if not case.edited():
        content = with_ends_of(case.new.content, case.yours)
        return case.act(Act.CHANGE, Reason.REGENERATED, record, content)
    if kind is Kind.MANAGED:
        return case.act(Act.REFUSED, Reason.CHANGE_THE_SPEC, case.base)
    return _edited(case, case.yours, case.base, case.new)


def _once(case: _Case) -> Action:
    if case.new is None:
        return case.act(Act.KEEP, Reason.FORGOTTEN, None)
    if case.base is None and case.yours is None:
        return case.act(Act.CREATE, Reason.NEW, locked(case.path, case.new), case.new.content)
    return case.act(Act.KEEP, Reason.HANDED_OVER, case.base or locked(case.path, case.new))


def _no_longer_generated(case: _Case) -> Action:
    if case.yours is None:
        return case.act(Act.KEEP, Reason.FORGOTTEN, None)
    if case.edited():
        return case.act(Act.CONFLICT, Reason.EDITED_AND_STALE, None)
    return case.act(Act.DELETE, Reason.STALE, None)


def _missing(case: _Case, new: File, record: LockedFile) -> Action:
    if case.base is None or new.kind is Kind.MANAGED:
        return case.act(Act.CREATE, Reason.NEW, record, new.content)
    if case.base.blob == record.blob:
        return case.act(Act.YOURS, Reason.REMOVED, record)
    return case.act(Act.CONFLICT, Reason.REMOVED_AND_CHANGED, record)


def _edited(case: _Case, yours: bytes, base: LockedFile, new: File) -> Action:
    record = locked(case.path, new)
    if has_conflict_marks(yours) and not has_conflict_marks(new.content):
        return case.act(Act.CONFLICT, Reason.UNRESOLVED, base)
    if record.blob == base.blob:
        return case.act(Act.YOURS, Reason.EDITED, record)
    if not (is_text(yours) and is_text(new.content)):
        return case.act(Act.CONFLICT, Reason.BOTH_CHANGED_BINARY, record)
    base_text = case.base_text(case.path, base.blob)
    if base_text is None:
        return case.act(Act.CONFLICT, Reason.NO_BASE, record)
    sides = (with_lf(each).decode() for each in (base_text, yours, new.content))
    merged = merge(case.path, *sides)
    content = with_ends_of(merged.text.encode(), yours)
    if merged.conflict:
        return case.act(Act.CONFLICT, Reason.BOTH_CHANGED, record, content)
    if content == yours:
        return case.act(Act.YOURS, Reason.EDITED, record)
    return case.act(Act.CHANGE, Reason.MERGED, record, content)


def _obstructed(
    path: str, obstacle: InTheWay, lock: Lock, standing: Standing, tree: FileTree
) -> Action:
    """Give the fate of a file whose place, or whose folder's place, is taken."""
    new, base = tree.get(path), lock.files.get(path)
    if new is None:
        return Action(path, Act.KEEP, Reason.FORGOTTEN)
    if new.kind is Kind.ONCE and base:
        return Action(path, Act.KEEP, Reason.HANDED_OVER, base)
    blocker, yours = lock.files.get(obstacle.path), standing.get(obstacle.path)
    if blocker and isinstance(yours, bytes) and obstacle.path not in tree:
        case = _Case(obstacle.path, yours, blocker, None, lambda path, blob: None)
        if _fate(case).act is Act.DELETE:
            return Action(path, Act.CREATE, Reason.NEW, locked(path, new), new.content)
    return Action(path, Act.CONFLICT, Reason.IN_THE_WAY, base)
