"""The check package/too-large."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import FileTree, Finding, Solution, Text, output_check
from solutionkit_douyin.checks.package.packing import parts
from solutionkit_douyin.limits import known


@output_check(
    message=Text(
        "{part}是上限（{limit} 字节）的 {percent}%；最大的是 {largest}",
        "{part} is {percent} % of its limit ({limit} bytes); largest are {largest}",
    ),
    help=Text(
        "压缩或删掉这些文件，或换成网络图片",
        "compress or drop these files, or load pictures from the network",
    ),
)
def too_large(solution: Solution, tree: FileTree) -> Iterator[Finding]:
    """The package, the main package or a sub-package is too large.

    ## Why is this wrong?
    The platform refuses the upload. What fills the part most, and the place in the spec it was
    made from, is named.

    ## 为什么不对
    超过大小上限，平台会拒绝上传。
    这里会指出占空间最多的文件，以及它来自方案的哪一处。

    ## Example
    `image: images/poster.png`, a picture of several megabytes

    ## Use instead
    `image: images/poster.webp`, the same picture compressed
    """
    for part in parts(solution, tree):
        limit = known(solution, part.limit).value
        if part.size > limit:
            percent = -(-part.size * 100 // limit)
            values = {"part": part.title, "percent": percent, "limit": limit}
            yield Finding(part.blamed(solution), {**values, "largest": part.largest})
