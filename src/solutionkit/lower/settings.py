"""The platform's settings as plain data, and the ids the author does not have yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.source import Node, Path
from solutionkit.spec.placeholder import UNSET


def lowered_settings(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with `None` for every id that is `unset`."""
    return {key: _known(value) for key, value in settings.items()}


def main_category(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The app's main category path, empty when the author gave none."""
    main = settings.get("categories", {}).get("main", ())
    return tuple(str(part) for part in main)


def unset_paths(node: Node, here: Path = ()) -> Iterator[Path]:
    """The places where the author wrote `unset`."""
    if node.value == UNSET:
        yield here
    for key, value in (node.entries or {}).items():
        yield from unset_paths(value, (*here, key))
    for index, item in enumerate(node.items or ()):
        yield from unset_paths(item, (*here, index))


def _known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _known(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_known(inner) for inner in value)
    return None if value == UNSET else value
