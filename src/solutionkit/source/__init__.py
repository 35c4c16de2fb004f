"""Text to documents: YAML, tables and overlays with the place of every key and value."""

from solutionkit.source.document import Cell, Document, Node, Path

__all__ = ["Cell", "Document", "Node", "Path"]
