"""`{from: goods.csv}` replaced by the rows of the file, wherever it stands in a document."""

from __future__ import annotations

from pathlib import PurePosixPath

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source.document import Cell, Node
from solutionkit.source.files import SpecFolder, read_file
from solutionkit.source.tables import read_table
from solutionkit.source.yaml_reader import read_yaml

FROM = "from"
MAX_TOTAL_BYTES = 32_000_000
MAX_CHAIN = 3

_TABLES = {".csv", ".tsv"}
_YAMLS = {".yaml", ".yml"}
_SPREADSHEETS = {".xlsx", ".xls", ".et", ".ods", ".numbers"}


class Expansion:
    """The tables one document names; each file is read once."""

    def __init__(self, folder: SpecFolder) -> None:
        self.texts: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self._folder = folder
        self._left = MAX_TOTAL_BYTES
        self._read: dict[str, tuple[Node, int]] = {}

    def expanded(self, node: Node, chain: tuple[str, ...] = ()) -> Node:
        """Give `node` with every table it names in place; `chain` is the files being expanded."""
        named = _named(node)
        if named is not None:
            return self._rows(node, named, chain)
        if node.entries is not None:
            inside = {name: self.expanded(each, chain) for name, each in node.entries.items()}
            return node._replace(entries=inside)
        if node.items is None or node.items and isinstance(node.items[0].child("id"), Cell):
            return node
        return node._replace(items=tuple(self._items(node.items, chain)))

    def listed(self, relative: str, named_at: Span) -> Node:
        """Give the rows of a file of its own, whatever its ending: a table unless it is YAML."""
        table = self._table(relative, named_at)
        if table is not None and table[0].items is None:
            self._report("table/not-a-list", named_at, name=relative)
        return table[0] if table and table[0].items is not None else Node(named_at, items=())

    def _items(self, items: tuple[Node, ...], chain: tuple[str, ...]) -> list[Node]:
        kept: list[Node] = []
        for item in items:
            new = self.expanded(item, chain)
            if _named(item) is not None and new.items is not None:
                kept += new.items
            else:
                kept.append(new)
        return kept

    def _rows(self, node: Node, named: Node, chain: tuple[str, ...]) -> Node:
        """Give the rows of the file as a list that stands where `node` stood."""
        relative = str(named.value)
        self._report_neighbours(node)
        empty = node._replace(entries=None, items=())
        if relative in chain or len(chain) == MAX_CHAIN:
            self._report("files/circular", named.span, name=relative)
            return empty
        table = self._table(relative, named.span)
        if table is None:
            return empty
        rows, size = table
        self._left -= size
        if self._left < 0:
            self._report("files/too-much", named.span, limit=MAX_TOTAL_BYTES)
            return empty
        if rows.items is None:
            self._report("table/not-a-list", named.span, name=relative)
            return empty
        if PurePosixPath(relative).suffix.lower() in _YAMLS:
            rows = self.expanded(rows, (*chain, relative))
        return empty._replace(items=rows.items)

    def _table(self, relative: str, named_at: Span) -> tuple[Node, int] | None:
        if relative in self._read:
            return self._read[relative]
        suffix = PurePosixPath(relative).suffix.lower()
        if suffix in _SPREADSHEETS:
            self._report("table/spreadsheet", named_at, name=relative)
            return None
        raw, refused = read_file(self._folder, relative, named_at)
        self.diagnostics += refused
        if raw is None:
            return None
        name = self._folder.name(relative)
        reader = read_yaml if suffix in _YAMLS else read_table
        rows, text, diagnostics = reader(name, raw)
        self.texts[name] = text
        self.diagnostics += diagnostics
        self._read[relative] = (rows, len(raw))
        return self._read[relative]

    def _report_neighbours(self, node: Node) -> None:
        for name, other in (node.entries or {}).items():
            if name != FROM:
                self._report("table/beside-from", other.key_span or other.span, name=name)

    def _report(self, code: str, span: Span, **values: object) -> None:
        self.diagnostics.append(diagnose(code, span, **values))  # type: ignore[arg-type]


def _named(node: Node) -> Node | None:
    """Give the name of the table that stands here: a `from` with a file's ending."""
    named = node.child(FROM)
    if named is None or not isinstance(named.value, str) or isinstance(named.value, Cell):
        return None
    suffix = PurePosixPath(named.value).suffix.lower()
    return named if suffix in _TABLES | _YAMLS | _SPREADSHEETS else None
