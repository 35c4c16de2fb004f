"""A project folder that is built again and again, as an author would."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from solutionkit.generate.lockfile import Provenance
from solutionkit.generate.tree import File, FileTree, Kind
from solutionkit.generate.writer import Written, plan_write, write

MADE_BY = Provenance("0.1.0", {"miniprogram": "0.1.0"}, "sha256:0")


def tree_of(files: Mapping[str, str | bytes | File], kind: Kind = Kind.MERGE) -> FileTree:
    tree = FileTree()
    for path, content in files.items():
        if isinstance(content, str):
            content = content.encode()
        tree.add(path, content if isinstance(content, File) else File(content, kind))
    return tree


def contents_of(out: Path) -> dict[str, bytes]:
    """Every file of the project but what solutionkit keeps for itself."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".solutionkit" not in path.parts
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def build(out: Path) -> Callable[..., Written]:
    """Build a project of the given files; keyword `kind` is the kind of all of them."""

    def build(files: Mapping[str, str | bytes | File], kind: Kind = Kind.MERGE) -> Written:
        return write(plan_write(out, tree_of(files, kind), MADE_BY))

    return build
