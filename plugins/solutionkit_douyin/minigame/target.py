"""The target `minigame`: a playable Douyin mini-game, opened as it is by the developer tools.

The shell gives screens and services, the play its board (`plays/`); what is played with, props,
goods and ad slots are data of the spec. Parts a game does not have (a shop, ads) are not in its
project.
"""

from __future__ import annotations

from solutionkit import Generator, Text
from solutionkit_douyin.minigame.project import project

generator = Generator(
    name="minigame",
    summary=Text(
        "抖音小游戏工程，用开发者工具直接打开",
        "a mini-game project, opened as it is by DevTools",
    ),
    generate=project,
    open_first="game.json",
)

__all__ = ["generator"]
