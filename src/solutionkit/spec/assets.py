"""Which of the author's files a spec names: pictures and scans, with the place that names them."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.source import Path
from solutionkit.spec.solution import SolutionSpec


def asset_paths(spec: SolutionSpec) -> Iterator[tuple[Path, str]]:
    """Each file named by `spec`, as it is written, and where."""
    for part in ("logo", "banner"):
        yield from _given(("theme", part), getattr(spec.theme, part))
    for index, goods in enumerate(spec.goods):
        yield from _given(("goods", index, "image"), goods.image)
        for place, picture in enumerate(goods.detail):
            yield ("goods", index, "detail", place), picture
    for index, person in enumerate(spec.people):
        yield from _given(("people", index, "portrait"), person.portrait)
    for index, held in enumerate(spec.documents):
        yield from _given(("documents", index, "file"), held.file)


def _given(path: Path, name: str | None) -> Iterator[tuple[Path, str]]:
    if name is not None:
        yield path, name
