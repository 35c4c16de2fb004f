"""Which names a generated file may have, on any system its owner may copy the folder to.

Here are rules on text alone; what stands on the disk is looked at in `standing`.
"""

from __future__ import annotations

import re

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused

STATE = ".solutionkit"
"""The folder, inside the output folder, that holds what the next build must know."""

_OWNED_BY_OTHERS = {STATE, ".git", ".hg", ".svn"}
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.I)
_NEVER_IN_A_NAME = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def is_plain(path: str) -> bool:
    """Whether `path` is relative, has forward slashes, and names one place in one way."""
    return "\\" not in path and not {"", ".", ".."}.intersection(path.split("/"))


def refuse_unsafe(path: str) -> None:
    """Let `path` pass if it is a plain relative path that every file system can hold."""
    if not is_plain(path):
        raise WriteRefused(
            Text(
                f"路径 {path!r} 不是输出目录内的普通相对路径",
                f"{path!r} is not a plain path inside the output folder",
            )
        )
    for name in path.split("/"):
        if not _is_portable(name):
            raise WriteRefused(
                Text(
                    f"路径 {path!r} 中的 {name!r} 不能用作文件名",
                    f"{name!r} in {path!r} cannot be the name of a file",
                )
            )


def _is_portable(name: str) -> bool:
    return not (
        _NEVER_IN_A_NAME.search(name)
        or _DEVICE.fullmatch(name)
        or name != name.rstrip(". ")
        or name.casefold() in _OWNED_BY_OTHERS
    )
