"""What an author wrote, read as a JSON Schema asks for it.

A cell of a table becomes a list, a whole number or a flag; a number becomes text where text may
stand beside numbers. What does not fit stays as it is, for `json_schema` to tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from solutionkit.source import Cell, Path
from solutionkit.spec.shape import Shape

_PARTS = re.compile(r"[;；|]")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_FLAGS: Mapping[str, bool] = {"true": True, "是": True, "false": False, "否": False}


def values(schema: Mapping[str, Any], data: Any) -> Any:
    """Give `data`, which `schema` describes, with every cell and number as it asks."""
    return _read(Shape.of(schema), data, ())


def _read(shape: Shape, data: Any, path: Path) -> Any:
    if isinstance(data, Mapping):
        return {key: _read(shape, each, (*path, key)) for key, each in data.items()}
    if isinstance(data, list | tuple):
        return [_read(shape, each, (*path, at)) for at, each in enumerate(data)]
    return _scalar(_kinds(shape, path), data)


def _kinds(shape: Shape, path: Path) -> tuple[str, ...]:
    kinds = shape.at(path).here.get("type", ())
    return (kinds,) if isinstance(kinds, str) else tuple(kinds)


def _scalar(kinds: tuple[str, ...], value: Any) -> Any:
    if isinstance(value, Cell):
        return _cell(kinds, value)
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number and {"string", "integer"} <= set(kinds) else value


def _cell(kinds: tuple[str, ...], cell: Cell) -> Any:
    text = cell.strip()
    if "array" in kinds:
        return [part.strip() for part in _PARTS.split(text) if part.strip()]
    if kinds == ("integer",) and _WHOLE.fullmatch(text):
        return int(text)
    if kinds == ("boolean",):
        return _FLAGS.get(text.lower(), cell)
    return str(cell) if "string" in kinds else cell
