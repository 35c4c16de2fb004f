"""The inventory of personal data: each datum, what for, when asked, when deleted."""

from __future__ import annotations

from typing import Any

from solutionkit import Solution
from solutionkit_dossier.items import place


def inventory(solution: Solution) -> list[dict[str, Any]]:
    """Give every datum of the spec and every field of its forms."""
    stated = [
        {
            "datum": each.id,
            "purpose": each.purpose,
            "asked": each.asked,
            "deleted": each.deleted,
            "where": place(each.origin),
        }
        for each in solution.privacy
    ]
    asked = [
        {
            "datum": f"{form.id}.{field['id']}",
            "purpose": form.consent,
            "asked": form.title,
            "deleted": _deleted(solution, field["id"]),
            "where": place(form.origin),
        }
        for form in solution.forms
        for field in form.fields
    ]
    return [*stated, *asked]


def _deleted(solution: Solution, datum: str) -> str:
    """When a form's field is deleted: as the datum of the same name is."""
    return next((each.deleted for each in solution.privacy if each.id == datum), "")
