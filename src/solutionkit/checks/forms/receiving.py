"""Who is named for the leads of a form, and where."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.ir.lead import LeadForm
from solutionkit.source import Document, Path


def named_receivers(form: LeadForm, document: Document) -> dict[str, Path]:
    """Every party that the routing names, and the first place it is named at."""
    return dict(reversed(list(_named(form, document))))


def _named(form: LeadForm, document: Document) -> Iterator[tuple[str, Path]]:
    origin = form.routing.origin
    lists: list[tuple[Path, tuple[str, ...]]] = [
        *(((*origin, "table", key), parties) for key, parties in form.routing.table.items()),
        ((*origin, "to"), form.routing.to),
    ]
    for here, parties in lists:
        for index, party in enumerate(parties):
            whole = here if document.node(here) else origin
            yield party, (*here, index) if document.node((*here, index)) else whole
