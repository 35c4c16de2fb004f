"""What a spec states for the industry's rules under `readiness` and `extensions`, held to its type.

Not here: the shape an industry describes by JSON Schema (`stages.bind`), deciding (`policy`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.rule import Policy
from solutionkit.policy.given import value_at
from solutionkit.policy.reader import Reader
from solutionkit.source import Document, Node, Path

_FIELD = Text("行业字段", "field of this industry")


def misstated(document: Document, admission: Policy, day: date) -> Iterator[Diagnostic]:
    """Every value that no rule could read: a date that is none, a choice there is not."""
    reader = Reader(day)
    for field in admission.fields.values():
        stated = field.stated_at[:1] in (("readiness",), ("extensions",))
        node = document.node(field.stated_at) if stated else None
        if node is not None:
            value_at(node, field, reader)
    yield from reader.found


def unknown_extensions(
    document: Document, admission: Policy, schema: Mapping[str, Any]
) -> Iterator[Diagnostic]:
    """Every key under `extensions` that neither a rule asks for nor the industry describes."""
    asked = [each.stated_at for each in admission.fields.values()]
    known: set[Path] = {each for each in asked if each[:1] == ("extensions",)}
    known |= set(_described(schema.get("$defs", {}).get("solution", {}), ("extensions",)))
    node = document.node(("extensions",))
    if node is not None and known:
        yield from _strangers(node, ("extensions",), known)


def _strangers(node: Node, path: Path, known: Iterable[Path]) -> Iterator[Diagnostic]:
    inside = [each for each in known if each[: len(path)] == path and len(each) > len(path)]
    names = sorted({str(each[len(path)]) for each in inside})
    for name, value in (node.entries or {}).items() if inside else ():
        if name in names:
            yield from _strangers(value, (*path, name), inside)
        else:
            advice, place = did_you_mean(name, names), value.key_span or value.span
            yield diagnose("reference/unknown", place, kind=_FIELD, name=name, advice=advice)


def _described(schema: Mapping[str, Any], path: Path) -> Iterator[Path]:
    """The paths that a JSON Schema has properties for."""
    for name, inner in schema.get("properties", {}).items():
        yield (*path, name)
        yield from _described(inner, (*path, name))
