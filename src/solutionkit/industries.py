"""Finding and reading industry packages: folders of data with an `industry.yaml`.

Bundled ones stand in the wheel (`_industries`) or, in a checkout, beside `src`. A package that
cannot be used is refused by name (`PluginFault`); its files are trusted to be data, not correct.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.errors import PluginFault
from solutionkit.source import Document, read_any, read_packaged
from solutionkit.spec.bind import bind_as
from solutionkit.spec.industry import IndustrySpec
from solutionkit.spec.schema_file import schema_in

EXTENSIONS = "extensions.schema.json"
_HERE = FilePath(__file__).parent
_PLACES = (_HERE / "_industries", _HERE.parents[1] / "industries")


@dataclass(frozen=True)
class Industry:
    """An industry package: what it says of itself, and where its files are."""

    spec: IndustrySpec
    folder: Traversable

    def document(self, *parts: str) -> Document | None:
        """A YAML file of the package with the places in it, if the package has that file."""
        file = self.folder.joinpath(*parts)
        return _document(file, "/".join((self.spec.id, *parts))) if file.is_file() else None

    def documents(self, folder: str) -> Iterator[Document]:
        """Every YAML file of one of the package's folders, in order of name."""
        yield from documents_in(self.folder.joinpath(folder), f"{self.spec.id}/{folder}")

    def data(self, *parts: str) -> Any:
        """Plain data of a YAML or JSON file, or `None` when the package has no such file."""
        found = self.listed(*parts)
        return None if found is None else found.root.data()

    def field_schema(self) -> Mapping[str, Any]:
        """The JSON Schema of the fields only this industry has; empty where it has none.

        Raises `PluginFault`, naming the places, when it is no JSON Schema or refers to nothing.
        """
        file = self.folder.joinpath(EXTENSIONS)
        return (
            _field_schema(file.read_bytes(), f"{self.spec.id}/{EXTENSIONS}")
            if file.is_file()
            else {}
        )

    def listed(self, *parts: str) -> Document | None:
        """Such a file with the places in it; unlike `document`, it may be a list."""
        file = self.folder.joinpath(*parts)
        if not file.is_file():
            return None
        return read_any(file.read_bytes(), "/".join((self.spec.id, *parts)))


@cache
def _field_schema(raw: bytes, name: str) -> Mapping[str, Any]:
    schema, faults = schema_in(read_any(raw, name))
    if faults:
        raise PluginFault(Text.joined(faults, "\n", "\n"))
    return schema


def documents_in(folder: Traversable, shown: str) -> Iterator[Document]:
    """Every YAML file of a folder in order of name, named as if it were in `shown`."""
    names = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
    for name in names:
        if name.endswith(".yaml"):
            yield _document(folder.joinpath(name), f"{shown}/{name}")


def bundled() -> list[Traversable]:
    """The folders of the industries that come with solutionkit."""
    place = next((each for each in _PLACES if each.is_dir()), None)
    folders = sorted(place.iterdir()) if place else []
    return [each for each in folders if (each / "industry.yaml").is_file()]


def load(folder: Traversable) -> Industry:
    """Read the package in `folder`.

    Raises `PluginFault`, naming the folder, when `industry.yaml` is not one.
    """
    document = _document(folder.joinpath("industry.yaml"), f"{folder.name}/industry.yaml")
    spec, found = bind_as(IndustrySpec, document)
    if spec is None:
        raise _fault(document.name, found)
    return Industry(spec, folder)


def _document(file: Traversable, name: str) -> Document:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise PluginFault(
            Text(f"行业包的 {name} 读不了：{error}", f"cannot read {name} of an industry: {error}")
        ) from error
    document, found = read_packaged(raw, name)
    if any(each.severity == "error" for each in found):
        raise _fault(name, found)
    return document


def _fault(name: str, found: list[Diagnostic]) -> PluginFault:
    first = next(each for each in found if each.severity == "error")
    advice = first.help or Text("", "")
    place = f"{first.span.file}:{first.span.line}:{first.span.column}"
    return PluginFault(
        Text(
            f"行业包的 {name} 有错，不能用：{place} {first.message.zh}。{advice.zh}",
            f"industry file {name} is faulty: {place} {first.message.en}; {advice.en}",
        )
    )
