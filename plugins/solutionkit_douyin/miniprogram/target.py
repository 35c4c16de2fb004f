"""The target `miniprogram`: a native Douyin mini-program, opened as it is by the developer tools.

Shells give configuration, page scripts and services; blocks are copied as they stand; nothing is
written that no page reaches. Not here: trade settings with the platform (target `trade`).
"""

from __future__ import annotations

from solutionkit import Generator, Text
from solutionkit_douyin.miniprogram.project import project

generator = Generator(
    name="miniprogram",
    summary=Text(
        "抖音小程序工程，用开发者工具直接打开",
        "a mini-program project, opened as it is by DevTools",
    ),
    generate=project,
    open_first="app.json",
)

__all__ = ["generator"]
