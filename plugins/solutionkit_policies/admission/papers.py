"""What has to be uploaded: documents with their state, and the materials of a release."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from solutionkit import Checked, Credential, Solution, Status, Text
from solutionkit_policies.markup import Markup, section, table, tag

_TITLE = Text("要上传的材料", "What to upload")
_HEADS = (Text("证照", "Document"), Text("持有者", "Held by"), Text("状态", "State"))
_FOREVER = Text("已有，长期有效", "at hand, without an end")
_UNTIL = Text("已有，有效期至 {day}", "at hand, valid until {day}")
_OVER = Text("已于 {day} 到期，要换新", "expired on {day}, to be renewed")
_MATERIALS = Text("发布时上传", "With the release")
_MOST_ROWS = 12
_MORE = Text("还有 {count} 份，见方案的证照列表", "{count} more, see the documents in the spec")


def papers(solution: Solution, checked: Sequence[Checked], lang: str) -> Markup | None:
    """The section; nothing where the spec has no documents and no materials are asked for."""
    first = sorted(solution.credentials, key=lambda each: not _is_over(solution, each))
    rows = [_row(solution, each, lang) for each in first[:_MOST_ROWS]]
    more = len(solution.credentials) - len(rows)
    materials = list(_materials(solution, checked))
    if not rows and not materials:
        return None
    return section(
        _TITLE.of(lang),
        table([head.of(lang) for head in _HEADS], rows) if rows else None,
        tag("p", _MORE.of(lang).format(count=more), class_="note") if more > 0 else None,
        tag("h3", _MATERIALS.of(lang)) if materials else None,
        tag("ul", [_material(each, lang) for each in materials]) if materials else None,
    )


def _row(solution: Solution, held: Credential, lang: str) -> tuple[str, str, str]:
    title = solution.admission.documents.get(held.kind, Text(held.kind, held.kind))
    return title.of(lang), _holder(solution, held.holder), _state(solution, held, lang)


def _holder(solution: Solution, id: str) -> str:
    named: Any = solution.parties.get(id) or solution.stores.get(id) or solution.people.get(id)
    return named.name if named else id


def _state(solution: Solution, held: Credential, lang: str) -> str:
    if held.valid_until is None:
        return _FOREVER.of(lang)
    words = _OVER if _is_over(solution, held) else _UNTIL
    return words.of(lang).format(day=held.valid_until.isoformat())


def _is_over(solution: Solution, held: Credential) -> bool:
    return held.valid_until is not None and held.valid_until < solution.as_of


def _materials(solution: Solution, checked: Iterable[Checked]) -> Iterable[dict[str, Any]]:
    """The industry's release materials that a rule in force asks this solution for."""
    asked = {fact for each in checked if each.status is not Status.IDLE for fact in each.rule.facts}
    for material in solution.industry.materials:
        only_with = material.get("only_with")
        if asked.intersection(material["facts"]) and (
            only_with is None or only_with in solution.trade.features
        ):
            yield dict(material)


def _material(material: dict[str, Any], lang: str) -> Markup:
    shows = material.get("shows", {}).get(lang, "")
    return tag("li", tag("p", material["title"][lang]), tag("p", shows, class_="note"))
