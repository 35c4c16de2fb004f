"""Which rows a page has for the capabilities in use: one line of `entries.yaml` each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from solutionkit import Solution, is_off, read_data


@dataclass(frozen=True)
class Entry:
    """The row of a capability: the page it stands on, and its tag (a template)."""

    capability: str
    page: str
    tag: str


def entries(solution: Solution, page: str) -> tuple[Entry, ...]:
    """The rows that `page` has, in the order of the file."""
    used = {use.capability.id for use in solution.reach if not is_off(solution, use)}
    return tuple(each for each in all_entries() if each.page == page and each.capability in used)


def entry_pages(solution: Solution) -> Iterator[str]:
    """The pages that have such rows."""
    pages = dict.fromkeys(each.page for each in all_entries())
    return (page for page in pages if entries(solution, page))


@cache
def all_entries() -> tuple[Entry, ...]:
    """Every row there is, whatever a solution uses."""
    raw = files(__package__).joinpath("entries.yaml").read_bytes()
    lines: list[Mapping[str, str]] = read_data(raw, "entries.yaml")
    return tuple(Entry(each["id"], each["page"], each["tag"]) for each in lines)
