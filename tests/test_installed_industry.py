"""An industry in a wheel of its own: installed, it needs no change outside its own folder."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins" / "solutionkit_tools_entertainment"


@pytest.fixture(scope="module")
def installed_beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder its wheel is installed into, found only by who puts it on the path."""
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    alone = ["--no-deps", "--no-build-isolation", "--no-index", "--target", str(folder)]
    subprocess.run([*pip, *alone, str(PACKAGE)], check=True)
    return folder


def solutionkit(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "solutionkit", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_it_is_listed_and_passes_its_own_test(installed_beside: Path, tmp_path: Path) -> None:
    listed = solutionkit(installed_beside, tmp_path, "industry", "list").stdout
    assert "tools-entertainment  [可用]" in listed
    tried = solutionkit(installed_beside, tmp_path, "industry", "test", "tools-entertainment")
    assert tried.returncode == 0, tried.stdout


def test_a_spec_of_it_is_started_and_built(installed_beside: Path, tmp_path: Path) -> None:
    for words in (
        ("new", "tools-entertainment", "app", "--name", "照片小帮手"),
        ("check", "app/solution.yaml"),
        ("build", "app/solution.yaml", "-o", "out"),
    ):
        done = solutionkit(installed_beside, tmp_path, *words)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "out" / "miniprogram" / "app.json").is_file()
    assert (tmp_path / "out" / "fees" / "fees.json").is_file()


def test_without_it_a_spec_of_it_says_what_to_install(tmp_path: Path) -> None:
    spec = PACKAGE / "solutionkit_tools_entertainment/industry/scenarios/photo-tools/solution.yaml"
    done = solutionkit(tmp_path, tmp_path, "check", str(spec))
    assert done.returncode == 1
    assert "industry/not-installed" in done.stdout
    assert "pip install ./plugins/solutionkit_tools_entertainment" in done.stdout
    assert (PACKAGE.parents[1] / "plugins/solutionkit_tools_entertainment/pyproject.toml").is_file()


@pytest.mark.parametrize("name", ["tools-entertainment", "工具"])
def test_without_it_new_says_what_to_install(name: str, tmp_path: Path) -> None:
    done = solutionkit(tmp_path, tmp_path, "new", name, "app")
    assert done.returncode == 1
    assert "pip install ./plugins/solutionkit_tools_entertainment" in done.stderr


def test_a_working_copy_is_tried_in_the_place_of_what_is_installed(
    installed_beside: Path, tmp_path: Path
) -> None:
    copy = copytree(PACKAGE / "solutionkit_tools_entertainment/industry", tmp_path / "copy")
    done = solutionkit(installed_beside, tmp_path, "industry", "test", str(copy))
    assert done.returncode == 0, done.stdout + done.stderr
    (copy / "cases/fees.yaml").unlink()
    changed = solutionkit(installed_beside, tmp_path, "industry", "test", str(copy))
    assert changed.stdout.count("\n✓") < done.stdout.count("\n✓")
