"""A spec's files to one document: the spec, the tables it names, its overlays, the presets."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from solutionkit.diagnostics import Diagnostic, Severity, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.disk_cache import kept
from solutionkit.errors import PluginFault
from solutionkit.source.document import Document, Node
from solutionkit.source.expand import Expansion
from solutionkit.source.files import SpecFolder, display_name, read_file
from solutionkit.source.overlays import merge, two_clients
from solutionkit.source.yaml_reader import read_yaml

Read: TypeAlias = tuple[Document, list[Diagnostic]]


def read(path: Path, overlays: Sequence[Path] = ()) -> Read:
    """Read the spec at `path` and lay the overlays over it, each over the one before.

    What an overlay removes may stand in the presets, which are found only when the spec has named
    its industry; `underlay` tells what there was nothing to remove from.
    """
    parts = [_layer(each) for each in (path, *overlays)]
    documents = [document for document, _ in parts]
    texts = {name: text for each in documents for name, text in each.texts.items()}
    layers = tuple(each.root for each in documents)
    document = Document(documents[0].name, _merged(layers)[0], texts, layers)
    found = [each for _, diagnostics in parts for each in diagnostics]
    return document, [*found, *two_clients(layers[1:])]


def read_list(path: Path, key: str) -> Read:
    """Read a table, or a YAML file that holds a list, as a mapping of `key` to its rows."""
    name = display_name(path)
    start = Span.at(name, 1, 1, 0)
    target = Path(os.path.realpath(path))
    expansion = Expansion(SpecFolder.of(target))
    root = Node(start, entries={key: expansion.listed(target.name, start)})
    return Document(name, root, expansion.texts), expansion.diagnostics


def underlay(document: Document, presets: Sequence[Document]) -> Read:
    """Give `document` with its layers laid over the presets, of which the first is lowest."""
    layers = [each.root for each in presets] + list(document.layers or (document.root,))
    root, diagnostics = _merged(layers)
    texts = {name: text for each in presets for name, text in each.texts.items()}
    whole = Document(document.name, root, {**texts, **document.texts}, document.layers)
    return whole, diagnostics


def read_source(name: str, raw: bytes, folder: SpecFolder | None = None) -> Read:
    """Read a spec from bytes; without a folder, tables it names stay as they are written."""
    return _document(name, raw, folder)


def read_data(raw: bytes, name: str) -> Any:
    """Give the plain data of a YAML file that comes with a plugin or an industry.

    Raises:
        PluginFault: The file has an error; the text names file, line and fault.

    """
    return kept(f"data {name}", raw, lambda: [_sound(raw, name).root.data()])[0]


def read_any(raw: bytes, name: str) -> Document:
    """Give such a file, be it a mapping or a list, with the places in it; raises as `read_data`."""
    return kept(f"any {name}", raw, lambda: _sound(raw, name))


def read_packaged(raw: bytes, name: str) -> Read:
    """Give such a file, a mapping, with the places in it and what is wrong with it."""
    return kept(f"mapping {name}", raw, lambda: _document(name, raw, None))


def _sound(raw: bytes, name: str) -> Document:
    root, text, diagnostics = read_yaml(name, raw)
    for each in diagnostics:
        if each.severity is Severity.ERROR:
            place = f"{name}:{each.span.line}:{each.span.column}"
            zh, en = each.message.zh, each.message.en
            raise PluginFault(Text(f"{place}：{zh}", f"{place}: {en}"))
    return Document(name, root, {name: text})


def _layer(path: Path) -> Read:
    name = display_name(path)
    start = Span.at(name, 1, 1, 0)
    # A link given on the command line is the user's own choice; one named inside a spec is not.
    target = Path(os.path.realpath(path))
    raw, refused = read_file(SpecFolder.of(target), target.name, start)
    if raw is None:
        return Document(name, Node(start)), refused
    return _document(name, raw, SpecFolder.of(path))


def _document(name: str, raw: bytes, folder: SpecFolder | None) -> Read:
    root, text, diagnostics = read_yaml(name, raw)
    texts = {name: text}
    if root.entries is None and not diagnostics:
        diagnostics.append(diagnose("syntax/not-a-mapping", root.span))
    if folder is not None:
        expansion = Expansion(folder)
        root = expansion.expanded(root)
        texts |= expansion.texts
        diagnostics = [*diagnostics, *expansion.diagnostics]
    return Document(name, root, texts), diagnostics


def _merged(layers: Iterable[Node]) -> tuple[Node, list[Diagnostic]]:
    """Lay each node over those before it."""
    root, *over = layers
    diagnostics: list[Diagnostic] = []
    for each in over:
        root, found = merge(root, each)
        diagnostics += found
    return root, diagnostics
