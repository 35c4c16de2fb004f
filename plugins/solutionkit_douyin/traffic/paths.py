"""Pages of the app as the calls of the platform want them."""

from __future__ import annotations


def page_path(page: str) -> str:
    """A page as the platform wants it: without a slash in front."""
    return f"pages/{page}/index"
