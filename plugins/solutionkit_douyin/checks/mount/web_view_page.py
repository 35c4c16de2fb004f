"""The check mount/web-view-page."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import FileTree, Finding, Solution, Text, output_check
from solutionkit_douyin.checks.mount.mounted import mounts
from solutionkit_douyin.limits import known


@output_check(
    message=Text(
        "页面 {file} 用了 web-view，{mount}只认原生页面",
        "the page {file} uses a web-view; {mount} asks for native pages",
    ),
    help=Text("把 {file} 换成原生页面", "make {file} a native page"),
)
def web_view_page(solution: Solution, tree: FileTree) -> Iterator[Finding]:
    """A page of an app that is to be mounted is a web-view.

    ## Why is this wrong?
    Mounted pages must be native; an application with web-view pages is refused.

    ## Example
    `<web-view src="https://example.com"></web-view>`

    ## Use instead
    `<view>…</view>`
    """
    if not known(solution, "mount.self-conditions").value["native_pages"]:
        return
    for origin, capability in mounts(solution)[:1]:
        for path, file in tree.items():
            if path.endswith(".ttml") and b"<web-view" in file.content:
                yield Finding(origin, {"file": path, "mount": capability.title})
