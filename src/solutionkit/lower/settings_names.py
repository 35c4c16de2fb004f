"""Keys of a platform's settings that are ids of goods or parties, held to those there are.

A settings schema says so where it writes `x-keys-are`: `goods` or `parties`; `x-keys-also` are
other keys, such as one for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.lower.ground import Ground
from solutionkit.lower.references import GOODS, PARTY
from solutionkit.source import Document, Node
from solutionkit.spec.solution import SolutionSpec


def strange_keys(spec: SolutionSpec, document: Document, ground: Ground) -> Iterator[Diagnostic]:
    """Every key in the settings that stands for no goods or party."""
    node = document.node(("platform", ground.platform.id))
    if node is not None:
        yield from _inside(node, ground.platform.settings_schema, spec)


def _inside(node: Node, schema: Mapping[str, Any], spec: SolutionSpec) -> Iterator[Diagnostic]:
    if kind := schema.get("x-keys-are"):
        yield from _keys(node, kind, schema.get("x-keys-also", ()), spec)
    for name, each in (node.entries or {}).items():
        if inner := schema.get("properties", {}).get(name):
            yield from _inside(each, inner, spec)


def _keys(node: Node, kind: str, also: tuple[str, ...], spec: SolutionSpec) -> Iterator[Diagnostic]:
    title = {"goods": GOODS, "parties": PARTY}[kind]
    names = {each.id: each.name for each in getattr(spec, kind)}
    for name, value in (node.entries or {}).items():
        if name not in names and name not in also:
            advice = did_you_mean(name, [*names, *also], names)
            place = value.key_span or value.span
            yield diagnose("reference/unknown", place, kind=title, name=name, advice=advice)
