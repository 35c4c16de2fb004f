"""Admission rules that hold for every app of a platform, laid beside those of an industry.

A file of shared rules is written as an industry's is (`parse`), with one more part, `families`:
the trade families it is for. What an industry says itself stays: a rule of the same id takes the
place of the shared one, a field keeps its own words and gains the values that shared rules name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from solutionkit.source import Document, Node

_FAMILIES, _RULES, _FIELDS, _VALUES = "families", "rules", "fields", "values"
_BY_NAME = ("targets", "documents")


def shared_beside(
    own: Sequence[Document], shared: Iterable[Document], family: str
) -> Iterator[Document]:
    """The shared files of a trade family, without what the industry's `own` files say."""
    for document in shared:
        families = document.node((_FAMILIES,))
        if families is None or family in families.data():
            parts = {
                name: _left(name, node, own)
                for name, node in (document.root.entries or {}).items()
                if name != _FAMILIES
            }
            yield replace(document, root=document.root._replace(entries=parts))


def _left(part: str, node: Node, own: Sequence[Document]) -> Node:
    if part == _RULES:
        said = {_id(each) for document in own for each in _items(document)}
        left = tuple(each for each in node.items or () if _id(each) not in said)
        return node._replace(items=left)
    said_by_name = _said(part, own)
    if part == _FIELDS:
        entries = node.entries or {}
        joined = {name: _joined(each, said_by_name.get(name)) for name, each in entries.items()}
        return node._replace(entries=joined)
    if part in _BY_NAME:
        entries = node.entries or {}
        unsaid = {key: each for key, each in entries.items() if key not in said_by_name}
        return node._replace(entries=unsaid)
    return node


def _items(document: Document) -> tuple[Node, ...]:
    rules = document.node((_RULES,))
    return (rules.items or ()) if rules is not None else ()


def _id(rule: Node) -> object:
    named = rule.child("id")
    return None if named is None else named.value


def _said(part: str, own: Sequence[Document]) -> Mapping[str, Node]:
    """What the industry has by name in this part of its files."""
    found: dict[str, Node] = {}
    for document in own:
        node = document.node((part,))
        found |= (node.entries or {}) if node is not None else {}
    return found


def _joined(shared: Node, own: Node | None) -> Node:
    """A field in the industry's words, with the values both of them name."""
    if own is None or own.entries is None or shared.entries is None:
        return shared if own is None else own
    entries = {**shared.entries, **own.entries}
    both = (shared.entries.get(_VALUES), own.entries.get(_VALUES))
    if all(each is not None and each.entries is not None for each in both):
        values = {
            key: value for each in both if each for key, value in (each.entries or {}).items()
        }
        entries[_VALUES] = own.entries[_VALUES]._replace(entries=values)
    return own._replace(entries=entries)
