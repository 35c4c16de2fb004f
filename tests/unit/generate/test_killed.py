"""A build killed at any moment is finished or undone by the next; nothing of the author's moves."""

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import MADE_BY, contents_of, tree_of
from killed_build import DIED

from solutionkit.errors import WriteRefused
from solutionkit.generate.plan import Act
from solutionkit.generate.writer import Recovery, plan_write, recover, write

OLD = {
    "app/app.json": '{"pages": ["home"]}\n',
    "app/pages/home.js": "1\n2\n3\n4\n5\n",
    "app/pages/gone/index.js": "old\n",
    "app/shape": "a file, later a folder\n",
    "app/same.js": "same\n",
}
NEW = {
    "app/app.json": '{"pages": ["home", "order"]}\n',
    "app/pages/home.js": "1\n2\n3\n4\n五\n",
    "app/pages/order/index.js": "new\n",
    "app/shape/index.js": "in the folder\n",
    "app/same.js": "same\n",
}
MINE = {"README.md": "我的说明\n", "app/mine.js": "我的\n", "app/pages/gone/mine.js": "也是我的\n"}
CHILD = Path(__file__).with_name("killed_build.py")


def build(out, files):
    return write(plan_write(out, tree_of(files), MADE_BY))


def killed(out, files, fatal):
    wanted = out.with_name("tree.json")
    wanted.write_text(json.dumps(files), "utf-8")
    return subprocess.run(
        [sys.executable, "-B", CHILD, out, wanted, str(fatal)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A built project with files of the author's own, and an edit in a generated one."""
    out = tmp_path_factory.mktemp("started") / "out"
    build(out, OLD)
    for path, content in MINE.items():
        (out / path).write_text(content, "utf-8")
    (out / "app/pages/home.js").write_text("一\n2\n3\n4\n5\n", "utf-8")
    return out


@pytest.fixture(scope="module")
def finished(started, tmp_path_factory):
    """What stands there after a build that nobody kills, with the lock and base texts."""
    out = tmp_path_factory.mktemp("finished") / "out"
    shutil.copytree(started, out)
    build(out, NEW)
    assert (out / "app/pages/home.js").read_text("utf-8") == "一\n2\n3\n4\n五\n"
    return everything(out)


@pytest.fixture(scope="module")
def changes(started, tmp_path_factory):
    """How many changes to the disk that build makes."""
    out = tmp_path_factory.mktemp("counted") / "out"
    shutil.copytree(started, out)
    return int(killed(out, NEW, fatal=1_000_000).stdout)


def everything(out):
    return {
        path.relative_to(out).as_posix(): path.read_bytes() if path.is_file() else None
        for path in out.rglob("*")
    }


def stamps(out):
    return {path: ((out / path).stat().st_ino, (out / path).stat().st_mtime_ns) for path in MINE}


@pytest.mark.parametrize("point", range(20))
def test_killed_at_twenty_random_points(point, started, finished, changes, tmp_path):
    fatal = sorted(random.Random(20).sample(range(1, changes + 1), 20))[point]
    out = tmp_path / "out"
    shutil.copytree(started, out)
    mine, before = stamps(out), contents_of(out)

    assert killed(out, NEW, fatal).returncode == DIED

    for path, content in contents_of(out).items():
        assert content in (before.get(path), finished.get(path)), "no file is half written"
    assert stamps(out) == mine, "no file of the author's moved"
    recover(out)
    assert everything(out) in (everything(started), finished), "undone or finished, as a whole"
    build(out, NEW)
    assert everything(out) == finished
    assert stamps(out) == mine


@pytest.mark.parametrize("share", [0.0, 0.2, 0.4, 0.6, 0.8, 1.0])
def test_an_edit_made_after_the_kill_stays(share, started, changes, tmp_path):
    out = tmp_path / "out"
    shutil.copytree(started, out)
    killed(out, NEW, 1 + int(share * (changes - 1)))
    (out / "app/app.json").write_text('{"pages": ["mine"]}\n', "utf-8")

    build(out, NEW)

    assert '"mine"' in (out / "app/app.json").read_text("utf-8")


def test_killed_again_while_it_finishes(started, finished, changes, tmp_path):
    out = tmp_path / "out"
    shutil.copytree(started, out)
    killed(out, NEW, changes * 2 // 3)
    again = 0
    while killed(out, NEW, 6).returncode == DIED:
        again += 1
    assert again > 0
    assert everything(out) == finished


def test_recovery_says_what_it_did(started, changes, tmp_path):
    found = set()
    for fatal in (changes // 3, changes * 2 // 3):
        out = tmp_path / str(fatal) / "out"
        shutil.copytree(started, out)
        killed(out, NEW, fatal)
        found.add(recover(out))
        assert recover(out) is Recovery.NOTHING
    assert found == {Recovery.UNDONE, Recovery.FINISHED}


def test_killed_in_the_very_first_build(tmp_path):
    fatal = 1
    while True:
        out = tmp_path / str(fatal) / "out"
        out.parent.mkdir()
        if killed(out, {"a/b.js": "1\n"}, fatal).returncode != DIED:
            break
        assert build(out, {"a/b.js": "1\n"}).paths(Act.CONFLICT) == ()
        assert contents_of(out) == {"a/b.js": b"1\n"}
        fatal += 1
    assert fatal > 5


@pytest.mark.parametrize(
    "journal",
    [b"", b'[["a.txt", null', b"7", b"[7]", b'[["a.txt"]]', b"[[7, null, null]]", b"\xff"],
    ids=["empty", "cut off", "no list", "no step", "half a step", "no path", "no text"],
)
def test_a_journal_that_cannot_be_read_is_refused_and_can_be_taken_away(journal, tmp_path):
    out = tmp_path / "out"
    build(out, {"a.txt": "1\n"})
    (out / ".solutionkit/journal").write_bytes(journal)
    with pytest.raises(WriteRefused, match=r"\.solutionkit/journal"):
        recover(out)
    (out / ".solutionkit/journal").unlink()
    assert recover(out) is Recovery.NOTHING
    build(out, {"a.txt": "2\n"})
    assert (out / "a.txt").read_text("utf-8") == "2\n"
