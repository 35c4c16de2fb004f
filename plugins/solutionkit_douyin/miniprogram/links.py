"""Which pages a page leads to, and what a solution asks of its pages.

Not here: the checks that say so (`checks/page`), the pages themselves (`pages`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from solutionkit import Page, Solution, Text, read_data, render_text
from solutionkit_douyin.miniprogram.blocks import library, scripted
from solutionkit_douyin.miniprogram.pages import blocks_shown, page_plan, pages_shown
from solutionkit_douyin.miniprogram.shells import shell_context
from solutionkit_douyin.miniprogram.traits import traits

_ROUTE = re.compile(r"/pages/([a-z-]+)/index")
_NAMED = re.compile(r"/pages/(.+?)/index")
"""A route in a template; what a template leaves open names no page that is there."""
_METHOD = re.compile(r"^  (\w+)\([^\n]*\) \{\n(.*?)^  \},?$", re.MULTILINE | re.DOTALL)
_CALLED = re.compile(r"this\.(\w+)\(")


@dataclass(frozen=True)
class Need:
    """A block that a page must have once every trait in `when` holds; `why` is what fails else."""

    when: frozenset[str]
    page: str
    block: str
    why: Text


def dead_links(solution: Solution) -> Iterator[tuple[Page, str]]:
    """Every page and the id of one it opens that does not show, once for each pair.

    Rendering takes long, so it is done only for pages that name such a page at all.
    """
    holding, showing = traits(solution), pages_shown(solution)
    there = {page.id for page in showing}
    doubtful = [page for page in showing if not _named(page, holding) <= there]
    plans = [page_plan(solution, page) for page in doubtful]
    context = {"cookiecutter": shell_context(solution, plans)}
    for plan in plans:
        script = render_text(_script(plan.page.id), context) if plan.page.id in scripted() else ""
        text = "\n".join((*plan.tags, *_reachable(script, plan.names)))
        for target in sorted(set(_ROUTE.findall(text)) - there):
            yield plan.page, target


def _named(page: Page, holding: frozenset[str]) -> set[str]:
    """The pages that the templates of a page's blocks and of its script name, whatever shows."""
    templates = [library()[use.block].use for use in blocks_shown(page, holding)]
    templates += [_script(page.id)] if page.id in scripted() else []
    return set(_NAMED.findall("\n".join(templates)))


def unmet(solution: Solution) -> Iterator[Need]:
    """What the solution asks of its pages that they do not have."""
    holding = traits(solution)
    pages = solution.pages
    shown = {(each.id, use.block) for each in pages for use in blocks_shown(each, holding)}
    for need in _needs():
        if need.when <= holding and (need.page, need.block) not in shown:
            yield need


def _reachable(script: str, bound: frozenset[str]) -> Iterator[str]:
    """The methods of a script that a tag binds, that the page runs itself, or that those call."""
    methods = dict(_METHOD.findall(script))
    ahead = {name for name in methods if name in bound or name.startswith("on")}
    seen: set[str] = set()
    while ahead:
        seen |= ahead
        called = {each for name in ahead for each in _CALLED.findall(methods[name])}
        ahead = (called & methods.keys()) - seen
    yield from (methods[name] for name in sorted(seen))


@cache
def _script(page: str) -> str:
    shell = files("solutionkit_douyin").joinpath("shells", "app", "[[ cookiecutter.slug ]]")
    return shell.joinpath("pages", page, "index.js").read_text("utf-8")


@cache
def _needs() -> tuple[Need, ...]:
    file = files("solutionkit_douyin").joinpath("miniprogram", "page_needs.yaml")
    return tuple(
        Need(
            frozenset(entry["when"]),
            entry["page"],
            entry["block"],
            Text(entry["why"]["zh"], entry["why"]["en"]),
        )
        for entry in read_data(file.read_bytes(), file.name)
    )
