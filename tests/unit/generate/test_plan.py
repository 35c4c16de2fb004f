"""What becomes of a file, by what the author has, what was generated last, and what is now."""

from dataclasses import dataclass

import pytest

from solutionkit.generate.plan import Act, Reason
from solutionkit.generate.tree import Kind

A, B, C = "第一版\n", "第二版\n", "我的\n"
MARKED = "<<<<<<< 你的修改 yours\n我的\n=======\n第二版\n>>>>>>> 重新生成 generated\n"
NOTHING = None
PICTURES = b"\x89PNG\x00one", b"\x89PNG\x00two", b"\x89PNG\x00mine"


@dataclass
class Row:
    kind: Kind
    base: str | bytes | None
    yours: str | bytes | None
    new: str | bytes | None
    act: Act
    reason: Reason
    stands: str | bytes | None


MERGE, MANAGED, ONCE = Kind.MERGE, Kind.MANAGED, Kind.ONCE
TABLE = {
    "first build": Row(MERGE, NOTHING, NOTHING, A, Act.CREATE, Reason.NEW, A),
    "nothing changed": Row(MERGE, A, A, A, Act.KEEP, Reason.UNCHANGED, A),
    "only we changed": Row(MERGE, A, A, B, Act.CHANGE, Reason.REGENERATED, B),
    "only you changed": Row(MERGE, A, C, A, Act.YOURS, Reason.EDITED, C),
    "both changed to the same": Row(MERGE, A, B, B, Act.KEEP, Reason.UNCHANGED, B),
    "both changed one line": Row(MERGE, A, C, B, Act.CONFLICT, Reason.BOTH_CHANGED, MARKED),
    "both changed, apart": Row(
        MERGE, "1\n2\n3\n", "一\n2\n3\n", "1\n2\n三\n", Act.CHANGE, Reason.MERGED, "一\n2\n三\n"
    ),
    "no longer generated": Row(MERGE, A, A, NOTHING, Act.DELETE, Reason.STALE, NOTHING),
    "edited, no longer generated": Row(
        MERGE, A, C, NOTHING, Act.CONFLICT, Reason.EDITED_AND_STALE, C
    ),
    "you deleted": Row(MERGE, A, NOTHING, A, Act.YOURS, Reason.REMOVED, NOTHING),
    "you deleted, we changed": Row(
        MERGE, A, NOTHING, B, Act.CONFLICT, Reason.REMOVED_AND_CHANGED, NOTHING
    ),
    "both deleted": Row(MERGE, A, NOTHING, NOTHING, Act.KEEP, Reason.FORGOTTEN, NOTHING),
    "both added the same": Row(MERGE, NOTHING, A, A, Act.KEEP, Reason.UNCHANGED, A),
    "both added": Row(MERGE, NOTHING, C, A, Act.CONFLICT, Reason.TAKEN, C),
    "Windows line ends": Row(MERGE, A, "第一版\r\n", A, Act.KEEP, Reason.UNCHANGED, "第一版\r\n"),
    "Windows line ends, we changed": Row(
        MERGE, A, "第一版\r\n", B, Act.CHANGE, Reason.REGENERATED, "第二版\r\n"
    ),
    "Windows line ends, both changed": Row(
        MERGE,
        "1\n2\n3\n",
        "一\r\n2\r\n3\r\n",
        "1\n2\n三\n",
        Act.CHANGE,
        Reason.MERGED,
        "一\r\n2\r\n三\r\n",
    ),
    "a picture, only we changed": Row(
        MERGE, PICTURES[0], PICTURES[0], PICTURES[1], Act.CHANGE, Reason.REGENERATED, PICTURES[1]
    ),
    "a picture, both changed": Row(
        MERGE,
        *(PICTURES[0], PICTURES[2], PICTURES[1]),
        Act.CONFLICT,
        Reason.BOTH_CHANGED_BINARY,
        PICTURES[2],
    ),
    "text saved in another encoding": Row(
        MERGE,
        A,
        "我的\n".encode("gb18030"),
        B,
        Act.CONFLICT,
        Reason.BOTH_CHANGED_BINARY,
        "我的\n".encode("gb18030"),
    ),
    "managed, only we changed": Row(MANAGED, A, A, B, Act.CHANGE, Reason.REGENERATED, B),
    "managed, you changed": Row(MANAGED, A, C, A, Act.REFUSED, Reason.CHANGE_THE_SPEC, C),
    "managed, both changed": Row(MANAGED, A, C, B, Act.REFUSED, Reason.CHANGE_THE_SPEC, C),
    "managed, you deleted": Row(MANAGED, A, NOTHING, B, Act.CREATE, Reason.NEW, B),
    "managed, edited, no longer generated": Row(
        MANAGED, A, C, NOTHING, Act.CONFLICT, Reason.EDITED_AND_STALE, C
    ),
    "managed, a file of yours": Row(MANAGED, NOTHING, C, A, Act.CONFLICT, Reason.TAKEN, C),
    "once, first build": Row(ONCE, NOTHING, NOTHING, A, Act.CREATE, Reason.NEW, A),
    "once, we changed": Row(ONCE, A, A, B, Act.KEEP, Reason.HANDED_OVER, A),
    "once, you deleted": Row(ONCE, A, NOTHING, B, Act.KEEP, Reason.HANDED_OVER, NOTHING),
    "once, a file of yours": Row(ONCE, NOTHING, C, A, Act.KEEP, Reason.HANDED_OVER, C),
    "once, no longer generated": Row(ONCE, A, A, NOTHING, Act.KEEP, Reason.FORGOTTEN, A),
}


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE.keys())
def test_fate(row, build, out):
    build({"a.txt": row.base} if row.base is not None else {}, row.kind)
    place(out / "a.txt", row.yours)

    written = build({"a.txt": row.new} if row.new is not None else {}, row.kind)

    (action,) = written.actions
    assert (action.act, action.reason) == (row.act, row.reason)
    assert standing(out / "a.txt") == as_bytes(row.stands)


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE.keys())
def test_building_again_changes_nothing_more(row, build, out):
    build({"a.txt": row.base} if row.base is not None else {}, row.kind)
    place(out / "a.txt", row.yours)
    new = {"a.txt": row.new} if row.new is not None else {}
    build(new, row.kind)

    again = build(new, row.kind)

    assert standing(out / "a.txt") == as_bytes(row.stands)
    assert all(each.content is None and each.act is not Act.DELETE for each in again.actions)


def place(path, content):
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(as_bytes(content))


def standing(path):
    return path.read_bytes() if path.exists() else None


def as_bytes(content):
    return content.encode() if isinstance(content, str) else content


def test_marks_wait_until_they_are_resolved(build, out):
    build({"a.txt": A})
    (out / "a.txt").write_text(C, "utf-8")
    build({"a.txt": B})

    (action,) = build({"a.txt": "第三版\n"}).actions
    assert (action.act, action.reason) == (Act.CONFLICT, Reason.UNRESOLVED)
    assert (out / "a.txt").read_text("utf-8") == MARKED

    (out / "a.txt").write_text(B, "utf-8")
    (action,) = build({"a.txt": "第三版\n"}).actions
    assert (action.act, action.reason) == (Act.CHANGE, Reason.REGENERATED)


def test_a_lost_base_is_never_guessed(build, out):
    build({"a.txt": "1\n2\n3\n"})
    (out / "a.txt").write_text("一\n2\n3\n", "utf-8")
    (out / ".solutionkit" / "base.zip").write_bytes(b"damaged")

    (action,) = build({"a.txt": "1\n2\n三\n"}).actions

    assert (action.act, action.reason) == (Act.CONFLICT, Reason.NO_BASE)
    assert (out / "a.txt").read_text("utf-8") == "一\n2\n3\n"


def test_a_deleted_base_comes_back_with_the_next_build(build, out):
    build({"a.txt": "1\n2\n3\n"})
    (out / ".solutionkit" / "base.zip").unlink()
    build({"a.txt": "1\n2\n3\n"})
    (out / "a.txt").write_text("一\n2\n3\n", "utf-8")

    (action,) = build({"a.txt": "1\n2\n三\n"}).actions

    assert action.reason is Reason.MERGED


def test_a_file_that_becomes_a_folder(build, out):
    build({"pages": A})
    written = build({"pages/home.js": B})
    assert {each.path: each.act for each in written.actions} == {
        "pages": Act.DELETE,
        "pages/home.js": Act.CREATE,
    }
    assert (out / "pages" / "home.js").read_text("utf-8") == B


def test_an_edited_file_where_a_folder_is_needed(build, out):
    build({"pages": A})
    (out / "pages").write_text(C, "utf-8")
    written = build({"pages/home.js": B})
    assert {each.path: each.reason for each in written.actions} == {
        "pages": Reason.EDITED_AND_STALE,
        "pages/home.js": Reason.IN_THE_WAY,
    }
    assert (out / "pages").read_text("utf-8") == C


def test_a_folder_of_yours_where_a_file_belongs(build, out):
    (out / "app.js").mkdir(parents=True)
    (action,) = build({"app.js": A}).actions
    assert (action.act, action.reason) == (Act.CONFLICT, Reason.IN_THE_WAY)


def test_the_summary_counts_and_says_why_in_both_languages(build, out):
    build({"a.txt": A, "b.txt": A})
    (out / "a.txt").write_text(C, "utf-8")

    summary = build({"a.txt": B, "b.txt": A}).summary()

    assert (summary.counts[Act.CONFLICT], summary.counts[Act.KEEP]) == (1, 1)
    assert summary.needs_author
    ((path, act, why),) = summary.notes
    assert (path, act) == ("a.txt", Act.CONFLICT)
    assert why.zh and why.en
