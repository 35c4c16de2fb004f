"""A field that is not there: where it is told, and when an id was misspelt instead."""

from __future__ import annotations

import re

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import nearest_name
from solutionkit.source import Document, Path
from solutionkit.spec.shape import Shape


def missing_field(document: Document, shape: Shape, path: Path, field: str) -> Diagnostic:
    """Say that `field` is not there, at the thing that lacks it.

    In an overlay, that a thing is none of those below whose id is nearly its own.
    """
    misspelt = _misspelt_id(document, path)
    if misspelt is not None:
        return misspelt
    title = shape.at(path).fields.get(field, "")
    unsaid = () if document.is_written(path) else path
    return diagnose(
        "spec/missing-field",
        _of_the_thing(document, path, field),
        field=".".join(map(str, (*unsaid, field))),
        title=Text(f"（{title}）" if title else "", ""),
    )


def _misspelt_id(document: Document, path: Path) -> Diagnostic | None:
    id = document.node((*path, "id"))
    below = document.below(path) if path and id is not None else []
    near = nearest_name(str(id.value), below) if id is not None else None
    if id is None or near is None:
        return None
    return diagnose("overlay/no-such-id", id.span, id=id.value, near=near)


def _of_the_thing(document: Document, path: Path, field: str) -> Span:
    """The key of the thing, or the first key of a list's item, rather than all of its lines.

    What only the industry's presets have is told where the author chose the industry; a cell left
    empty in a table at its row, a column left out at the header.
    """
    node = document.node(path)
    if path and not document.is_written(path):
        return document.key_span(("industry",))
    if node is None or node.key_span is not None or not node.entries:
        return document.key_span(path)
    first = next(iter(node.entries.values()))
    if first.span.header and _has_column(document, first.span.file, field):
        return node.span
    return first.key_span or first.span


def _has_column(document: Document, file: str, field: str) -> bool:
    header = document.texts.get(file, "").lstrip("\n").partition("\n")[0]
    names = (name.strip(' "\t') for name in re.split("[,;\t]", header))
    return any(name == field or name.startswith(f"{field}.") for name in names)
