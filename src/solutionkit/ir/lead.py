"""Leads: the forms visitors fill in, and who follows a lead up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit.source import Path


@dataclass(frozen=True)
class Routing:
    """Who gets a lead, as ids of parties; several take turns.

    `by` is `store`, `city`, `goods` or `turn`. `table` holds every value that `by` may take and
    somebody is named for; anything else goes to those in `to`, which is never empty where there
    is a party at all.
    """

    by: str
    table: Mapping[str, tuple[str, ...]]
    to: tuple[str, ...]
    origin: Path


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
