"""What an industry asks of an app beside its rules: `operations.yaml` and `materials.yaml`.

Every mistake is a diagnostic in that file. Not here: rules that are decided (`parse`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.category import PATH
from solutionkit.ir.fact import Fact
from solutionkit.ir.industry import ConductRule, MaterialKind, ReleaseMaterial
from solutionkit.policy.reader import Reader
from solutionkit.source import Document, Node

_WHO = ("merchant", "developer", "creator")
"""Who may have to keep a rule: the seller, who makes the app, who posts about it."""
_CONDUCT = ("id", "who", "title", "text", "facts")
_MATERIAL = ("id", "kind", "title", "shows", "facts")


def conduct_rules(
    document: Document | None, facts: Mapping[str, Fact]
) -> tuple[tuple[ConductRule, ...], list[Diagnostic]]:
    """The rules of conduct, in the file's order, and every fault in them."""
    reader = Reader()
    items = reader.items(document.root) if document else ()
    rules = tuple(_conduct(each, reader) for each in items)
    return rules, [*reader.found, *_unknown_facts(items, facts)]


def release_materials(
    document: Document | None, facts: Mapping[str, Fact]
) -> tuple[tuple[ReleaseMaterial, ...], list[Diagnostic]]:
    """What a release has to show, in the file's order, and every fault in it."""
    reader = Reader()
    items = reader.items(document.root) if document else ()
    materials = tuple(_material(each, reader) for each in items)
    return materials, [*reader.found, *_unknown_facts(items, facts)]


def _conduct(node: Node, reader: Reader) -> ConductRule:
    entries = reader.entries(node, ("categories",), _CONDUCT)
    return ConductRule(
        id=reader.word(entries.get("id")),
        who=reader.one_of(entries.get("who"), _WHO, ""),
        title=reader.text(entries.get("title")),
        text=reader.text(entries.get("text")),
        facts=reader.words(entries.get("facts")),
        categories=tuple(
            tuple(each.split(PATH)) for each in reader.words(entries.get("categories"))
        ),
    )


def _material(node: Node, reader: Reader) -> ReleaseMaterial:
    entries = reader.entries(node, ("since", "only_with", "later_notice"), _MATERIAL)
    return ReleaseMaterial(
        id=reader.word(entries.get("id")),
        kind=reader.choice(entries.get("kind"), MaterialKind, MaterialKind.SCREENSHOT),
        title=reader.text(entries.get("title")),
        shows=reader.text(entries.get("shows")),
        facts=reader.words(entries.get("facts")),
        since=reader.day(entries.get("since")),
        only_with=reader.word(entries.get("only_with")),
        later_notice=reader.words(entries.get("later_notice")),
    )


def _unknown_facts(items: tuple[Node, ...], facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    for item in items:
        named = item.child("facts")
        for node in (named.items or ()) if named else ():
            if node.value not in facts:
                name, advice = str(node.value), did_you_mean(str(node.value), facts)
                yield diagnose("policy/unknown-fact", node.span, name=name, advice=advice)
