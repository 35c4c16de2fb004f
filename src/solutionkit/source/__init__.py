"""Text to documents: YAML, tables and overlays with the place of every key and value."""

from solutionkit.source.document import Cell, Document, Node, Path
from solutionkit.source.files import SpecFolder, read_file
from solutionkit.source.overlays import merge, removes
from solutionkit.source.read import (
    read,
    read_any,
    read_data,
    read_list,
    read_packaged,
    read_source,
    underlay,
)
from solutionkit.source.yaml_reader import read_yaml

__all__ = [
    "Cell",
    "Document",
    "Node",
    "Path",
    "SpecFolder",
    "merge",
    "removes",
    "read",
    "read_any",
    "read_data",
    "read_file",
    "read_list",
    "read_packaged",
    "read_source",
    "read_yaml",
    "underlay",
]
