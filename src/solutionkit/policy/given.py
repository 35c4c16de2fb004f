"""One merchant stated in a file of its own: fields by name, documents, what stands inside it.

The names are those rules use. Every mistake is a diagnostic at its place; what cannot be read
stays unknown, so that no verdict rests on it. Plain data that is trusted is `policy.cases`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.suggestion import choice_meant, did_you_mean
from solutionkit.ir.category import PATH
from solutionkit.ir.clock import minutes_of, version_number
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import MAX_FEN, ppm_of_percent
from solutionkit.ir.rule import Field, FieldType, Policy
from solutionkit.policy.catalogue import likely, recognised
from solutionkit.policy.literals import wanted_words
from solutionkit.policy.reader import Reader
from solutionkit.policy.requirement import HOLDERS
from solutionkit.policy.stated import fen_stated, used
from solutionkit.policy.subject import CHILDREN_OF, GRAIN_OF, Held, Subject, inherited
from solutionkit.source import Document, Node
from solutionkit.source.days import day_in_cell

_APPROVED = {"approved": True, "refused": False, "reviewing": None}
_ABOUT = ("id", "name", "documents")
_MOST = MAX_FEN


def merchant_in(
    document: Document, policy: Policy, day: date | None = None
) -> tuple[Subject, list[Diagnostic]]:
    """Read the merchant that stands in `document` as the rules of `policy` see it on `day`."""
    reader = Reader(day)
    subject = subject_at(document.root, policy, reader)
    return recognised(subject, policy.fields), sorted(reader.found)


def subject_at(node: Node, policy: Policy, reader: Reader) -> Subject:
    """The merchant that stands at `node`."""
    return _subject(node, policy, "merchant", (), reader)


def value_at(node: Node, field: Field, reader: Reader) -> Any:
    """The value at `node` for `field`; `None` for `unknown` and, reported, for no such value."""
    if node.value == "unknown" or str(node.value) in field.type.sentinels:
        return None
    window = field.type.window
    if window is not None and node.items is not None:
        value = used([each.value for each in node.items], window, reader.read_for)
    else:
        value = _READ[field.type.kind](node, field.type)
    if value is None:
        wanted = wanted_words(field.type)
        reader.report("policy/wrong-type", node.span, found=_shown(node), wanted=wanted)
        return None
    return value if _all_known(value, node, field, reader) else None


def _subject(
    node: Node, policy: Policy, grain: str, outer: tuple[Held, ...], reader: Reader
) -> Subject:
    entries = reader.entries(node, (*policy.fields, *_ABOUT, *GRAIN_OF))
    held = _documents(entries.get("documents"), policy, grain, outer, reader)
    children = {
        plural: _children(entries[plural], policy, child, held or (), reader)
        for child, plural in CHILDREN_OF.items()
        if plural in entries
    }
    values = {
        name: value_at(each, policy.fields[name], reader)
        for name, each in entries.items()
        if name in policy.fields
    }
    id, name = reader.word(entries.get("id")), reader.word(entries.get("name"))
    return Subject(values, held, children, id, name or id)


def _children(
    node: Node, policy: Policy, grain: str, outer: tuple[Held, ...], reader: Reader
) -> tuple[Subject, ...]:
    found: list[Subject] = []
    for item in reader.items(node):
        child = _subject(item, policy, grain, outer, reader)
        if child.id and child.id in {each.id for each in found}:
            reader.report("policy/given-twice", item.span, name=child.id)
        found.append(child)
    return tuple(found)


def _documents(
    node: Node | None, policy: Policy, grain: str, outer: tuple[Held, ...], reader: Reader
) -> tuple[Held, ...] | None:
    if node is None or node.value == "unknown":
        return None
    own = (_held(item, policy, grain, reader) for item in reader.items(node))
    return (*inherited(outer, grain), *(each for each in own if each is not None))


def _held(node: Node, policy: Policy, grain: str, reader: Reader) -> Held | None:
    if node.entries is None:
        kind = _document(node, policy, reader)
        return Held(kind, grain) if kind else None
    known = ("holder", "status", "valid_from", "valid_until", "scope")
    entries = reader.entries(node, known, ("kind",))
    kind = _document(entries.get("kind"), policy, reader)
    status = reader.one_of(entries.get("status"), _APPROVED, "approved")
    held = Held(
        kind,
        reader.one_of(entries.get("holder"), HOLDERS, grain),
        reader.day(entries.get("valid_from")),
        reader.day(entries.get("valid_until")),
        _APPROVED.get(status),
        reader.words(entries.get("scope")),
    )
    return held if kind else None


def _document(node: Node | None, policy: Policy, reader: Reader) -> str:
    kind = reader.word(node)
    if node is not None and kind and kind not in policy.documents:
        advice = did_you_mean(kind, policy.documents)
        reader.report("policy/unknown-document", node.span, name=kind, advice=advice)
        return ""
    return kind


def _all_known(value: Any, node: Node, field: Field, reader: Reader) -> bool:
    """Whether every choice is one the field has; a closed list takes no other."""
    if field.type.kind is Kind.CATEGORY:
        return is_in_catalogue(value, field.type, node.span, reader)
    closed = field.type.values or tuple(field.value_titles)
    if not closed or field.type.kind not in (Kind.ENUM, Kind.SET):
        return True
    for each in [value] if isinstance(value, str) else value:
        if each not in closed:
            titles = {id: title.zh for id, title in field.value_titles.items()}
            advice = choice_meant(each, closed, titles)
            reader.report("policy/unknown-value", node.span, name=each, advice=advice)
            return False
    return True


def is_in_catalogue(path: tuple[str, ...], wanted: FieldType, span: Span, reader: Reader) -> bool:
    """Whether a category may be one there is; one a complete catalogue lacks is reported."""
    catalogue = wanted.catalogue
    if catalogue is None or not catalogue.complete or catalogue.knows(path):
        return True
    name = PATH.join(path)
    reader.report("policy/unknown-value", span, name=name, advice=likely(path, catalogue))
    return False


def _shown(node: Node) -> str:
    return "…" if node.value is None else str(node.value)


def _flag(node: Node, wanted: FieldType) -> bool | None:
    return node.value if isinstance(node.value, bool) else None


def _whole(node: Node, wanted: FieldType) -> int | None:
    plain = isinstance(node.value, int) and not isinstance(node.value, bool)
    return int(node.value) if plain and wanted.minimum <= node.value <= _MOST else None


def _fen(node: Node, wanted: FieldType) -> int | None:
    if isinstance(node.value, bool) or not isinstance(node.value, int | Decimal | str):
        return None
    fen = fen_stated(node.value)
    return fen if fen is not None and fen <= _MOST else None


def _ppm(node: Node, wanted: FieldType) -> int | None:
    return ppm_of_percent(str(node.value))


def _day(node: Node, wanted: FieldType) -> date | None:
    return day_in_cell(str(node.value))


def _word(node: Node, wanted: FieldType) -> str | None:
    return str(node.value) if isinstance(node.value, str) else None


def _words(node: Node, wanted: FieldType) -> tuple[str, ...] | None:
    found = tuple(each.value for each in node.items or ())
    texts = node.items is not None and all(isinstance(each, str) for each in found)
    return tuple(map(str, found)) if texts else None


def _path(node: Node, wanted: FieldType) -> tuple[str, ...] | None:
    if isinstance(node.value, str):
        steps = tuple(step.strip() for step in node.value.split(">"))
        return steps if all(steps) else None
    return _words(node, wanted) or None


_READ: dict[Kind, Callable[[Node, FieldType], Any]] = {
    Kind.BOOL: _flag,
    Kind.INT: _whole,
    Kind.MONEY: _fen,
    Kind.RATE: _ppm,
    Kind.DATE: _day,
    Kind.ENUM: _word,
    Kind.SET: _words,
    Kind.TEXT: _word,
    Kind.CATEGORY: _path,
    Kind.VERSION: lambda node, wanted: version_number(str(node.value)),
    Kind.TIME: lambda node, wanted: minutes_of(str(node.value)),
}
