"""A spec as plain data that still knows where every key and value stood.

Data from several files (a spec, its tables, its overlays, an industry's presets) stand in one
document; each node keeps the file it came from. Not here: reading text, merging.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from solutionkit.diagnostics import Span

Path: TypeAlias = tuple[str | int, ...]


class Cell(str):
    """Text of a table's cell: its type is what the field asks for, not how it looks."""

    __slots__ = ()


class Node(NamedTuple):
    """One value: plain data, where it stands, and the nodes inside it.

    A scalar is `None`, `bool`, `int`, `Decimal` (never a float), `str` or `Cell`. `key_span` is
    the span of the key it stands under; a list's item has none.
    """

    span: Span
    value: Any = None
    key_span: Span | None = None
    entries: Mapping[str, Node] | None = None
    items: tuple[Node, ...] | None = None

    def data(self) -> Any:
        """Give the plain data: dicts, lists and scalars."""
        if self.entries is not None:
            return {key: node.data() for key, node in self.entries.items()}
        if self.items is not None:
            return [node.data() for node in self.items]
        return self.value

    def child(self, step: str | int) -> Node | None:
        """Give the node under a key or an index, if there is one."""
        if self.entries is not None and isinstance(step, str):
            return self.entries.get(step)
        if self.items is not None and isinstance(step, int) and 0 <= step < len(self.items):
            return self.items[step]
        return None


@dataclass(frozen=True)
class Document:
    """What was read: the root node, and the text of every file that took part, by name.

    `layers` are the spec and its overlays before they were merged into `root`, lowest first.
    """

    name: str
    root: Node
    texts: Mapping[str, str] = field(default_factory=dict)
    layers: tuple[Node, ...] = ()

    def node(self, path: Path) -> Node | None:
        """Give the node at `path`, if the author wrote one."""
        return _at(self.root, path)

    def is_written(self, path: Path) -> bool:
        """Whether the author wrote anything at `path`, beside what presets have there."""
        return any(self._in_layer(each, path) for each in self.layers or (self.root,))

    def below(self, path: Path) -> list[str]:
        """The ids in the list `path` is an item of that the layers below it have.

        Empty where the item stands in the lowest layer, or below as well.
        """
        *above, _ = path
        for index, layer in enumerate(self.layers[1:], start=1):
            if self._in_layer(layer, path):
                lower = [self._in_layer(each, tuple(above)) for each in self.layers[:index]]
                items = [item for node in lower if node for item in node.items or ()]
                ids = [str(id.value) for item in items if (id := item.child("id"))]
                return [] if any(self._in_layer(e, path) for e in self.layers[:index]) else ids
        return []

    def _in_layer(self, layer: Node, path: Path) -> Node | None:
        """What a layer has of `path`: items with an id stand by it, wherever they come."""
        merged: Node | None = self.root
        here: Node | None = layer
        for step in path:
            merged = merged.child(step) if merged else None
            id = merged.child("id") if merged and isinstance(step, int) else None
            if id is None or here is None:
                here = here.child(step) if here else None
            else:
                alike = (
                    e for e in here.items or () if (own := e.child("id")) and own.value == id.value
                )
                here = next(alike, None)
        return here

    def span(self, path: Path) -> Span:
        """Where `path` stands, or its nearest parent where the author left it out.

        A step that is no key, such as the tag of a union in an error's location, is skipped.
        """
        return self._nearest(path)[0].span

    def key_span(self, path: Path) -> Span:
        """Where the key of `path` stands; the value itself for a list's item."""
        node, exact = self._nearest(path)
        return node.key_span if exact and node.key_span else node.span

    def span_within(self, path: Path, start: int, end: int) -> Span:
        """Where the characters from `start` to `end` of a text stand.

        All of the text, where they are not written as they are read: at a fold or an escape.
        """
        node, span = self.node(path), self.span(path)
        text = node.value if node and isinstance(node.value, str) else ""
        lines = self.texts.get(span.file, "").split("\n")[span.line - 1 : span.end_line]
        words = text[start:end]
        nth = text[:start].count(words) if words else 0
        for at, line in enumerate(lines):
            first = span.column - 1 if at == 0 else 0
            last = span.end_column - 1 if at == len(lines) - 1 else len(line)
            column = line.find(words, first, last) if words else -1
            while column >= 0 and nth:
                nth, column = nth - 1, line.find(words, column + len(words), last)
            if column >= 0:
                found = Span.at(span.file, span.line + at, column + 1, len(words))
                return found._replace(header=span.header)
        return span

    def _nearest(self, path: Path) -> tuple[Node, bool]:
        here, exact = self.root, True
        for step in path:
            found = here.child(step)
            exact = found is not None
            here = found or here
        return here, exact


def _at(root: Node, path: Path) -> Node | None:
    here: Node | None = root
    for step in path:
        here = here.child(step) if here else None
    return here
