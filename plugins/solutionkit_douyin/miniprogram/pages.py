"""From pages as data to what each page's files need: its tags, and the names those tags bind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit import BlockUse, Page, Solution, render_text
from solutionkit_douyin.miniprogram.blocks import library
from solutionkit_douyin.miniprogram.catalogue import operator, picture
from solutionkit_douyin.miniprogram.entries import entries
from solutionkit_douyin.miniprogram.leads import follow
from solutionkit_douyin.miniprogram.traits import holds, kept, traits

_MUSTACHE = re.compile(r"\{\{(.*?)\}\}")
_TEXT = re.compile(r"'[^']*'")
_NAME = re.compile(r"(?<![.\w])[A-Za-z_]\w*")
_HANDLER = re.compile(r'\b(?:bind|catch):?\w+="(\w+)"')
_ATTRIBUTE = re.compile(r'\s+([^\s=>]+(?:="[^"]*")?)')
_WIDEST = 100


@dataclass(frozen=True)
class PagePlan:
    """A page: the tags of its blocks, and the data and handlers those tags name."""

    page: Page
    uses: tuple[BlockUse, ...]
    tags: tuple[str, ...]
    names: frozenset[str]

    @property
    def route(self) -> str:
        """The page's path in the project."""
        return f"pages/{self.page.id}/index"

    @property
    def can_fail(self) -> bool:
        """Whether the page loads data, so that loading may fail."""
        return "state" in self.names or bool(self.names & LOADED)


LOADED = frozenset(
    {"form", "goods", "lead", "leads", "order", "orders", "people", "person", "quote", "stores"}
)
"""Names of page data that come from a service."""


def page_plans(solution: Solution) -> tuple[PagePlan, ...]:
    """The pages of `solution` that show, with only what its traits ask for."""
    return tuple(page_plan(solution, page) for page in pages_shown(solution))


def page_plan(solution: Solution, page: Page) -> PagePlan:
    """What one page needs."""
    holding = traits(solution)
    uses = blocks_shown(page, holding)
    tags = tuple(_tag(solution, page, use, holding) for use in uses)
    return PagePlan(page, uses, tags, frozenset().union(*map(names_in, tags)))


def pages_shown(solution: Solution) -> tuple[Page, ...]:
    """The pages that show at least one block under the solution's traits."""
    holding = traits(solution)
    return tuple(page for page in solution.pages if blocks_shown(page, holding))


def blocks_shown(page: Page, holding: frozenset[str]) -> tuple[BlockUse, ...]:
    """The blocks of a page that show under the traits `holding`."""
    wanted = (use for use in page.blocks if holds(use.options, holding))
    return tuple(use for use in wanted if use.block in library())


def names_in(tag: str) -> frozenset[str]:
    """The page data and handlers that a tag names."""
    inside = " ".join(_TEXT.sub("", each) for each in _MUSTACHE.findall(tag))
    return frozenset(_NAME.findall(inside)) | frozenset(_HANDLER.findall(tag))


def _tag(solution: Solution, page: Page, use: BlockUse, holding: frozenset[str]) -> str:
    block = library()[use.block]
    words = _words(solution)
    options = {key: _worded(value, words) for key, value in block.options.items()}
    context: Mapping[str, Any] = {
        "options": {**options, **kept(use.options, holding)},
        "has": sorted(holding),
        "entries": _rows(solution, page),
        **words,
    }
    return formatted(render_text(block.use, context).strip())


def _rows(solution: Solution, page: Page) -> list[str]:
    told = {"mini_programs": solution.settings.get("mini_programs", ())}
    rows = (render_text(each.tag, told).strip() for each in entries(solution, page.id))
    return [line for row in rows for line in row.splitlines()]


def _worded(value: Any, words: Mapping[str, str]) -> Any:
    return render_text(value, words) if isinstance(value, str) and "[[" in value else value


def _words(solution: Solution) -> Mapping[str, str]:
    """What a block's tag may say of the brand."""
    return {
        "name": solution.name,
        "intro": solution.intro,
        "banner": picture(solution, solution.theme.banner),
        "logo": picture(solution, solution.theme.logo),
        "operator": operator(solution),
        "follow": follow(solution),
        "phone": solution.service.get("phone") or "",
        "hours": solution.service.get("hours") or "",
    }


def formatted(tag: str) -> str:
    """A tag as a person would lay it out: one attribute a line once the line grows too long."""
    return "\n".join(_broken(line) for line in tag.splitlines() if line.strip())


def _broken(line: str) -> str:
    if len(line) <= _WIDEST or not line.lstrip().startswith("<"):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    name, rest = re.match(r"\s*<([\w-]+)(.*)", line).groups()  # type: ignore[union-attr]
    opening, _, closing = rest.rpartition(f"></{name}>")
    attributes = _ATTRIBUTE.findall(opening)
    lines = [f"{indent}<{name}", *(f"{indent}  {each}" for each in attributes)]
    return "\n".join(lines) + f"\n{indent}></{name}>{closing}"
