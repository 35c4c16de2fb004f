"""JSON Schemas: checking data an industry or a platform describes by one, and publishing ours.

The only import of jsonschema. Not here: pydantic models (their faults are told by `bind`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.source import Document, Path
from solutionkit.spec.missing import missing_field
from solutionkit.spec.mistakes import (
    WRITE_UNSET,
    Mistake,
    malformed,
    not_allowed,
    told,
    unknown_field,
    wrong_type,
)
from solutionkit.spec.placeholder import takes_unset
from solutionkit.spec.schema_values import values
from solutionkit.spec.shape import Shape

_TYPES = {
    "object": "dict",
    "array": "list",
    "string": "text",
    "integer": "whole",
    "number": "number",
    "boolean": "flag",
}
_FORMS = {"colour": "colour", "id": "ident"}
"""What a schema's `format` names, and what `mistakes` calls a value without that form."""
_LIMITS = {
    "minItems": ("too_short", ""),
    "maxItems": ("too_long", ""),
    "minimum": ("greater_than_equal", "ge"),
    "maximum": ("less_than_equal", "le"),
    "maxLength": ("string_too_long", "max_length"),
}
"""The words of `mistakes` for each limit, and what they call its bound."""


def fault_in_schema(data: Any) -> tuple[Path, str] | None:
    """Where and why `data` is no JSON Schema (2020-12), in the validator's words."""
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(data)
    except SchemaError as error:
        return tuple(error.absolute_path), error.message
    return None if isinstance(data, Mapping) else ((), type(data).__name__)


def findings(schema: Mapping[str, Any], document: Document, path: Path) -> list[Diagnostic]:
    """What is wrong with the data at `path` by a JSON Schema (2020-12), each once."""
    from jsonschema import Draft202012Validator

    node = document.node(path)
    if node is None:
        return []
    shape = Shape(schema, schema, path)
    errors = list(Draft202012Validator(schema).iter_errors(values(schema, node.data())))
    meant = {each for error in errors for each in _meant(shape, error)}
    found = {each for error in errors for each in _told(document, shape, error, meant)}
    return sorted(found)


def _meant(shape: Shape, error: Any) -> Iterator[Path]:
    """The fields that surplus ones were meant to be: these are not missing beside them."""
    if error.validator == "additionalProperties":
        path = (*shape.base, *error.absolute_path)
        for field in _unknown(error):
            if near := shape.at(path).meant(field):
                yield (*path, near)


def _told(
    document: Document, shape: Shape, error: Any, meant: Collection[Path] = ()
) -> Iterator[Diagnostic]:
    path = (*shape.base, *error.absolute_path)
    if error.validator == "required":
        lacking = (each for each in error.validator_value if each not in error.instance)
        for field in lacking:
            if (*path, field) not in meant:
                yield missing_field(document, shape, path, field)
        return
    words = _WORDS.get(error.validator, _malformed)
    yield from words(document, shape, path, error)


def _unknown(error: Any) -> list[str]:
    known = error.schema.get("properties", {})
    return [field for field in error.instance if field not in known]


def _surplus(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    for field in _unknown(error):
        yield unknown_field(document, shape, (*path, field))


def _chosen(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    yield not_allowed(document, path, error.instance, shape.at(path).allowed)


def _typed(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    wanted = error.validator_value
    first = wanted if isinstance(wanted, str) else wanted[0]
    kind = _kind_of_form(error, first)
    if kind is not None:
        yield told(document, shape, Mistake(kind, path, "", {"input": error.instance}))
        return
    advice = WRITE_UNSET if error.instance is None and takes_unset(shape, path) else None
    advice = advice or _whole(error.schema, first, error.instance)
    yield wrong_type(document, path, _TYPES.get(first, "text"), error.instance, advice=advice)


def _kind_of_form(error: Any, wanted: str) -> str | None:
    """What `mistakes` calls a text that has a form, or a number where text was wanted."""
    form = _FORMS.get(error.schema.get("format", ""))
    is_number = isinstance(error.instance, int | Decimal) and not isinstance(error.instance, bool)
    return form or ("number-for-text" if wanted == "string" and is_number else None)


def _formed(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    kind = _FORMS.get(error.schema.get("format", ""))
    if kind is None:
        yield malformed(document, shape, path, error.instance)
    else:
        yield told(document, shape, Mistake(kind, path, "", {"input": error.instance}))


def _limited(document: Document, shape: Shape, path: Path, error: Any) -> Iterator[Diagnostic]:
    kind, bound = _LIMITS[error.validator]
    counted = {} if bound else {"actual_length": len(error.instance)}
    context = {bound: error.validator_value, **counted}
    yield told(document, shape, Mistake(kind, path, "", {"input": error.instance, "ctx": context}))


def _whole(schema: Mapping[str, Any], wanted: str, value: Any) -> Text | None:
    """What a whole number counts, where it was written in another unit: as a part, as a percent."""
    zh, _, en = schema.get("description", "").partition(" / ")
    in_a_unit = isinstance(value, str) and value[:1].isdecimal()
    if wanted != "integer" or not (in_a_unit or isinstance(value, Decimal)) or not zh:
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
    "additionalProperties": _surplus,
    "enum": _chosen,
    "const": _chosen,
    "type": _typed,
    "pattern": _formed,
    **dict.fromkeys(_LIMITS, _limited),
    "anyOf": _nearest_branch,
    "oneOf": _nearest_branch,
}
