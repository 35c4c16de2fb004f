"""What of a project counts towards the package: its parts, their bounds, what fills them.

Counted on the generated files, before the platform's tools compress scripts; no part is larger
than what is counted here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from solutionkit import File, FileTree, Solution, Text
from solutionkit_douyin.checks.package.pictures import pictures
from solutionkit_douyin.limits import known

_NAMED = 2
"""How many of the largest files a message names."""


@dataclass(frozen=True)
class Part:
    """The whole package, the main one, or a sub-package: its files, and the fact that bounds it."""

    title: Text
    limit: str
    files: Mapping[str, File]

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return sum(len(file.content) for file in self.files.values())

    @property
    def largest(self) -> str:
        """The largest files, each with its size and what made it."""
        return ", ".join(
            f"{path} ({len(file.content)}, {file.made_by or '-'})"
            for path, file in self._by_size()[:_NAMED]
        )

    def blamed(self, solution: Solution) -> tuple[str | int, ...]:
        """The place in the spec that the largest file with a place was made from."""
        named = {solution.assets[file].content: at for at, file in _assets(solution)}
        for _, file in self._by_size():
            at = file.origins[0] if file.origins else named.get(file.content)
            if at is not None:
                return at
        return ("targets",)

    def _by_size(self) -> list[tuple[str, File]]:
        return sorted(self.files.items(), key=lambda each: (-len(each[1].content), each[0]))


def parts(solution: Solution, tree: FileTree) -> Iterator[Part]:
    """The parts of every mini-program in `tree` that the platform bounds."""
    for root in _roots(tree):
        files = _packed(solution, tree, root)
        folders = tuple(_subpackage_folders(tree, root))
        outside = {path: file for path, file in files.items() if not path.startswith(folders)}
        yield Part(Text("整包", "the package"), "package.total-bytes", files)
        yield Part(Text("主包", "the main package"), "package.main-bytes", outside)
        for folder in folders:
            inside = {path: file for path, file in files.items() if path.startswith(folder)}
            title = Text(f"分包 {folder}", f"the sub-package {folder}")
            yield Part(title, "package.subpackage-bytes", inside)


def _assets(solution: Solution) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The pictures that were found, the first place last, so that it is the one kept."""
    return (each for each in reversed(list(pictures(solution))) if each[1] in solution.assets)


def _roots(tree: FileTree) -> Iterator[str]:
    """The folders that hold a mini-program: where its app.json and app.js stand."""
    for path in tree:
        folder, _, name = path.rpartition("/")
        root = f"{folder}/" if folder else ""
        if name == "app.json" and f"{root}app.js" in tree:
            yield root


def _subpackage_folders(tree: FileTree, root: str) -> Iterator[str]:
    app = json.loads(tree[f"{root}app.json"].content)
    for each in (*app.get("subPackages", ()), *app.get("subpackages", ())):
        yield f"{each['root'].strip('/')}/"


def _packed(solution: Solution, tree: FileTree, root: str) -> dict[str, File]:
    """The files under `root`, seen from there, that count: of a packed type, not ignored."""
    types = known(solution, "package.file-types").value
    ignored = known(solution, "package.ignored-files").value
    inside = {path.removeprefix(root): file for path, file in tree.items() if path.startswith(root)}
    return {
        path: file
        for path, file in inside.items()
        if path.rpartition(".")[2].lower() in types
        and not path.endswith(tuple(ignored["endings"]))
        and not any(step in ignored["folders"] or step.startswith(".") for step in path.split("/"))
    }
