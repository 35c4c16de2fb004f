"""Three-way merges of what the author has, what was generated last, and what is generated now.

JSON is merged by key, other text by line. Where both sides changed the same thing, both stay in
the text between marker lines. Nothing an author wrote is ever dropped. Not here: bytes that hold
no text, which are never merged (`plan`).
"""

from __future__ import annotations

from dataclasses import dataclass

from merge3 import Merge3

from solutionkit.generate.merge_json import JSON_TYPES, is_json, merged_json

MARK_YOURS = "<<<<<<< 你的修改 yours"
MARK_BETWEEN = "======="
MARK_GENERATED = ">>>>>>> 重新生成 generated"


@dataclass(frozen=True)
class Merged:
    """The merged text; `conflict` says that marker lines stand in it."""

    text: str
    conflict: bool


def merge(path: str, base: str, yours: str, generated: str) -> Merged:
    """Bring both changes to `base` together. All texts have LF line ends."""
    by_line = merge_lines(base, yours, generated)
    if not path.endswith(JSON_TYPES):
        return by_line
    by_key = merged_json(base, yours, generated, None if by_line.conflict else by_line.text)
    if by_key is None:
        return by_line
    if by_key.yours == by_key.generated:
        return Merged(by_key.yours, conflict=False)
    marked = merge_lines(by_key.base, by_key.yours, by_key.generated)
    if marked.conflict and all(map(is_json, _chosen(marked.text))):
        return marked
    # Lines of other brackets were taken for the same: the choice is between the whole texts.
    return merge_lines("", by_key.yours, by_key.generated)


def _chosen(marked: str) -> tuple[str, str]:
    """The text with your side of every conflict chosen, and with the generated one."""
    sides: tuple[list[str], list[str]] = ([], [])
    into: tuple[list[str], ...] = sides
    for line in marked.split("\n"):
        if line in (MARK_YOURS, MARK_BETWEEN, MARK_GENERATED):
            into = {MARK_YOURS: sides[:1], MARK_BETWEEN: sides[1:]}.get(line, sides)
            continue
        for side in into:
            side.append(line)
    return "\n".join(sides[0]), "\n".join(sides[1])


def merge_lines(base: str, yours: str, generated: str) -> Merged:
    """Bring both changes together line by line."""
    merger = Merge3(base.split("\n"), yours.split("\n"), generated.split("\n"))
    lines: list[str] = []
    conflict = False
    for group in merger.merge_groups():
        if group[0] != "conflict":
            lines += group[1]
            continue
        conflict = True
        lines += [MARK_YOURS, *group[2], MARK_BETWEEN, *group[3], MARK_GENERATED]
    return Merged("\n".join(lines), conflict)


def has_conflict_marks(text: bytes) -> bool:
    """Whether a conflict that a build marked in `text` still waits to be resolved."""
    lines = text.split(b"\n") if MARK_YOURS.encode() in text else ()
    return any(line.rstrip(b"\r") == MARK_YOURS.encode() for line in lines)
