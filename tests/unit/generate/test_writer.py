"""The output folder: what is written, what never is, and what is refused."""

import fcntl
import os
import subprocess
from zipfile import ZipFile

import pytest
from building import MADE_BY, contents_of, tree_of

from solutionkit.errors import WriteRefused
from solutionkit.generate.lockfile import (
    Lock,
    LockedFile,
    Provenance,
    base_zip,
    blob_id,
    lock_text,
    parse_lock,
    spec_digest,
)
from solutionkit.generate.plan import Act
from solutionkit.generate.tree import File, Kind
from solutionkit.generate.writer import plan_write, write


def stamps(out):
    return {
        path.relative_to(out).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in out.rglob("*")
    }


def test_a_build_that_changes_nothing_writes_nothing(build, out):
    files = {"miniprogram/app.json": "{}\n", "miniprogram/pages/首页.ttml": "<view/>\n"}
    build(files)
    before = stamps(out)

    build(files)

    assert stamps(out) == before


def test_only_what_changed_is_written(build, out):
    build({"a/one.js": "1\n", "a/two.js": "2\n"})
    before = stamps(out)

    build({"a/one.js": "1\n", "a/two.js": "二\n"})

    changed = {path for path, stamp in stamps(out).items() if before.get(path) != stamp}
    assert changed == {"a", "a/two.js"} | {
        ".solutionkit",
        ".solutionkit/lock.json",
        ".solutionkit/base.zip",
    }


def test_a_plan_alone_touches_nothing(build, out):
    build({"a.js": "1\n"})
    before = stamps(out)
    plan_write(out, tree_of({"b.js": "2\n"}), MADE_BY)
    assert stamps(out) == before


def test_folders_that_a_deletion_empties_go_with_it(build, out):
    build({"pages/old/index.js": "1\n", "app.js": "1\n"})
    build({"app.js": "1\n"})
    assert not (out / "pages").exists()


def test_a_folder_with_a_file_of_yours_stays(build, out):
    build({"pages/old/index.js": "1\n"})
    (out / "pages" / "mine.txt").write_text("我的", "utf-8")
    build({})
    assert contents_of(out) == {"pages/mine.txt": "我的".encode()}


def test_the_mode_of_a_changed_file_stays(build, out):
    build({"run.sh": "1\n"})
    (out / "run.sh").chmod(0o755)
    build({"run.sh": "2\n"})
    assert (out / "run.sh").stat().st_mode & 0o777 == 0o755


def test_an_edit_between_plan_and_write_is_left_alone(build, out):
    build({"a.txt": "1\n", "b.txt": "1\n"})
    plan = plan_write(out, tree_of({"a.txt": "2\n", "b.txt": "2\n"}), MADE_BY)
    (out / "a.txt").write_text("我的\n", "utf-8")

    written = write(plan)

    assert written.paths(Act.CONFLICT) == ("a.txt",)
    assert contents_of(out) == {"a.txt": "我的\n".encode(), "b.txt": b"2\n"}
    assert build({"a.txt": "2\n", "b.txt": "2\n"}).paths(Act.CONFLICT) == ("a.txt",)


def test_a_plan_that_another_build_overtook_is_refused(build, out):
    build({"a.txt": "1\n"})
    plan = plan_write(out, tree_of({"a.txt": "2\n"}), MADE_BY)
    build({"a.txt": "3\n"})
    with pytest.raises(WriteRefused):
        write(plan)
    assert contents_of(out) == {"a.txt": b"3\n"}


def test_what_the_lock_says_of_a_file(build, out):
    file = File(
        b"{}\n", Kind.MERGE, "page home", (("goods", 0),), (("/title", ("goods", 0, "name")),)
    )
    build({"miniprogram/app.json": file})
    lock = parse_lock((out / ".solutionkit" / "lock.json").read_bytes())
    assert lock == Lock(
        MADE_BY,
        {
            "miniprogram/app.json": LockedFile(
                "0967ef424bce6791893e9a57bb952f80fd536e93",
                "miniprogram",
                Kind.MERGE,
                "page home",
                (("goods", 0),),
                (("/title", ("goods", 0, "name")),),
            )
        },
    )


def test_the_lock_has_a_line_for_each_file_in_order():
    files = {path: LockedFile("0" * 40, "trade", Kind.MANAGED) for path in ("b.json", "a.json")}
    lines = lock_text(Lock(Provenance("0.1.0", {}, ""), files)).decode().splitlines()
    assert [line.split('"')[1] for line in lines if "blob" in line] == ["a.json", "b.json"]


def test_blob_ids_are_those_of_git(tmp_path, missing_tool):
    (tmp_path / "a").write_bytes("方案\n".encode())
    try:
        git = subprocess.run(["git", "hash-object", tmp_path / "a"], capture_output=True, text=True)
    except FileNotFoundError:
        missing_tool("git", "apt-get install git")
    assert blob_id("方案\n".encode()) == git.stdout.strip()


def test_the_base_keeps_text_that_is_merged_and_nothing_else(build, out):
    build(
        {
            "app.js": "1\n",
            "logo.png": b"\x89PNG\x00",
            "fees.json": File(b"{}\n", Kind.MANAGED),
            "start.js": File(b"1\n", Kind.ONCE),
        }
    )
    with ZipFile(out / ".solutionkit" / "base.zip") as base:
        assert base.namelist() == ["app.js"]


def test_the_base_knows_no_clock():
    assert base_zip({"b": b"1", "a": b"2"}) == base_zip({"a": b"2", "b": b"1"})


def test_the_digest_of_a_spec_tells_its_files_apart():
    assert spec_digest({"a": "12", "b": ""}) != spec_digest({"a": "1", "b": "2"})


@pytest.mark.parametrize(
    "lock",
    [b"<<<<<<< HEAD\n", b"{}", b'{"lock": 2}', b"[]"],
    ids=["in conflict", "empty", "from a later version", "no object"],
)
def test_a_lock_that_cannot_be_read_is_refused(lock, build, out):
    build({"a.txt": "1\n"})
    (out / ".solutionkit" / "lock.json").write_bytes(lock)
    with pytest.raises(WriteRefused, match="lock.json"):
        build({"a.txt": "2\n"})


def test_a_lock_cannot_name_a_file_outside(build, out, tmp_path):
    (tmp_path / "victim").write_bytes(b"")
    build({"a.txt": "1\n"})
    entry = LockedFile(blob_id(b""), "x", Kind.MERGE)
    (out / ".solutionkit" / "lock.json").write_bytes(lock_text(Lock(MADE_BY, {"../victim": entry})))
    with pytest.raises(WriteRefused):
        build({})
    assert (tmp_path / "victim").exists()


UNSAFE = [
    ".solutionkit/lock.json",
    ".git/hooks/post-commit",
    "miniprogram/.GIT/config",
    "con.js",
    "pages/NUL",
    "pages/a:b.js",
    "pages/a?.js",
    "pages/trailing./a.js",
    "pages/trailing /a.js",
    "pages/new\nline.js",
]


@pytest.mark.parametrize("path", UNSAFE)
def test_a_name_no_system_could_hold_is_refused(path, build, out):
    with pytest.raises(WriteRefused):
        build({"a.txt": "1\n", path: "1\n"})
    assert not out.exists()


def test_a_link_on_the_way_is_refused(build, out, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    out.mkdir()
    (out / "pages").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(WriteRefused, match="link"):
        build({"a.txt": "1\n", "pages/home.js": "1\n"})
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert not (out / "a.txt").exists()


@pytest.mark.parametrize("target", ["inside.txt", "../outside.txt", "nowhere.txt"])
def test_a_link_in_a_files_place_is_refused(target, build, out, tmp_path):
    build({"inside.txt": "1\n"})
    (tmp_path / "outside.txt").write_text("1\n")
    (out / "a.txt").symlink_to(target)
    with pytest.raises(WriteRefused, match="link"):
        build({"a.txt": "2\n"})
    assert (tmp_path / "outside.txt").read_text() == "1\n"


def test_a_link_put_there_after_planning_is_not_followed(build, out, tmp_path):
    build({"pages/a.txt": "1\n"})
    plan = plan_write(out, tree_of({"pages/a.txt": "2\n"}), MADE_BY)
    (tmp_path / "outside.txt").write_text("1\n")
    (out / "pages" / "a.txt").unlink()
    (out / "pages" / "a.txt").symlink_to(tmp_path / "outside.txt")

    written = write(plan)

    assert written.paths(Act.CONFLICT) == ("pages/a.txt",)
    assert (tmp_path / "outside.txt").read_text() == "1\n"


def test_a_device_is_refused(build, out):
    out.mkdir()
    os.mkfifo(out / "a.txt")
    with pytest.raises(WriteRefused, match="device"):
        build({"a.txt": "1\n"})


@pytest.mark.parametrize("state", [".solutionkit", ".solutionkit/lock.json"])
def test_a_state_folder_that_is_a_link_is_refused(state, build, out, tmp_path):
    build({"a.txt": "1\n"})
    (out / state).rename(tmp_path / "moved")
    (out / state).symlink_to(tmp_path / "moved")
    with pytest.raises(WriteRefused, match="link"):
        build({"a.txt": "2\n"})


@pytest.mark.parametrize("place", ["/", "~", ".git/out", "link", "file"])
def test_an_odd_output_folder_is_refused(place, tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    (tmp_path / "link").symlink_to(home)
    (tmp_path / "file").write_text("")
    out = {"~": home}.get(place, tmp_path / place)
    with pytest.raises(WriteRefused):
        plan_write(out, tree_of({"a.txt": "1\n"}), MADE_BY)


def test_two_builds_at_once_do_not_mix(build, out):
    build({"a.txt": "1\n"})
    plan = plan_write(out, tree_of({"a.txt": "2\n"}), MADE_BY)
    folder = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        with pytest.raises(WriteRefused, match="another build"):
            write(plan)
    finally:
        os.close(folder)
    assert write(plan).paths(Act.CHANGE) == ("a.txt",)


def test_an_output_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteRefused):
        write(plan_write(tmp_path / "file" / "out", tree_of({"a.txt": "1\n"}), MADE_BY))
