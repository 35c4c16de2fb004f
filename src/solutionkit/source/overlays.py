"""One document laid over another; every value keeps the file it came from.

Maps merge; lists whose items all have an `id` merge by it; `remove: true` deletes, and so does
`remove: if-any`, which may find nothing; any other value replaces what was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from solutionkit.diagnostics import Diagnostic, Related, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.source.document import Node

REMOVE, IF_ANY = "remove", "if-any"


def merge(under: Node, over: Node) -> tuple[Node, list[Diagnostic]]:
    """Lay `over` on top of `under`."""
    diagnostics: list[Diagnostic] = []
    return _merged(under, over, diagnostics), diagnostics


def two_clients(overlays: Sequence[Node]) -> Iterator[Diagnostic]:
    """Tell where two overlays each say whose the spec is, and not the same."""
    for key in ("id", "name"):
        said = [node for each in overlays if (node := each.child(key)) and node.value]
        other = next((each for each in said if each.value != said[0].value), None)
        if other is not None:
            there = Related(said[0].span, Text("另一家在这里", "the other one is here"))
            values = {"one": said[0].value, "other": other.value, "file": said[0].span.file}
            yield diagnose("overlay/two-clients", other.span, related=(there,), **values)
            return


def _merged(under: Node, over: Node, diagnostics: list[Diagnostic]) -> Node:
    if under.entries is not None and over.entries is not None:
        entries = _entries(under.entries, over.entries, diagnostics)
        return over._replace(entries=entries)
    ids_under, ids_over = _by_id(under, diagnostics), _by_id(over, diagnostics)
    if ids_under and ids_over:
        items = _entries(ids_under, ids_over, diagnostics)
        return over._replace(items=tuple(items.values()))
    if (ids_under or ids_over) and _are_things(under) and _are_things(over):
        diagnostics.append(_replaced(under, over))
    return _without_removals(over, diagnostics)


def _entries(
    under: Mapping[str, Node], over: Mapping[str, Node], diagnostics: list[Diagnostic]
) -> dict[str, Node]:
    merged = dict(under)
    for name, node in over.items():
        if removes(node):
            if merged.pop(name, None) is None and not _may_find_nothing(node):
                diagnostics.append(_nothing_to_remove(name, node, under))
        elif name in under:
            merged[name] = _merged(under[name], node, diagnostics)
        else:
            merged[name] = _without_removals(node, diagnostics)
    return merged


def _without_removals(node: Node, diagnostics: list[Diagnostic]) -> Node:
    """Take out what is to be removed where there is nothing below to remove it from."""
    if node.entries is not None:
        return node._replace(entries=_entries({}, node.entries, diagnostics))
    if node.items is None:
        return node
    kept = []
    for item in node.items:
        if not removes(item):
            kept.append(_without_removals(item, diagnostics))
        elif not _may_find_nothing(item):
            diagnostics.append(_nothing_to_remove(_id(item) or REMOVE, item, ()))
    return node._replace(items=tuple(kept))


def _by_id(node: Node, diagnostics: list[Diagnostic]) -> dict[str, Node]:
    """Give a list's items by their ids; nothing where it is no list or an item has no id."""
    ids = [_id(item) for item in node.items or ()]
    if not all(ids):
        return {}
    by_id: dict[str, Node] = {}
    for name, item in zip(ids, node.items or (), strict=True):
        if name in by_id:
            first = Related(by_id[name].span, Text("第一次出现在这里", "first given here"))
            diagnostics.append(
                diagnose("overlay/duplicate-id", item.span, related=(first,), id=name)
            )
        elif name:
            by_id[name] = item
    return by_id


def _are_things(node: Node) -> bool:
    """Whether a list holds things that could have ids, not words or numbers."""
    return bool(node.items) and all(item.entries is not None for item in node.items or ())


def _id(item: Node) -> str | None:
    node = item.child("id")
    value = node.value if node else None
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def removes(node: Node | None) -> bool:
    """Whether a value is the mark that takes out what stands below it."""
    mark = node.child(REMOVE) if node else None
    return mark is not None and (mark.value is True or str(mark.value) in ("true", IF_ANY))


def _may_find_nothing(node: Node) -> bool:
    """Whether one file is laid over specs that have what it removes and specs that do not."""
    mark = node.child(REMOVE)
    return mark is not None and mark.value == IF_ANY


def _replaced(under: Node, over: Node) -> Diagnostic:
    """What is said of two lists of which only one has ids: nothing of the lower one is left."""
    named, other = (over, under) if all(map(_id, over.items or ())) else (under, over)
    without = next(item for item in other.items or () if not _id(item))
    there = Related(without.span, Text("这一项没有 id", "this one has no id"))
    return diagnose(
        "overlay/list-replaced",
        over.key_span or over.span,
        related=(there,),
        count=len(under.items or ()),
        file=under.span.file,
        where=without.span.file if named is over else over.span.file,
    )


def _nothing_to_remove(name: str, node: Node, known: Iterable[str]) -> Diagnostic:
    mark = node.child(REMOVE)
    span = node.key_span or (mark.key_span if mark and mark.key_span else node.span)
    suggestion = did_you_mean(name, known)
    return diagnose("overlay/nothing-to-remove", span, name=name, suggestion=suggestion)
