"""The check package/picture-not-packed."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.checks.package.pictures import pictures
from solutionkit_douyin.limits import known

_PICTURES = ("png", "jpg", "jpeg", "webp", "gif", "svg")


@check(
    message=Text(
        "图片 {file} 的类型不会进包", "the picture {file} is of a type that is not packed"
    ),
    help=Text("换成 {types} 之一", "make it one of {types}"),
)
def picture_not_packed(solution: Solution) -> Iterator[Finding]:
    """A picture is of a type that the platform's tools leave out of the package.

    ## Why is this wrong?
    Files of other types are left out without a word, and users see an empty place.

    ## 为什么不对
    平台的工具打包时会漏掉这种类型的文件，而且不提示。
    用户打开页面，看到的是一块空白。

    ## Example
    `image: images/mint.tiff`

    ## Use instead
    `image: images/mint.webp`
    """
    packed = known(solution, "package.file-types").value
    types = ", ".join(each for each in packed if each in _PICTURES)
    for at, file in pictures(solution):
        if file.rpartition(".")[2].lower() not in packed:
            yield Finding(at, {"file": file, "types": types})
