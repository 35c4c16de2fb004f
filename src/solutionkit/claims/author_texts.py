"""The texts of a spec that people read, each with its place.

Ids, official names and addresses, documents, figures and files are no such texts: nobody chooses
their words. A question of a quiz and its answer claim nothing. Which is which hangs on the key
alone, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.source import Node, Path

_NO_TEXTS = {
    *("platform", "parties", "documents", "fees", "readiness", "targets", "reach", "channels"),
    *("id", "industry", "from", "until", "kind", "party"),
    *("fulfilment", "form", "category", "codes", "mode", "visitor", "number", "file", "poi"),
    *("image", "detail", "logo", "banner", "portrait", "primary", "city", "address", "phone"),
    *("ask", "answer"),
    *("block", "page", "when", "entry", "of", "right", "routing", "media", "media_id"),
}


def author_texts(node: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a document that people read, with the path it stands at."""
    for key, value in (node.entries or {}).items():
        if key not in _NO_TEXTS:
            yield from author_texts(value, (*path, key))
    for index, item in enumerate(node.items or ()):
        yield from author_texts(item, (*path, index))
    if isinstance(node.value, str) and not node.value.isascii():
        yield path, str(node.value)
