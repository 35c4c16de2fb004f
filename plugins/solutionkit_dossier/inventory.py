"""The inventory of personal data: each datum, what for, when asked, when deleted."""

from __future__ import annotations

from typing import Any

from solutionkit import Solution, in_app
from solutionkit_dossier.items import place


def inventory(solution: Solution) -> list[dict[str, Any]]:
    """Give every datum of the spec and every field of its forms; an app is what asks for them."""
    if not in_app(solution):
        return []
    stated = [
        {
            "datum": each.id,
            "title": each.title or _called(solution, each.id),
            "purpose": each.purpose,
            "asked": each.asked,
            "deleted": each.deleted,
            "where": place(each.origin),
        }
        for each in solution.privacy
    ]
    known = {each.id: each for each in solution.privacy}
    asked = [
        {
            "datum": f"{form.id}.{field['id']}",
            "title": field["title"],
            "purpose": form.consent,
            "asked": form.title,
            "deleted": known[field["id"]].deleted if field["id"] in known else form.deleted,
            "where": place(form.origin),
        }
        for form in solution.forms
        for field in form.fields
    ]
    return [*stated, *asked]


def in_english(solution: Solution, text: str) -> str:
    """What presets and capabilities say of a datum, in English; an author's words stay."""
    english, capabilities = solution.industry.english, solution.platform.capabilities.values()
    titles = {each.title.zh: each.title.en for each in capabilities}
    for asked in (each.asked for each in capabilities if each.asked):
        own, joined, rest = text.partition(f"；{asked.zh}")
        if joined and not rest:
            return f"{english.get(own, own)}; {asked.en}"
    return english.get(text) or titles.get(text, text)


def _called(solution: Solution, datum: str) -> str:
    """What a datum is called: as on the form that asks for it or the capability that takes it."""
    for form in solution.forms:
        for field in form.fields:
            if datum in (field["id"], field["kind"]):
                return str(field["title"])
    capability = solution.platform.capabilities.get(datum)
    return capability.title.zh if capability else datum
