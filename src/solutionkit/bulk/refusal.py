"""What bulk work refuses to begin: files that cannot be read, columns that are not there."""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.errors import SolutionkitError


class BulkRefused(SolutionkitError):
    """A table or a policy that cannot be worked on; nothing has been written."""


def without_id(table: str) -> BulkRefused:
    """The refusal of a table whose rows nothing names, as where its header is in other words."""
    return BulkRefused(
        Text(
            f"{table} 没有 id 列：第一行要是列名，--columns 列出有哪些，--template 写出这一行",
            f"{table} has no column 'id': its first line has to name the columns, which --columns "
            "lists; --template writes that line",
        )
    )
