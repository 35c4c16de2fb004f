"""From a solution to files: trees in memory, templates, plans, merges, and the one writer."""

from solutionkit.generate.generator import Generator
from solutionkit.generate.tree import File, FileTree, Kind

__all__ = ["File", "FileTree", "Generator", "Kind"]
