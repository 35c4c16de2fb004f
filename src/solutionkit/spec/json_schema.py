"""JSON Schemas: checking data an industry or a platform describes by one, and publishing ours.

The only import of jsonschema. Not here: pydantic models (their faults are told by `bind`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.source import Document, Path
from solutionkit.spec.missing import missing_field
from solutionkit.spec.mistakes import (
    WRITE_UNSET,
    malformed,
    not_allowed,
    unknown_field,
    wrong_type,
)
from solutionkit.spec.placeholder import takes_unset
from solutionkit.spec.shape import Shape

_TYPES = {
    "object": "dict",
    "array": "list",
    "string": "text",
    "integer": "whole",
    "number": "number",
    "boolean": "flag",
}


def fault_in_schema(data: Any) -> str | None:
    """Why `data` is no JSON Schema (2020-12), in the validator's words."""
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(data)
    except SchemaError as error:
        return error.message
    return None if isinstance(data, Mapping) else type(data).__name__


def findings(schema: Mapping[str, Any], document: Document, path: Path) -> list[Diagnostic]:
    """What is wrong with the data at `path` by a JSON Schema (2020-12), each once."""
    from jsonschema import Draft202012Validator

    node = document.node(path)
    if node is None:
        return []
    shape = Shape(schema, schema, path)
    errors = Draft202012Validator(schema).iter_errors(node.data())
    return sorted({each for error in errors for each in _told(document, shape, error)})


def _told(document: Document, shape: Shape, error: Any) -> Iterator[Diagnostic]:
    path = (*shape.base, *error.absolute_path)
    words = _WORDS.get(error.validator, _malformed)
    yield from words(document, shape, path, error)


def _missing(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    for field in error.validator_value:
        if field not in error.instance:
            yield missing_field(document, shape, path, field)


def _surplus(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    known = error.schema.get("properties", {})
    for field in error.instance:
        if field not in known:
            yield unknown_field(document, shape, (*path, field))


def _chosen(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    yield not_allowed(document, path, error.instance, shape.at(path).allowed)


def _typed(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    wanted = error.validator_value
    first = wanted if isinstance(wanted, str) else wanted[0]
    advice = WRITE_UNSET if error.instance is None and takes_unset(shape, path) else None
    advice = advice or _whole(error.schema, first, error.instance)
    yield wrong_type(document, path, _TYPES.get(first, "text"), error.instance, advice=advice)


def _whole(schema: Mapping[str, Any], wanted: str, value: Any) -> Text | None:
    """What a whole number counts, where a part of one was written: mostly the unit is another."""
    zh, _, en = schema.get("description", "").partition(" / ")
    if wanted != "integer" or not isinstance(value, Decimal) or not zh:
        return None
    return Text(f"写整数；这一项是{zh}", f"write a whole number; it is {en or zh}")


def _nearest_branch(
    document: Document, shape: Shape, path: Path, error: Any
) -> Iterator[Diagnostic]:
    """Tell what is wrong by the branch that fits furthest, not by each of them."""
    furthest = max(error.context, key=lambda inner: len(inner.absolute_path), default=None)
    if furthest is not None:
        yield from _told(document, shape, furthest)


def _malformed(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    yield malformed(document, shape, path, error.instance)


_WORDS: Mapping[str, Callable[[Document, Shape, Path, Any], Iterator[Diagnostic]]] = {
    "required": _missing,
    "additionalProperties": _surplus,
    "enum": _chosen,
    "const": _chosen,
    "type": _typed,
    "anyOf": _nearest_branch,
    "oneOf": _nearest_branch,
}
