"""The target `miniprogram`: a native Douyin mini-program, opened as it is by the developer tools.

Shells give configuration, page scripts and services; blocks are copied as they stand; nothing is
written that no page reaches. Not here: trade settings with the platform (target `trade`).
"""

from __future__ import annotations

from solutionkit import Generator, Solution, Text
from solutionkit_douyin.miniprogram.project import project
from solutionkit_douyin.trade.sold import without_app

_SOLD_ELSEWHERE = Text(
    "没有小程序工程：channels 里只有团购组件；也在小程序里卖，就加上 mini-program",
    "no mini-program: channels names the group-buying component alone; add mini-program to sell"
    " in one too",
)


def _why_nothing(solution: Solution) -> Text | None:
    return _SOLD_ELSEWHERE if without_app(solution) else None


generator = Generator(
    name="miniprogram",
    summary=Text(
        "抖音小程序工程，用开发者工具直接打开",
        "a mini-program project, opened as it is by DevTools",
    ),
    generate=project,
    open_first="app.json",
    why_nothing=_why_nothing,
)

__all__ = ["generator"]
