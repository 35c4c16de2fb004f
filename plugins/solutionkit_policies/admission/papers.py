"""What has to be uploaded: documents with their state, and the materials of a release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from solutionkit import (
    Checked,
    Credential,
    MissingPaper,
    ReleaseMaterial,
    Solution,
    Status,
    Text,
    Why,
    holder_name,
    missing_papers,
)
from solutionkit.pages import Markup, section, table, tag

_TITLE = Text("要上传的材料", "What to upload")
_HEADS = (Text("证照", "Document"), Text("持有者", "Held by"), Text("状态", "State"))
_AWAITED = Text("还没有，要办", "not held yet, to be obtained")
_LACKING = {
    Why.REQUIRED: Text("没有，必须补", "not there, and needed"),
    Why.ASKED: Text("没有登记，有的话补上，要不要先问清", "not stated: add it, or ask if needed"),
    Why.OTHERS: Text("同类门店有，这家没有，要核对", "stores like this one have it: check"),
}
_AND_OTHERS = Text(" 等", " or the like")
ALTERNATIVES = 2
"""How many documents, any of which will do, are named."""
_FOREVER = Text("已有，长期有效", "at hand, without an end")
_UNTIL = Text("已有，有效期至 {day}", "at hand, valid until {day}")
_OVER = Text("已于 {day} 到期，要换新", "expired on {day}, to be renewed")
_FROM = Text("{day} 才生效", "begins on {day}")
_OTHERS = Text("{who}，共 {count} 份", "{who}, {count} in all")
_STORES, _PEOPLE = Text("门店", "stores"), Text("人员", "people")
_EARLIEST = Text("最早 {day} 到期", "the first expires on {day}")
_SOME_OVER = Text("已到期，要换新：{over}", "expired, to be renewed: {over}")
_SOME_EARLY = Text("还没生效：{early}", "not in force yet: {early}")
_MATERIALS = Text("发布时上传", "With the release")


def papers(solution: Solution, checked: Sequence[Checked], lang: str) -> Markup | None:
    """The section; nothing where the spec has no documents and no materials are asked for."""
    materials = list(_materials(solution, checked))
    lacking = missing_papers(solution, checked)
    listed = (*solution.credentials, *solution.awaited, *lacking)
    if not listed and not materials:
        return None
    heads = [head.of(lang) for head in _HEADS]
    return section(
        _TITLE.of(lang),
        table(heads, [*_lacking(solution, lacking, lang), *_rows(solution, lang)], "stacked")
        if listed
        else None,
        tag("h3", _MATERIALS.of(lang), class_="apart") if materials else None,
        tag("ul", [_material(each, lang) for each in materials]) if materials else None,
    )


def _lacking(
    solution: Solution, lacking: Iterable[MissingPaper], lang: str
) -> Iterator[tuple[str, str, str]]:
    """A row for each document that is not there, by name of who would hold it."""
    either = " 或 " if lang == "zh" else " or "
    for each in lacking:
        kinds = either.join(_title(solution, kind, lang) for kind in each.kinds[:ALTERNATIVES])
        if len(each.kinds) > ALTERNATIVES:
            kinds += _AND_OTHERS.of(lang)
        brand = f" · {each.brand}" if each.brand else ""
        holders = either.join(holder_name(solution, id) for id in each.holders)
        yield f"{kinds}{brand}", holders or solution.name, _LACKING[each.why].of(lang)


def _rows(solution: Solution, lang: str) -> Iterator[tuple[str, str, str]]:
    """A row for each document of a party or not held yet; those of stores and people by kind."""
    for missing in solution.awaited:
        holder = holder_name(solution, missing.holder)
        yield _title(solution, missing.kind, lang), holder, _AWAITED.of(lang)
    others: dict[str, list[Credential]] = {}
    for held in solution.credentials:
        if held.holder in solution.parties:
            holder = solution.parties[held.holder].name
            title, scope = _title(solution, held.kind, lang), "、".join(held.scope)
            yield f"{title} · {scope}" if scope else title, holder, _state(solution, held, lang)
        else:
            others.setdefault(held.kind, []).append(held)
    for kind, group in others.items():
        count = _OTHERS.of(lang).format(who=_holders(solution, group, lang), count=len(group))
        yield _title(solution, kind, lang), count, _state_of_all(solution, group, lang)


def _holders(solution: Solution, held: Sequence[Credential], lang: str) -> str:
    """Who holds documents that are no party's: stores, people or both."""
    ids = {each.holder for each in held}
    both = ((solution.stores, _STORES), (solution.people, _PEOPLE))
    found = [title.of(lang) for things, title in both if ids & things.keys()]
    return ("和" if lang == "zh" else " and ").join(found)


def _title(solution: Solution, kind: str, lang: str) -> str:
    return solution.admission.documents.get(kind, Text(kind, kind)).of(lang)


def _state(solution: Solution, held: Credential, lang: str) -> str:
    if held.valid_from and held.valid_from > solution.as_of:
        return _FROM.of(lang).format(day=held.valid_from.isoformat())
    if held.valid_until is None:
        return _FOREVER.of(lang)
    words = _OVER if held.valid_until < solution.as_of else _UNTIL
    return words.of(lang).format(day=held.valid_until.isoformat())


def _state_of_all(solution: Solution, group: Sequence[Credential], lang: str) -> str:
    ends = sorted(held.valid_until for held in group if held.valid_until is not None)
    over = [each for each in group if each.valid_until and each.valid_until < solution.as_of]
    comma = "、" if lang == "zh" else ", "
    if over:
        names = comma.join(holder_name(solution, each.holder) for each in over)
        return _SOME_OVER.of(lang).format(over=names)
    early = [each for each in group if each.valid_from and each.valid_from > solution.as_of]
    if early:
        names = comma.join(holder_name(solution, each.holder) for each in early)
        return _SOME_EARLY.of(lang).format(early=names)
    return _EARLIEST.of(lang).format(day=ends[0].isoformat()) if ends else _FOREVER.of(lang)


def _materials(solution: Solution, checked: Iterable[Checked]) -> Iterator[ReleaseMaterial]:
    """The industry's release materials, where rules in force rest on the same facts."""
    asked = {fact for each in checked if each.status is not Status.IDLE for fact in each.rule.facts}
    for material in solution.industry.materials:
        wanted = material.is_asked(solution.trade.features, solution.as_of)
        if wanted and asked.issuperset(material.facts):
            yield material


def _material(material: ReleaseMaterial, lang: str) -> Markup:
    shows = tag("p", material.shows.of(lang), class_="note")
    return tag("li", tag("p", material.title.of(lang)), shows)
