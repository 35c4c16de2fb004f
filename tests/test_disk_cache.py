"""What was read of packages is kept between runs, and never changes an answer."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "industries/legal/scenarios/law-firm/solution.yaml"


def check(cache: Path | str, *words: str, spec: Path = SPEC) -> str:
    """What `check` says in a process of its own."""
    environment = {**os.environ, "SOLUTIONKIT_CACHE_DIR": str(cache)}
    command = [sys.executable, "-m", "solutionkit", "check", str(spec), "--as-of", "2026-11-20"]
    done = subprocess.run([*command, *words], env=environment, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    return done.stdout


def entries(cache: Path) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in cache.rglob("*") if each.is_file()}


@pytest.fixture(scope="module")
def said() -> str:
    """What is said when nothing is kept."""
    return check("")


def test_a_second_run_says_the_same_and_makes_nothing_anew(tmp_path: Path, said: str) -> None:
    assert check(tmp_path) == said
    first = entries(tmp_path)
    assert first
    assert check(tmp_path) == said
    assert entries(tmp_path) == first


def test_damaged_entries_are_made_anew(tmp_path: Path, said: str) -> None:
    check(tmp_path)
    whole = entries(tmp_path)
    for number, file in enumerate(sorted(whole)):
        file.write_bytes((b"", b"no pickle", whole[file][:-9])[number % 3])
    assert check(tmp_path) == said
    assert entries(tmp_path).keys() == whole.keys()
    assert all(len(each) > 9 for each in entries(tmp_path).values())


def test_a_place_that_is_no_folder_is_done_without(tmp_path: Path, said: str) -> None:
    (tmp_path / "file").write_text("")
    assert check(tmp_path / "file") == said
    assert check(tmp_path / "file" / "under") == said


@pytest.mark.skipif(os.name != "posix", reason="rights of users and groups")
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path, said: str) -> None:
    check(tmp_path)
    (version,) = tmp_path.iterdir()
    for file in version.iterdir():
        file.write_bytes(b"cos\nsystem\n(S'exit 3'\ntR.")
    version.chmod(0o777)
    kept = entries(tmp_path)
    assert check(tmp_path) == said
    assert entries(tmp_path) == kept


def test_an_edit_of_an_industry_is_seen_at_once(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    package = ROOT / "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment"
    copytree(package, site / "solutionkit_tools_entertainment")
    about = site / "tools-0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: tools\nVersion: 0\n")
    (about / "entry_points.txt").write_text("[solutionkit]\nt = solutionkit_tools_entertainment\n")
    industry = site / "solutionkit_tools_entertainment/industry"
    spec = industry / "scenarios/photo-tools/solution.yaml"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(site))
        assert "titel" not in check(cache, spec=spec)
        pages = industry / "pages.yaml"
        pages.write_text(pages.read_text("utf-8").replace("title: ", "titel: ", 1), "utf-8")
        assert "titel" in check(cache, spec=spec)


def test_old_versions_are_forgotten_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "folder").mkdir()
    for number in range(6):
        old = tmp_path / f"{number:016x}"
        old.mkdir()
        os.utime(old, (number, number))
    check(tmp_path)
    left = {each.name for each in tmp_path.iterdir()}
    assert {"notes.txt", "folder", f"{5:016x}", f"{4:016x}", f"{3:016x}"} < left
    assert len(left) == 6
