"""Trees from plain text, and what stands in a project."""

from collections.abc import Mapping
from pathlib import Path

from solutionkit.generate.lockfile import Provenance
from solutionkit.generate.tree import File, FileTree, Kind

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
