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

from solutionkit.diagnostics import Text
from solutionkit.errors import PluginFault
from solutionkit.ir.platform import Platform
from solutionkit.policy.shared import shared_beside
from solutionkit.source import Document, read_any
from solutionkit.source.packaged import (
    PackagedFile,
    faulty_package,
    packaged_file,
    packaged_files,
)
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
        if not file.is_file():
            return None
        return packaged_file(file, "/".join((self.spec.id, *parts))).document()

    def documents(self, folder: str) -> Iterator[Document]:
        """Every YAML file of one of the package's folders, in order of name."""
        for each in packaged_files(self.folder.joinpath(folder), f"{self.spec.id}/{folder}"):
            yield each.document()

    def admission(self, platforms: Mapping[str, Platform]) -> tuple[Document, ...]:
        """Its rules of admission, and those that hold for every app of its `platforms`."""
        own = tuple(self.documents("admission"))
        folders = (platforms[id] for id in self.spec.platforms if id in platforms)
        shared = (
            each.document()
            for platform in folders
            if own and platform.admission is not None
            for each in packaged_files(platform.admission, f"{platform.id}/admission")
        )
        return (*own, *shared_beside(own, shared, self.spec.trade_family))

    def texts(self) -> Iterator[PackagedFile]:
        """The files of its own claims, unread: `texts.yaml`, or several in the folder `texts`."""
        one = self.folder.joinpath("texts.yaml")
        if one.is_file():
            yield packaged_file(one, f"{self.spec.id}/texts.yaml")
        yield from packaged_files(self.folder.joinpath("texts"), f"{self.spec.id}/texts")

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


def bundled() -> list[Traversable]:
    """The folders of the industries that come with solutionkit."""
    place = next((each for each in _PLACES if each.is_dir()), None)
    folders = sorted(place.iterdir()) if place else []
    return [each for each in folders if (each / "industry.yaml").is_file()]


def load(folder: Traversable) -> Industry:
    """Read the package in `folder`.

    Raises `PluginFault`, naming the folder, when `industry.yaml` is not one.
    """
    file = packaged_file(folder.joinpath("industry.yaml"), f"{folder.name}/industry.yaml")
    document = file.document()
    spec, found = bind_as(IndustrySpec, document)
    if spec is None:
        raise faulty_package(document.name, found)
    return Industry(spec, folder)
