"""The check mount/jump-to-mini-program."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import FileTree, Finding, Solution, Text, output_check
from solutionkit_douyin.checks.mount.mounted import mounts
from solutionkit_douyin.limits import known


@output_check(
    message=Text(
        "{file} 里有跳转其他小程序，{mount}会被拒",
        "{file} jumps to another mini-program, so {mount} is refused",
    ),
    help=Text("删掉 {key}，或不用 {id}", "delete {key}, or do without {id}"),
)
def jump_to_mini_program(solution: Solution, tree: FileTree) -> Iterator[Finding]:
    """An app that is to be mounted can jump to another mini-program.

    ## Why is this wrong?
    An app with such a jump anywhere is refused video and live mounting.

    ## Example
    `"navigateToMiniProgramAppIdList": ["tt…"]` in app.json

    ## Use instead
    app.json without that key
    """
    key = known(solution, "navigate.mini-program").value["key"]
    for origin, capability in mounts(solution)[:1]:
        for path, file in tree.items():
            if path.endswith("/app.json") and key.encode() in file.content:
                values = {"file": path, "key": key, "id": capability.id}
                yield Finding(origin, {**values, "mount": capability.title})
