"""The check package/main-too-large."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import FileTree, Finding, Solution, Text, output_check
from solutionkit_douyin.checks.package.packing import mains
from solutionkit_douyin.limits import known


@output_check(
    message=Text(
        "主包 {size} 字节，超过 {limit}；最大的是 {largest}",
        "the main package holds {size} bytes, more than {limit}; largest are {largest}",
    ),
    help=Text(
        "压缩或删掉这些文件，或换成网络图片",
        "compress or drop these files, or load pictures from the network",
    ),
)
def main_too_large(solution: Solution, tree: FileTree) -> Iterator[Finding]:
    """The main package is too large.

    ## Why is this wrong?
    The platform refuses the upload. What counts most, and the part of the spec it was made
    from, is named.

    ## Example
    `image: images/poster-8mb.png`

    ## Use instead
    `image: images/poster.webp`
    """
    limit = known(solution, "package.main-bytes").value
    for part in mains(solution, tree):
        if part.size > limit:
            values = {"part": part.name, "size": part.size, "limit": limit}
            yield Finding(part.blamed, {**values, "largest": part.largest})
