"""Pages and how they look: the blocks of a page, colours, pictures. Not here: what blocks show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit.source import Path


@dataclass(frozen=True)
class BlockUse:
    """A block on a page and the data it is bound to, as plain data."""

    block: str
    options: Mapping[str, Any]
    origin: Path


@dataclass(frozen=True)
class Page:
    """A page: its route, its title, and its blocks from top to bottom."""

    id: str
    title: str
    blocks: tuple[BlockUse, ...]
    tab: bool
    origin: Path


@dataclass(frozen=True)
class Theme:
    """Colours as `#RRGGBB`: the brand's own, and those computed from it (`lower.theme`)."""

    primary: str
    fill: str
    brand_ink: str
    tint: str
    logo: str | None
    banner: str | None
    origin: Path


@dataclass(frozen=True)
class Asset:
    """A file of the author that goes into the project: its path beside the spec, its bytes."""

    path: str
    content: bytes
