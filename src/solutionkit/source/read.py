"""A spec's files to one document: the spec, the tables it names, its overlays, the presets.

The stage that touches disk; all later ones work on what it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from solutionkit.diagnostics import Diagnostic, Severity, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.errors import PluginFault
from solutionkit.source.document import Document, Node
from solutionkit.source.expand import Expansion
from solutionkit.source.files import SpecFolder, display_name, read_file
from solutionkit.source.overlays import merge
from solutionkit.source.yaml_reader import read_yaml

Presets: TypeAlias = Document | Callable[[Document], Document | None] | None

Read: TypeAlias = tuple[Document, list[Diagnostic]]


def read(path: Path, overlays: Sequence[Path] = (), presets: Presets = None) -> Read:
    """Read the spec at `path`, lay the overlays over it and the presets under it.

    `presets` may be a function of the spec with its overlays, since the spec names its industry.
    """
    layers = [_layer(each) for each in (path, *overlays)]
    return _laid(layers, presets)


def read_source(
    name: str, raw: bytes, folder: SpecFolder | None = None, presets: Presets = None
) -> Read:
    """Read a spec from bytes; without a folder, tables it names stay as they are written."""
    return _laid([_document(name, raw, folder)], presets)


def read_data(raw: bytes, name: str) -> Any:
    """Give the plain data of a YAML file that comes with a plugin or an industry.

    Raises:
        PluginFault: The file has an error; the text names file, line and fault.

    """
    root, _, diagnostics = read_yaml(name, raw)
    for each in diagnostics:
        if each.severity is Severity.ERROR:
            place = f"{name}:{each.span.line}:{each.span.column}"
            zh, en = each.message.zh, each.message.en
            raise PluginFault(Text(f"{place}：{zh}", f"{place}: {en}"))
    return root.data()


def _layer(path: Path) -> Read:
    name = display_name(path)
    start = Span.at(name, 1, 1, 0)
    # A link given on the command line is the user's own choice; one named inside a spec is not.
    target = path.resolve()
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


def _laid(layers: list[Read], presets: Presets) -> Read:
    """Lay every document over the one before it, the presets lowest."""
    documents = [document for document, _ in layers]
    found = [each for _, diagnostics in layers for each in diagnostics]
    document, merging = _merged(documents)
    under = presets(document) if callable(presets) else presets
    if under is not None:
        document, merging = _merged([under, *documents])
        document = Document(documents[0].name, document.root, document.texts)
    return document, found + merging


def _merged(documents: list[Document]) -> Read:
    document, *over = documents
    diagnostics: list[Diagnostic] = []
    for each in over:
        root, found = merge(document.root, each.root)
        diagnostics += found
        document = Document(document.name, root, {**document.texts, **each.texts})
    return document, diagnostics
