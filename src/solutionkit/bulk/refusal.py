"""What bulk work refuses to begin: files that cannot be read, columns that are not there."""

from __future__ import annotations

from solutionkit.errors import SolutionkitError


class BulkRefused(SolutionkitError):
    """A table or a policy that cannot be worked on; nothing has been written."""
