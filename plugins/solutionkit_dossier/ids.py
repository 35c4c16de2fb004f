"""Ids still missing, in a merchant's words: what each is called, and whom it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Path, Solution, Text, in_app
from solutionkit_dossier.items import Item, State, place

SHOWN = 3
"""How many things that lack an id of one kind are named."""
_ASK_ID = Text("在控制台拿到后填上", "fill it in once the console shows it")
_OWN = Text("由服务商填，不在控制台里拿", "the provider's own: not from the console")
_FIELDS = {
    "poi": Text("平台门店编号", "The platform's store id"),
    "media_id": Text("课程素材编号", "The id of a lesson's media"),
}
"""Ids of things in a spec; those among the platform's settings are called what its schema says."""
_OWN_MARK = "x-filled-by"
_WITH_MARK = "x-comes-with"
"""What has to be opened before the platform gives an id."""
_APP_MARK = "x-only-of-an-app"


def missing_ids(solution: Solution, after_launch: bool) -> Iterator[Item]:
    """The ids still missing; those of one kind, such as the stores' own, in one item.

    Those that come with what is opened `after_launch` are asked for then, the others before.
    """
    alike: dict[str, list[Path]] = {}
    for path in (*solution.unset, *_unnamed_media(solution)):
        if _marked(solution, path, _APP_MARK) and not in_app(solution):
            continue
        opened = _marked(solution, path, _WITH_MARK)
        if after_launch is not (opened in solution.admission.after_launch):
            continue
        kind = place(tuple("…" if isinstance(step, int) else step for step in path))
        alike.setdefault(kind, []).append(path)
    for kind, paths in alike.items():
        called, own = _called(solution, paths[0])
        about = [name for path in paths if (name := _thing(solution, path))]
        where = place(paths[0])
        yield Item(kind, State.TODO, _titled(called, about), _OWN if own else _ASK_ID, where)


def _unnamed_media(solution: Solution) -> Iterator[Path]:
    """Where the id of what is sold to be watched or heard belongs and nothing is written."""
    for goods in solution.goods.values():
        for section in goods.sections if goods.price_fen else ():
            here = (*section.origin, "media_id")
            if section.kind != "live" and not section.media_id and here not in solution.unset:
                yield here


def _marked(solution: Solution, path: Path, mark: str) -> Any:
    """What a mark of the platform's settings says of an id; nothing where it has none."""
    schema: Any = solution.platform.settings_schema if path[:1] == ("platform",) else {}
    for step in path[2:]:
        schema = schema.get("properties", {}).get(step, {})
        if mark in schema:
            return schema[mark]
    return ""


def _titled(called: Text, about: list[str]) -> Text:
    if not about:
        return called
    zh, en = "、".join(about[:SHOWN]), ", ".join(about[:SHOWN])
    if len(about) > SHOWN:
        zh, en = f"{zh} 等 {len(about)} 处", f"{en} and others, {len(about)} in all"
    return Text(f"{called.zh}（{zh}）", f"{called.en} ({en})")


def _called(solution: Solution, path: Path) -> tuple[Text, bool]:
    """What an id is called, and whether it is the provider's own to fill in."""
    if path[:1] != ("platform",):
        last = str(path[-1])
        return _FIELDS.get(last, Text(last, last)), False
    schema: Any = solution.platform.settings_schema
    titles: list[Text] = []
    own = False
    for step in path[2:]:
        schema = schema.get("properties", {}).get(step) if isinstance(schema, Mapping) else None
        if schema is None:
            break
        titles.append(_title(schema, str(step)))
        own = schema.get(_OWN_MARK) == "provider"
    return (titles[-1] if titles else Text(str(path[-1]), str(path[-1]))), own


def _title(schema: Mapping[str, Any], name: str) -> Text:
    """A setting's title; in English what its description says of it."""
    _, _, english = str(schema.get("description", "")).partition(" / ")
    said = english.partition(";")[0] or name
    return Text(str(schema.get("title", name)), f"{said[:1].upper()}{said[1:]}")


def _thing(solution: Solution, path: Path) -> str:
    """Whom or what an id is for: a party, a store, goods; nothing where it is the app's own."""
    if lesson := _lesson(solution, path):
        return lesson
    for things in (solution.stores, solution.goods):
        for each in things.values():
            if each.origin == path[: len(each.origin)] and len(each.origin) < len(path):
                return each.name
    last = str(path[-1])
    for known in (solution.parties, solution.goods, solution.stores):
        if last in known:
            return known[last].name
    return last if path[:1] == ("platform",) and len(path) > 4 else ""


def _lesson(solution: Solution, path: Path) -> str:
    """The lesson an id is for, with its course; nothing where it is for something else."""
    for goods in solution.goods.values():
        for section in goods.sections:
            if section.origin == path[: len(section.origin)]:
                return f"{goods.name} · {section.title}"
    return ""
