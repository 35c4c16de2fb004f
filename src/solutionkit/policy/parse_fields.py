"""Fields as a policy declares them: what they are called, what they may be, where they are stated.

    fields:
      app.client: {type: version, title: {zh: 客户端版本, en: the client}}
      app.quality:
        type: rating                      # the values rise from the first to the last
        values: {C: {...}, B: {...}, A: {...}, S: {...}}
        unknown_as: [未评级]              # how the platform writes that there is none yet
      app.category_changes: {type: quota, per: month, window: calendar, title: {...}}
      app.class: {type: category, values: [餐饮, "工具 > 投票"], complete: true, title: {...}}
      store.score: {type: int, minimum: -100, title: {...}}   # numbers are not below zero otherwise

The values of a category are those that are known; there may be others unless `complete: true`.
The types `rating`, `ladder` and `quota` are choices and numbers with something more said.
"""

from __future__ import annotations

from collections.abc import Mapping

from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.category import PATH, Catalogue
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field, FieldType, Period, Window
from solutionkit.policy.literals import KIND_TITLES, constant
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.source import Node

RATING, LADDER, QUOTA = "rating", "ladder", "quota"
_MEANS = {RATING: Kind.ENUM, LADDER: Kind.ENUM, QUOTA: Kind.INT}
TYPES = (*(each.value for each in Kind), *_MEANS)
_KNOWN = (
    *("values", "unit", "stated_at", "answered_by", "unknown_as", "per", "window"),
    *("complete", "minimum"),
)
_WINDOWS = {"calendar": False, "rolling": True}
_LASTING = (Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR)


def own_fields(node: Node | None, reader: Reader) -> dict[str, Field]:
    """The fields a policy declares itself, by name."""
    entries = (node.entries or NOTHING) if node else NOTHING
    return {name: _field(name, each, reader) for name, each in entries.items()}


def type_of(entries: Mapping[str, Node], reader: Reader) -> FieldType:
    """The type that `type` and what goes with it say."""
    name = _type_name(entries.get("type"), reader)
    choices = tuple((entries["values"].entries or NOTHING) if "values" in entries else NOTHING)
    if "complete" in entries and name != Kind.CATEGORY:
        reader.report("policy/only-for-categories", entries["complete"].span)
    if name in (RATING, LADDER) and len(choices) < 2:
        place = entries["values"] if "values" in entries else entries["type"]
        reader.report("policy/no-order-given", place.span, type=name)
    is_category = name == Kind.CATEGORY
    return FieldType(
        kind=_MEANS.get(name) or Kind(name),
        values=() if is_category else choices,
        ordered=name in (RATING, LADDER),
        sentinels=_sentinels(entries.get("unknown_as"), choices, reader),
        window=_window(name, entries, reader),
        catalogue=_catalogue(entries, reader) if is_category else None,
        minimum=_minimum(entries.get("minimum"), name, reader),
    )


def _minimum(node: Node | None, name: str, reader: Reader) -> int:
    """The least a whole number may be; nothing counted is below zero unless that is said."""
    if node is None:
        return 0
    if name != Kind.INT:
        reader.report("policy/only-for-numbers", node.span)
    elif isinstance(node.value, int) and not isinstance(node.value, bool):
        return node.value
    else:
        wanted = KIND_TITLES[Kind.INT]
        reader.report("policy/wrong-type", node.span, found=str(node.value), wanted=wanted)
    return 0


def _catalogue(entries: Mapping[str, Node], reader: Reader) -> Catalogue | None:
    """The categories a field declares; `complete` says that there are no others."""
    known: list[str] = []
    for item in reader.items(entries.get("values")):
        found = constant(reader.word(item), FieldType(Kind.CATEGORY))
        if found is None or not isinstance(found.value, tuple):
            wanted = KIND_TITLES[Kind.CATEGORY]
            reader.report("policy/wrong-type", item.span, found=str(item.value), wanted=wanted)
        else:
            known.append(PATH.join(found.value))
    complete = reader.flag(entries.get("complete"), False)
    return Catalogue(tuple(sorted(set(known))), complete) if known else None


def _type_name(node: Node | None, reader: Reader) -> str:
    name = reader.word(node, Kind.BOOL.value)
    if name in TYPES:
        return name
    if node is not None:
        advice = did_you_mean(name, TYPES)
        reader.report("policy/unknown-value", node.span, name=name, advice=advice)
    return Kind.BOOL.value


def _field(name: str, node: Node, reader: Reader) -> Field:
    entries = reader.entries(node, _KNOWN, ("type", "title"))
    unit = reader.text(entries["unit"]) if "unit" in entries else None
    return Field(
        name=name,
        type=type_of(entries, reader),
        grain=name.partition(".")[0],
        title=reader.text(entries.get("title")),
        unit=unit,
        stated_at=reader.words(entries.get("stated_at")),
        value_titles=reader.texts(entries.get("values")),
        answered_by=reader.words(entries.get("answered_by")),
    )


def _sentinels(node: Node | None, choices: tuple[str, ...], reader: Reader) -> tuple[str, ...]:
    """What stands for "none yet"; a value the field may have cannot."""
    found: list[str] = []
    for item in reader.items(node):
        if str(item.value) in choices:
            reader.report("policy/known-and-unknown", item.span, name=str(item.value))
        else:
            found.append(str(item.value))
    return tuple(found)


def _window(name: str, entries: Mapping[str, Node], reader: Reader) -> Window | None:
    """A quota's window, which must be said: a calendar month is not the last thirty days."""
    for key in ("per", "window"):
        if key in entries and name != QUOTA:
            reader.report("policy/only-for-quotas", entries[key].span, name=key)
    if name != QUOTA:
        return None
    per = reader.choice(entries.get("per"), Period, Period.TOTAL)
    if "per" not in entries or (per in _LASTING) != ("window" in entries):
        missing = "window" if "per" in entries else "per"
        reader.report("policy/window-not-said", entries["type"].span, name=missing)
    said = reader.one_of(entries.get("window"), _WINDOWS, "calendar")
    return Window(per, _WINDOWS.get(said, False))
