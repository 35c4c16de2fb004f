"""Nodes from a YAML parser's events. Never recursive; refuses what specs do without.

Not here: text to events (PyYAML), syntax errors (`yaml_faults`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import yaml
from yaml import events

from solutionkit.diagnostics import Diagnostic, Fix, Related, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source.document import Node
from solutionkit.source.yaml_scalars import resolved, surprise

MAX_DEPTH = 64
MAX_VALUES = 200_000
MOST_REPORTED = 100

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class TooMuch(Exception):
    """Reading stops here; why has been reported."""


class _Frame:
    """A collection being read, and the key whose value comes next."""

    __slots__ = ("entries", "flow", "items", "key", "key_span", "own_key_span", "skips", "start")

    def __init__(self, is_mapping: bool, flow: bool, start: Any, own_key_span: Span | None) -> None:
        self.entries: dict[str, Node] | None = {} if is_mapping else None
        self.items: list[Node] = []
        self.flow = flow
        self.start = start
        self.own_key_span = own_key_span
        self.key: str | None = None
        self.key_span: Span | None = None
        self.skips = False


class NodeBuilder:
    """One reading of a text: events in, a tree of nodes and diagnostics out."""

    def __init__(self, name: str, columns: dict[int, Sequence[int]]) -> None:
        self.name = name
        self.diagnostics: list[Diagnostic] = []
        self.last_quoted: tuple[int, int, int] | None = None
        self._columns = columns
        self._frames = [_Frame(False, False, None, None)]
        self._count = 0
        self._documents = 0
        self._text_end = (0, 0)
        self._loader: Any = None

    def read(self, text: str) -> None:
        """Read `text` as far as it goes.

        Raises:
            yaml.MarkedYAMLError: The text is no YAML from there on; `root` is what came before.

        """
        handlers: dict[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._mapping_start,
            events.SequenceStartEvent: self._sequence_start,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document_start,
        }
        # A parser may place what is missing at the end on a line that is not there.
        self._text_end = (text.count("\n"), len(text) - text.rfind("\n") - 1)
        self._loader = _LOADER(text)
        try:
            while (event := self._loader.get_event()) is not None:
                handler = handlers.get(event.__class__)
                if handler:
                    handler(event)
        except TooMuch:
            pass
        finally:
            self._loader.dispose()

    def root(self) -> Node | None:
        """Give the outermost node; collections still open end with what they hold."""
        while len(self._frames) > 1:
            self._close(None)
        items = self._frames[0].items
        return items[0] if items else None

    def _scalar(self, event: Any) -> None:
        frame = self._frames[-1]
        value = event.value
        start, end = event.start_mark, event.end_mark
        plain = event.implicit[0] and event.tag is None
        span = self._span(start, end)
        if event.tag or event.anchor:
            self._refuse_tag_and_anchor(event, span)
        if frame.entries is not None and frame.key is None:
            self._key(frame, value, span, plain)
            return
        if plain:
            text, value = value, resolved(value)
            odd = surprise(text, value)
            if odd:
                self._report(odd[0], span, **odd[1])
            if frame.flow or "”" in text or "】" in text:
                self._look_at_punctuation(frame, text, span)
        elif start.line != end.line and event.style in ("'", '"'):
            self.last_quoted = (start.line, start.column, end.line)
        self._attach(frame, span, value)

    def _key(self, frame: _Frame, name: str, span: Span, plain: bool) -> None:
        assert frame.entries is not None
        frame.key, frame.key_span = name, span
        if plain and name == "<<":
            self._report("syntax/merge-key", span)
            frame.skips = True
        elif name in frame.entries:
            first = frame.entries[name].key_span or span
            related = Related(first, Text("第一次写在这里", "first given here"))
            self._report("syntax/duplicate-key", span, related=(related,), name=name)
            frame.skips = True

    def _attach(self, frame: _Frame, span: Span, value: Any) -> None:
        self._count += 1
        if self._count > MAX_VALUES:
            self._report("syntax/too-many-values", span, limit=MAX_VALUES)
            raise TooMuch
        self._put(frame, Node(span, value, frame.key_span))

    def _put(self, frame: _Frame, node: Node) -> None:
        if frame.entries is None:
            frame.items.append(node)
            return
        if frame.skips:
            frame.skips = False
        elif frame.key is not None:
            frame.entries[frame.key] = node
        frame.key = frame.key_span = None

    def _mapping_start(self, event: Any) -> None:
        self._start(event, True)

    def _sequence_start(self, event: Any) -> None:
        self._start(event, False)

    def _start(self, event: Any, is_mapping: bool) -> None:
        frame = self._frames[-1]
        span = self._span(event.start_mark, event.end_mark)
        if event.tag or event.anchor:
            self._refuse_tag_and_anchor(event, span)
        if frame.entries is not None and frame.key is None:
            self._report("syntax/complex-key", span)
            self._swallow()
            frame.key, frame.key_span, frame.skips = "", span, True
            return
        if len(self._frames) > MAX_DEPTH:
            self._report("syntax/too-deep", span, limit=MAX_DEPTH)
            raise TooMuch
        self._frames.append(
            _Frame(is_mapping, bool(event.flow_style), event.start_mark, frame.key_span)
        )

    def _swallow(self) -> None:
        """Pass over the collection that was just opened."""
        depth = 1
        while depth:
            event = self._loader.get_event()
            depth += isinstance(event, events.CollectionStartEvent)
            depth -= isinstance(event, events.CollectionEndEvent)

    def _end(self, event: Any) -> None:
        self._close(event.end_mark if self._frames[-1].flow else None)

    def _close(self, end: Any) -> None:
        frame = self._frames.pop()
        if frame.key is not None and frame.key_span is not None:
            self._put(frame, Node(frame.key_span, None, frame.key_span))
        inner = list(frame.entries.values()) if frame.entries is not None else frame.items
        span = self._span(frame.start, end or frame.start)
        if end is None and inner:
            last = inner[-1].span
            span = span._replace(end_line=last.end_line, end_column=last.end_column)
        node = Node(
            span,
            None,
            frame.own_key_span,
            frame.entries,
            tuple(frame.items) if frame.entries is None else None,
        )
        self._put(self._frames[-1], node)

    def _alias(self, event: Any) -> None:
        frame = self._frames[-1]
        span = self._span(event.start_mark, event.end_mark)
        self._report("syntax/alias", span, name=event.anchor)
        if frame.entries is not None and frame.key is None:
            frame.key, frame.key_span, frame.skips = "", span, True
        else:
            self._attach(frame, span, None)

    def _document_start(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._report("syntax/many-documents", self._span(event.start_mark, event.end_mark))
            raise TooMuch

    def _refuse_tag_and_anchor(self, event: Any, span: Span) -> None:
        if event.anchor:
            self._report("syntax/anchor", span, name=event.anchor)
        if event.tag and event.tag != "!":
            self._report("syntax/tag", span, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _look_at_punctuation(self, frame: _Frame, text: str, span: Span) -> None:
        if text[0:1] == "“" and text.find("”") == len(text) - 1:
            self._report("syntax/fullwidth-quote", span)
        elif text[0:1] == "【" and text[-1] == "】" and ("，" in text or "," in text):
            self._report("syntax/fullwidth-bracket", span)
        if not frame.flow or span.line != span.end_line:
            return
        if frame.entries is None:
            column = text.find("，")
            if column >= 0:
                self._report_with_fix("fullwidth-comma", span, column, ", ")
        elif not text and frame.key:
            self._look_at_flow_key(frame.key, frame.key_span or span)

    def _look_at_flow_key(self, key: str, span: Span) -> None:
        """Report `{名称：某店}` and `{name:x}`: YAML takes all of it for a key without a value.

        A key in quotes, which its span is longer than, is what it says.
        """
        if span != Span.at(span.file, span.line, span.column, len(key)):
            return
        name, colon, _ = key.partition("：")
        if colon:
            self._report_with_fix("fullwidth-colon", span, len(name), ": ", name=name)
            return
        name, colon, rest = key.partition(":")
        if colon and name and rest[:2] != "//":
            self._report_with_fix("space-after-colon", span, len(name), ": ", name=name)

    def _report_with_fix(self, code: str, span: Span, offset: int, new: str, **values: Any) -> None:
        if len(self.diagnostics) < MOST_REPORTED:
            place = Span.at(span.file, span.line, span.column + offset)
            fix = Fix(place, new)
            self.diagnostics.append(diagnose(f"syntax/{code}", place, fix=fix, **values))

    def _report(self, code: str, span: Span, **values: Any) -> None:
        if len(self.diagnostics) < MOST_REPORTED:
            self.diagnostics.append(diagnose(code, span, **values))

    def _span(self, start: Any, end: Any) -> Span:
        first, last, left, right = start.line, end.line, start.column, end.column
        if last > self._text_end[0]:
            last, right = self._text_end
            first, left = min((first, left), self._text_end)
        if self._columns:
            left, right = self.column(first, left), self.column(last, right)
        return Span(self.name, first + 1, left + 1, last + 1, right + 1)

    def column(self, line: int, column: int) -> int:
        """Give the column, from 0, at which the author wrote what stands at `column`."""
        columns = self._columns.get(line)
        return columns[min(column, len(columns) - 1)] if columns else column
