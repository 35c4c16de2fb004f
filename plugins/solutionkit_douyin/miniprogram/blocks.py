"""The library of blocks: the static components beside this package, and how pages use them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from solutionkit import read_data

PARTS = ("index.js", "index.json", "index.ttml", "index.ttss")

_TAG = re.compile(r"<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[\s>]")


@dataclass(frozen=True)
class Block:
    """A component: its files by name, the tag a page writes (a template), its options' defaults."""

    name: str
    use: str
    options: Mapping[str, Any]
    files: Mapping[str, bytes]

    @property
    def parts(self) -> frozenset[str]:
        """The blocks this one is built of."""
        return tags_in(self.files["index.ttml"].decode())


@cache
def names() -> tuple[str, ...]:
    """The names of all blocks; their files are not read."""
    folder = files("solutionkit_douyin").joinpath("blocks")
    return tuple(sorted(each.name for each in folder.iterdir() if each.is_dir()))


@cache
def scripted() -> tuple[str, ...]:
    """The ids of the pages that have a script."""
    shell = files("solutionkit_douyin").joinpath(
        "shells", "app", "[[ cookiecutter.slug ]]", "pages"
    )
    return tuple(sorted(each.name for each in shell.iterdir() if each.is_dir()))


@cache
def library() -> Mapping[str, Block]:
    """Every block there is, by name."""
    return {name: _block(name) for name in names()}


def tags_in(markup: str) -> frozenset[str]:
    """The tags in `markup` that may be blocks: those with a hyphen."""
    return frozenset(_TAG.findall(markup))


def used_by(markup: str) -> frozenset[str]:
    """The blocks that `markup` uses, and those they are built of."""
    found: set[str] = set()
    ahead: set[str] = set(tags_in(markup) & library().keys())
    while ahead:
        found |= ahead
        ahead = {part for name in ahead for part in library()[name].parts}
        ahead = (ahead & library().keys()) - found
    return frozenset(found)


def _block(name: str) -> Block:
    folder = files("solutionkit_douyin").joinpath("blocks").joinpath(name)
    about = read_data(folder.joinpath("block.yaml").read_bytes(), f"{name}/block.yaml")
    return Block(
        name=name,
        use=about.get("use", ""),
        options=about.get("options", {}),
        files={part: folder.joinpath(part).read_bytes() for part in PARTS},
    )
