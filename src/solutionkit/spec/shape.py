"""What a JSON Schema says of one place: titles, fields, allowed values. For messages only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit.diagnostics.suggestion import nearest
from solutionkit.source import Path


@dataclass(frozen=True)
class Shape:
    """A JSON Schema and the place in it that is looked at.

    `base` is the path of the data that the whole schema describes.
    """

    schema: Mapping[str, Any]
    here: Mapping[str, Any]
    base: Path = ()

    @classmethod
    def of(cls, schema: Mapping[str, Any]) -> Shape:
        """Give the shape of a whole schema."""
        return cls(schema, schema)

    def at(self, path: Path) -> Shape:
        """Give the shape of what stands at `path`; an empty one where the schema says nothing."""
        here: Mapping[str, Any] = self._plain(self.here)
        for step in path[len(self.base) :]:
            here = self._plain(_inside(here, step))
        return Shape(self.schema, here)

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields that may stand here, each with its Chinese label."""
        properties = self.here.get("properties", {})
        return {name: Shape(self.schema, {}).label(each) for name, each in properties.items()}

    def meant(self, word: str) -> str | None:
        """The field that `word` was probably meant to be; other parts may title it otherwise."""
        return nearest_field(word, self.fields) or next(
            (
                name
                for part in self.schema.get("$defs", {}).values()
                for name, each in part.get("properties", {}).items()
                if name in self.fields and self.label(each).partition("（")[0] == word
            ),
            None,
        )

    @property
    def allowed(self) -> tuple[str, ...]:
        """The values that may stand here, where they can be listed."""
        values = self.here.get("enum", (self.here["const"],) if "const" in self.here else ())
        return tuple(str(value) for value in values)

    def label(self, schema: Mapping[str, Any]) -> str:
        """Give the label a field's schema carries, itself or where it refers to."""
        return str(schema.get("title") or self._plain(schema).get("title", ""))

    def _plain(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow a reference, and step into the one branch of a union that is not null.

        Of several branches it is the one with fields: the others are short ways to write it.
        """
        reference = schema.get("$ref")
        if isinstance(reference, str):
            found: Any = self.schema
            for step in reference.removeprefix("#/").split("/"):
                found = found[step]
            rest = {key: value for key, value in schema.items() if key != "$ref"}
            return self._plain({**found, **rest})
        branches = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
        noun = [each for each in branches if "$ref" in each or "properties" in each]
        for only in (branches, noun):
            if len(only) == 1:
                rest = {key: value for key, value in schema.items() if key != "anyOf"}
                return self._plain({**only[0], **rest})
        return schema


def nearest_field(word: str, fields: Mapping[str, str]) -> str | None:
    """The field that `word` was probably meant to be, by its name or by its Chinese label."""
    for name, title in fields.items():
        if word == title or (title and word == title.partition("（")[0]):
            return name
    part_of = [name for name, title in fields.items() if len(word) > 1 and word in title]
    if len(part_of) == 1 and not word.isascii():
        return part_of[0]
    return nearest(word, fields)


def _inside(schema: Mapping[str, Any], step: str | int) -> Mapping[str, Any]:
    found: Any
    if isinstance(step, int):
        found = schema.get("items", {})
    else:
        found = schema.get("properties", {}).get(step, schema.get("additionalProperties", {}))
    return found if isinstance(found, Mapping) else {}
