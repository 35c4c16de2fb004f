"""Leads: the forms visitors fill in, and who follows a lead up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from solutionkit.source import Path


@dataclass(frozen=True)
class Receivers:
    """Who may get a lead about one of the goods: `table` and `to` as in a routing, but limited."""

    table: Mapping[str, tuple[str, ...]]
    to: tuple[str, ...]

    def named(self, key: str) -> tuple[str, ...]:
        """Those who get a lead where `key` was chosen; nobody where none of them has the goods."""
        return self.table.get(key, self.to)


@dataclass(frozen=True)
class Routing:
    """Who gets a lead, as ids of parties; several take turns.

    `by` is `store`, `city`, `goods` or `turn`. `table` holds every value that `by` may take and
    somebody is named for; anything else goes to those in `to`, which is never empty where there
    is a party at all. `only` says by goods who may get a lead about those that some store does not
    have.
    """

    by: str
    table: Mapping[str, tuple[str, ...]]
    to: tuple[str, ...]
    origin: Path
    only: Mapping[str, Receivers] = field(default_factory=dict)


@dataclass(frozen=True)
class LeadForm:
    """A form a visitor fills in; each field is plain data (`id`, `title`, `kind`, `required`).

    `deleted` says when the fields are deleted that `privacy` does not speak of.
    """

    id: str
    title: str
    fields: tuple[Mapping[str, Any], ...]
    consent: str
    routing: Routing
    origin: Path
    deleted: str = ""
