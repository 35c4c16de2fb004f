"""The library of blocks: the static components beside this package, and how pages use them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from solutionkit import read_data

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PARTS = ("index.js", "index.json", "index.ttml", "index.ttss")

_TAG = re.compile(r"<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[\s>]")


@dataclass(frozen=True)
class Block:
    """A component: the tag a page writes (a template), its options' defaults, its folder."""

    name: str
    use: str
    options: Mapping[str, Any]
    folder: Traversable

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Its files by name."""
        return {part: self.folder.joinpath(part).read_bytes() for part in PARTS}

    @property
    def parts(self) -> frozenset[str]:
        """The blocks this one is built of."""
        return tags_in(self.files["index.ttml"].decode())


class Library(Mapping[str, Block]):
    """Every block there is, by name; each is read when it is first asked for."""

    def __getitem__(self, name: str) -> Block:
        """Give the block of that name, or raise `KeyError`."""
        if name not in names():
            raise KeyError(name)
        return _block(name)

    def __iter__(self) -> Iterator[str]:
        """Name after name."""
        return iter(names())

    def __len__(self) -> int:
        """How many there are."""
        return len(names())

    def __contains__(self, name: object) -> bool:
        """Whether there is such a block; reads none."""
        return name in names()


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


def library() -> Library:
    """Every block there is, by name."""
    return Library()


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


@cache
def _block(name: str) -> Block:
    folder = files("solutionkit_douyin").joinpath("blocks").joinpath(name)
    about = read_data(folder.joinpath("block.yaml").read_bytes(), f"{name}/block.yaml")
    return Block(name, about.get("use", ""), about.get("options", {}), folder)
